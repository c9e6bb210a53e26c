import { element } from './element.js';
import { findProduct, linkTo, price } from './page-data.js';

const { placet } = window;
const KEY = 'fernling.recent';
const MOST = 4;

/** Remembers on this device what was looked at, from the moment that may be. */
export function rememberProduct(sku) {
  const write = () => {
    if (!placet.allows('recent')) return;
    const all = [sku, ...recentProducts().filter((other) => other !== sku)];
    localStorage.setItem(KEY, JSON.stringify(all.slice(0, MOST)));
  };
  write();
  placet.subscribe(write);
}

export function showRecent() {
  const section = document.getElementById('recent');
  const products = recentProducts().map(findProduct).filter(Boolean);
  section.hidden = products.length === 0;
  section.querySelector('ul').replaceChildren(...products.map(card));
}

function recentProducts() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return []; // no storage, or not what was put there
  }
}

function card(product) {
  const { sku, tint, name } = product;
  const picture = element('img', { src: `/pictures/${sku}.svg`, alt: '', width: 200, height: 200 });
  return element(
    'li',
    { className: 'card' },
    element(
      'a',
      { href: linkTo(`product/${sku}`) },
      element('span', { className: `picture ${tint}` }, picture),
      element('span', { className: 'name' }, name),
      element('span', { className: 'price' }, price(product.price)),
    ),
  );
}
