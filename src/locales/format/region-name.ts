import type { SiteNames } from '../../core/site-names.js';
import { localize } from '../localize.js';
import { nameOf } from './intl-of.js';

/**
 * What readers of a locale call a place: "Hong Kong" for `HK`. The site's own name for it, else the browser's, else the code;
 * a part of a country goes by its country where the site has no name for it. A region, as the options declare it, has its
 * label.
 *
 * @param place - An ISO 3166 code, or something with a label.
 */
export function regionName(
  place: string | { readonly label: string },
  locale: string,
  { regions = {} }: SiteNames = {},
): string {
  if (typeof place !== 'string') return place.label;
  const country = place.slice(0, 2);
  const own = [place, country].find((code) => Object.hasOwn(regions, code));
  if (own !== undefined) return localize(regions[own] ?? own, locale);
  // The short style says "Hong Kong" in every browser; the long one differs from browser to browser.
  return nameOf(locale, country, 'region', 'short') ?? place;
}
