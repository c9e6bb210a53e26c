import { randomInt } from 'node:crypto';
import { regionProblem, requireRegion } from '../../dist/server/index.js';
import { findAccount } from './accounts.mjs';
import { readBody } from './read-body.mjs';
import { formatPrice } from '../shop/prices.mjs';
import { findProduct } from '../shop/products.mjs';
import { findRegion } from '../shop/regions.mjs';

/** More than anybody needs of one thing. */
const MOST = 99;

/**
 * Takes an order. Whatever the page said, did or was made to do: the region is held against the place that the edge reports
 * (`{ edge }`, behind it) or a token carries (`{ location }`, elsewhere), and refused with the verdict.
 *
 * @param {{ edge: string } | { location: object | undefined }} by
 * @param {string} [fault] why there is no location
 */
export async function order(request, response, by, fault) {
  const wish = await readOrder(request);
  if (!wish) return explain(response);

  const { region, account } = wish;
  const ruling = await requireRegion(request, { region, account, ...by });
  if (!ruling.ok) return refuse(response, regionProblem(ruling), fault);

  const currency = wish.region.currencies[0];
  const sum = wish.items.reduce((all, { product, count }) => all + product.price[currency] * count, 0);
  return answer(response, 201, {
    number: `F-${randomInt(10_000, 99_999)}`,
    total: formatPrice(sum, currency, wish.language),
    verdict: ruling.verdict,
  });
}

/** What is ordered: the prices are the shop's own, never the page's. `undefined` for anything but an order. */
async function readOrder(request) {
  const { region: id, language, items, account } = (await readBody(request)) ?? {};
  const region = findRegion(id);
  if (!region?.languages.includes(language) || !Array.isArray(items) || items.length === 0) return undefined;
  const wanted = items.map((item) => ({ product: findProduct(item?.sku), count: item?.count }));
  const sound = ({ product, count }) => product && Number.isInteger(count) && count > 0 && count <= MOST;
  return wanted.every(sound) ? { region, language, items: wanted, account: findAccount(account) } : undefined;
}

/** What was sent is no order. */
function explain(response) {
  response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' });
  response.end(`Send JSON such as ${EXAMPLE}, with a language and goods of that region.`);
}

const EXAMPLE = JSON.stringify({ region: 'hk', language: 'en', items: [{ sku: 'tea', count: 1 }] });

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' });
  response.end(JSON.stringify(body));
}

/** The response that placet made, by Node; with a word on the token where it does not hold. */
async function refuse(response, problem, fault) {
  response.writeHead(problem.status, Object.fromEntries(problem.headers));
  response.end(JSON.stringify({ ...(await problem.json()), token: fault }));
}
