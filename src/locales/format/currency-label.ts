import type { SiteNames } from '../../core/site-names.js';
import { localize } from '../localize.js';
import { currencySymbol, type SymbolOptions } from './currency-symbol.js';
import { nameOf } from './intl-of.js';

/** What a currency is called by. */
export interface CurrencyLabelOptions extends SymbolOptions {
  /** What the site calls things. */
  readonly names?: SiteNames | undefined;
}

/**
 * A currency to choose, for readers of a locale: the site's own label, else symbol and name, "HK$ · Hong Kong Dollar", with the
 * code where the symbol leaves a doubt: "$ (USD) · US Dollar". The code where the browser has no name.
 */
export function currencyLabel(currency: string, locale: string, options: CurrencyLabelOptions = {}): string {
  const { currencies = {} } = options.names ?? {};
  if (Object.hasOwn(currencies, currency)) return localize(currencies[currency] ?? currency, locale);
  const { symbol, isDoubtful } = currencySymbol(currency, locale, options);
  const name = nameOf(locale, currency, 'currency') ?? currency;
  const sign = isDoubtful ? `${symbol} (${currency})` : symbol;
  return sign === name ? sign : `${sign} · ${name}`;
}
