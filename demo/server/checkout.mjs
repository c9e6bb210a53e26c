import { locate } from '../../dist/server/index.js';
import { createVisits } from './visits.mjs';

/**
 * `POST /api/checkout`, at the edge: a page asks for it when somebody orders. The answer says where orders are taken, and has
 * a token that carries what the edge sees to there: for this visit alone, for a quarter of an hour. The page holds it no
 * longer than it takes to send the order.
 *
 * @param {{ orders: string, issue: (location: object, visit: string) => Promise<string> }} world
 */
export function checkout({ orders, issue }) {
  const visitFor = createVisits();
  return async (request, response) => {
    const token = await issue(await locate(request, { edge: 'cloudflare' }), visitFor(request, response));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' });
    response.end(JSON.stringify({ orders, token }));
  };
}
