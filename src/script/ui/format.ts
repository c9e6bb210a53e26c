/** Prices and names in one file, for the scripts of a page that has no bundler. placet itself does not bring it. */
export { currencyLabel } from '../../locales/format/currency-label.js';
export { formatPrice } from '../../locales/format/format-price.js';
export { languageName } from '../../locales/format/language-name.js';
export { regionName } from '../../locales/format/region-name.js';
