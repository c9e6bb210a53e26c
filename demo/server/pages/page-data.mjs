import { pick } from '../../shop/languages.mjs';
import { PRODUCTS } from '../../shop/products.mjs';

/** What the page's own scripts need to know: where they are, what to say, what things cost. */
export function pageData({ region, language, currency, path, played, texts, base }) {
  return {
    region: region && { id: region.id, label: region.label },
    language,
    currency,
    path,
    base,
    played,
    texts,
    products: region && PRODUCTS.map((product) => briefly(product, language, currency)),
  };
}

function briefly({ sku, tint, name, price }, language, currency) {
  return { sku, tint, name: pick(name, language), price: price[currency] };
}
