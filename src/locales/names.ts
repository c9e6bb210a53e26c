import type { SiteNames } from '../core/site-names.js';
import { currencyLabel } from './format/currency-label.js';
import { languageName } from './format/language-name.js';
import { regionName } from './format/region-name.js';

/** Names of places, languages and currencies: the site's own, else as the browser knows them; no list is shipped. */
export interface Names {
  /** A place in the reader's language: "Hong Kong". Its code where the browser has no name. */
  place(place: string): string;
  /** A language in itself: "繁體中文", "Bahasa Indonesia". Its region is left out, unless others that are offered need it. */
  language(tag: string, offered?: readonly string[]): string;
  /** A currency in the reader's language, its symbol first: "HK$ · Hong Kong Dollar". */
  currency(code: string, offered: readonly string[]): string;
}

/** Names for the readers of one locale. */
export function createNames(locale: string, names?: SiteNames): Names {
  return {
    place: (place) => regionName(place, locale, names),
    language: (tag, offered = []) => languageName(tag, { offered, names }),
    currency: (code, offered) => currencyLabel(code, locale, { offered, names }),
  };
}
