import { listen } from './listen.mjs';
import { order } from './order.mjs';
import { visitOf } from './visits.mjs';

/** How a page hands on the token that it was given. */
const TOKEN_HEADER = 'x-location-token';

/**
 * `POST /orders` on a host of its own, `api.shop.example` say: no edge stands in front of it, and whoever reaches it may write
 * what headers they like. All that it knows of where an order comes from is the token.
 *
 * @param {{ port: number, shop: () => string, verify: (token?: string, visit?: string) => Promise<object> }} world
 *   `shop`: the origin whose pages may ask
 */
export async function startOrderService({ port, shop, verify }) {
  const service = await listen(async (request, response) => {
    allowPages(request, response, shop());
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (request.method !== 'POST' || request.url !== '/orders') return response.writeHead(404).end();
    const { location, reason } = await verify(request.headers[TOKEN_HEADER], visitOf(request));
    return order(request, response, { location }, reason);
  }, port);
  return { ...service, origin: `http://localhost:${service.port}` };
}

/** The pages of the shop may read the answers, and the visit's cookie comes along. */
function allowPages({ headers: { origin } }, response, shop) {
  response.setHeader('Vary', 'Origin');
  if (origin !== shop) return;
  response.setHeader('Access-Control-Allow-Origin', shop);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Headers', `content-type, ${TOKEN_HEADER}`);
}
