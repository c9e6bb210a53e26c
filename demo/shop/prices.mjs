/** How each currency is written. Spelt out, since browsers and servers differ in what they call a symbol. */
const CURRENCIES = {
  HKD: { symbol: 'HK$', digits: 2 },
  TWD: { symbol: 'NT$', digits: 0 },
  EUR: { symbol: '€', digits: 2 },
  KRW: { symbol: '₩', digits: 0 },
  IDR: { symbol: 'Rp', digits: 0 },
  JPY: { symbol: '¥', digits: 0 },
};

/** An amount as a shop in that language writes it: `HK$188.00`, `21,90 €`. Runs on the server and in the page. */
export function formatPrice(amount, currency, language) {
  const { symbol, digits } = CURRENCIES[currency];
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const parts = format.formatToParts(amount);
  return parts.map(({ type, value }) => (type === 'currency' ? symbol : value)).join('');
}

export function symbolOf(currency) {
  return CURRENCIES[currency].symbol;
}
