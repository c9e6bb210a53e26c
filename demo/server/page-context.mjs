import { formatPrice } from '../shop/prices.mjs';
import { say, textsIn } from '../shop/texts.mjs';

/**
 * All that a page needs to know to be written.
 *
 * @param {URL} url
 * @param {{ region: object, language: string } | undefined} shop none for the pages without a region
 * @param {string} path what follows region and language: `product/romper`
 */
export function pageContext(url, shop, path, { vendors, nonce }) {
  const edge = url.searchParams.get('edge');
  const rule = url.searchParams.get('rule') === 'warn' ? 'warn' : undefined;
  const played = new URLSearchParams({ ...(edge && { edge }), ...(rule && { rule }) }).toString();
  const shield = SHIELDS.find((way) => way === url.searchParams.get('shield'));
  const base = shop ? `/${shop.region.id}/${shop.language}/` : '/';
  const language = shop?.language ?? 'en';
  const currency = shop?.region.currencies[0];
  const texts = textsIn(language);
  return {
    region: shop?.region,
    language,
    currency,
    path,
    base,
    edge,
    /** How strictly a region is held against the place, for looking around; the shop's own rule without. */
    rule,
    /** What is played, for an address: `edge=JP&rule=warn`. */
    played,
    /** How the page is shielded: by the script tag, by a header too, or not at all. */
    shield,
    vendors,
    nonce,
    texts,
    /** An address of this shop. */
    to: (place = '') => keep(base + place, played),
    /** An address anywhere here. */
    at: (address) => keep(address, played),
    say: (name, values) => say(texts[name], { region: shop?.region.label, ...values }),
    price: (product) => formatPrice(product.price[currency], currency, language),
  };
}

const SHIELDS = ['tag', 'header'];

/** What is played stays in the address: it is the only memory of it. */
function keep(address, played) {
  return played ? `${address}?${played}` : address;
}
