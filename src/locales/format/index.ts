/**
 * Prices and names for a shop's own pages, the same in every browser and on a server: by the names that the browser knows,
 * so that none is shipped, and by those that the site gives. Has no element, no store and no messages.
 *
 * @packageDocumentation
 */
export type { LocalizedText } from '../../core/category.js';
export type { SiteNames } from '../../core/site-names.js';
export { currencyLabel, type CurrencyLabelOptions } from './currency-label.js';
export type { SymbolOptions } from './currency-symbol.js';
export { formatPrice, type PriceOptions } from './format-price.js';
export { languageName, type LanguageNameOptions } from './language-name.js';
export { regionName } from './region-name.js';
