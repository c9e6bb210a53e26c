import { randomBytes } from 'node:crypto';
import { chooseRegion } from './choose-region.mjs';
import { sendFile } from './files.mjs';
import { order } from './order.mjs';
import { findPage } from './routes.mjs';
import { consentHeaders } from './consent-headers.mjs';
import { securityPolicy } from './security-policy.mjs';

/**
 * The shop behind the edge.
 *
 * @param {{ vendors: import('./placet-options.mjs').Vendors, orders: string }} world `orders`: the origin of the order service
 */
export function shop({ vendors, orders }) {
  return async (request, response) => {
    const url = new URL(request.url, 'http://shop');
    if (request.method === 'POST' && url.pathname === '/api/order')
      return order(request, response, { edge: 'cloudflare' });
    if (request.method === 'POST' && url.pathname === '/regions') return chooseRegion(request, response, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    if (url.pathname === '/api/hits') return sendHits(response, vendors);
    if (await sendFile(url.pathname, response)) return undefined;

    const nonce = randomBytes(16).toString('base64');
    const { status = 200, location, page, context } = findPage(url, { vendors, nonce });
    if (location) return response.writeHead(302, { Location: location }).end();
    for (const [name, value] of consentHeaders(request, context)) response.appendHeader(name, value);
    response.appendHeader('Content-Security-Policy', securityPolicy(nonce, vendors, orders));
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      // The nonce is for once. Not `no-store`: a page that may not be kept cannot come back as it was left, either.
      'Cache-Control': 'private, no-cache',
    });
    return response.end(`<!doctype html>${page.markup}`);
  };
}

/** What reached the vendors, so that the live page can tell without calling them itself. */
function sendHits(response, vendors) {
  const hits = Object.fromEntries(Object.entries(vendors).map(([name, vendor]) => [name, vendor.hits]));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(hits));
}
