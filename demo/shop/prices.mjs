// A shop with a bundler writes `from 'placet/format'`; this one has none, and the same file runs on the server and in the page.
import { formatPrice as format } from '../../dist/placet/format.js';

/** The symbols as this shop writes them, and prices in Taiwan without cents. */
const PRICES = {
  symbols: { HKD: 'HK$', TWD: 'NT$', EUR: '€', KRW: '₩', IDR: 'Rp', JPY: '¥' },
  digits: { TWD: 0 },
};

/** An amount as a shop in that language writes it: `HK$188.00`, `21,90 €`. */
export function formatPrice(amount, currency, language) {
  return format(amount, currency, language, PRICES);
}

export function symbolOf(currency) {
  return PRICES.symbols[currency];
}
