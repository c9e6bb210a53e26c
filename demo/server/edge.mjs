/**
 * The edge in front of the shop. It knows from the network where a visitor is, and tells the shop behind it (a header),
 * and the page (`Server-Timing` on the document, `GET /where`). Here it always says the same place, unless the address asks
 * to play another: `?edge=DE`. The pages carry that parameter on in their links, so that nothing has to be stored for it.
 */

import { locate, serverTiming } from '../../dist/server/index.js';
import { checkout } from './checkout.mjs';

/** Two letters for a country; `XX` for no idea where, `T1` for Tor, as edges have it. */
const PLACE = /^([A-Z]{2}|T1)$/;

/** The header in which the edge tells the shop: Cloudflare's. Whatever a visitor sends under that name is overwritten. */
const PLACE_HEADER = 'cf-ipcountry';

/**
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} shop
 * @param {string} here where visitors are when nothing else is played
 * @param {Parameters<typeof checkout>[0]} tokens for an order service that stands elsewhere
 */
export function edge(shop, here, tokens) {
  const handOut = checkout(tokens);
  return async (request, response) => {
    const url = new URL(request.url, 'http://edge');
    const played = url.searchParams.get('edge')?.toUpperCase() ?? '';
    const place = PLACE.test(played) ? played : here;
    if (url.pathname === '/where') return tellWhere(response, place);

    request.headers[PLACE_HEADER] = place;
    if (request.method === 'POST' && url.pathname === '/api/checkout') return handOut(request, response);
    if (isNavigation(request)) {
      response.setHeader('Server-Timing', serverTiming(await locate(request, { edge: 'cloudflare' })));
    }
    return shop(request, response);
  };
}

function tellWhere(response, place) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify({ country: place }));
}

function isNavigation({ method, headers }) {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
