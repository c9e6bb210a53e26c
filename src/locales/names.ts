import type { SiteNames } from '../core/site-names.js';
import { currencyLabel } from './format/currency-label.js';
import { currencySymbol } from './format/currency-symbol.js';
import { nameOf } from './format/intl-of.js';
import { languageName } from './format/language-name.js';
import { regionName } from './format/region-name.js';

/** Names of places, languages and currencies: the site's own, else as the browser knows them; no list is shipped. */
export interface Names {
  /** A place in the reader's language: "Hong Kong". Its code where the browser has no name. */
  place(place: string): string;
  /** The same in full: "Hong Kong SAR China". It differs from browser to browser. */
  placeInFull(place: string): string;
  /** A language in itself: "繁體中文", "Bahasa Indonesia". Its region is left out, unless others that are offered need it. */
  language(tag: string, offered?: readonly string[]): string;
  /** A currency's symbol, with its code where the symbol may mean another: "HK$", "$ (USD)". */
  symbol(code: string, offered: readonly string[]): string;
  /** A currency in the reader's language, its symbol first: "HK$ · Hong Kong Dollar". */
  currency(code: string, offered: readonly string[]): string;
}

/** Names for the readers of one locale. */
export function createNames(locale: string, names?: SiteNames): Names {
  return {
    place: (place) => regionName(place, locale, names),
    placeInFull: (place) => nameOf(locale, place.slice(0, 2), 'region') ?? place,
    language: (tag, offered = []) => languageName(tag, { offered, names }),
    symbol(code, offered) {
      const { symbol, isDoubtful } = currencySymbol(code, locale, { offered });
      return isDoubtful ? `${symbol} (${code})` : symbol;
    },
    currency: (code, offered) => currencyLabel(code, locale, { offered, names }),
  };
}
