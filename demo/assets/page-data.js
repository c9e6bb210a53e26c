import { formatPrice } from '../shop/prices.mjs';

/** What the server wrote into the page for its scripts. */
export const data = JSON.parse(document.getElementById('page-data').textContent);

/** A text with its gaps filled; the region's name is always known. */
export function say(name, values = {}) {
  const all = { region: data.region?.label, ...values };
  return data.texts[name].replace(/\{(\w+)\}/g, (gap, key) => all[key] ?? gap);
}

export function price(amount) {
  return formatPrice(amount, data.currency, data.language);
}

export function findProduct(sku) {
  return data.products.find((product) => product.sku === sku);
}

/** An address of this shop, or of the whole site where it starts with `/`. What is played goes along. */
export function linkTo(path) {
  const address = path.startsWith('/') ? path : data.base + path;
  return data.played ? `${address}?${data.played}` : address;
}

/** The name of a country in the page's language. */
export function placeName(code) {
  return new Intl.DisplayNames(data.language, { type: 'region' }).of(code.slice(0, 2)) ?? code;
}
