import { forget, keep, kept } from './keep.js';
import { data, findProduct } from './page-data.js';

/** What is in the cart of this region, as `[{ sku, count }]`. The cookie says `romper:2.tea:1`. */
export function readCart() {
  return kept('cart', data.region.id)
    .split('.')
    .map((item) => item.split(':'))
    .map(([sku, count]) => ({ sku, count: Number(count) }))
    .filter(({ sku, count }) => findProduct(sku) && Number.isInteger(count) && count > 0);
}

/** Puts a number of one thing into the cart: 0 takes it out. @returns {Promise<boolean>} whether the cart was kept */
export async function putInCart(sku, count) {
  const others = readCart().filter((item) => item.sku !== sku);
  const items = count > 0 ? [...others, { sku, count }] : others;
  const done =
    items.length > 0 ? await keep('cart', items.map((item) => `${item.sku}:${item.count}`).join('.')) : empty();
  showCount();
  return done;
}

export function countOf(sku) {
  return readCart().find((item) => item.sku === sku)?.count ?? 0;
}

export function emptyCart() {
  empty();
  showCount();
}

/** The number beside the word in the header. */
export function showCount() {
  const count = readCart().reduce((all, item) => all + item.count, 0);
  const badge = document.getElementById('cart-count');
  badge.hidden = count === 0;
  badge.textContent = String(count);
}

function empty() {
  forget('cart', data.region.id);
  return true;
}
