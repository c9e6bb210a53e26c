import { countryOf } from './place.js';
import type { Region } from './region.js';
import { regionUrl } from './region-url.js';

/** One `<link rel="alternate" hreflang="…" href="…">`. */
export interface HreflangLink {
  /** A language with the country it is meant for, or `x-default`. */
  readonly hreflang: string;
  /** Where it leads: a whole address where `base` is said. */
  readonly href: string;
}

/** Where the links lead. */
export interface HreflangOptions {
  /** The site's own address. Search engines want whole addresses. @defaultValue none: `href` begins with `/` */
  readonly base?: string;
  /** Origins besides the site's own. @defaultValue none */
  readonly origins?: readonly string[];
  /** The page where a visitor chooses. @defaultValue the region that serves the world, else the first one */
  readonly xDefault?: string;
}

/**
 * The addresses of one page in every region and language, for search engines. Regions without a `url` have none, nor has one
 * that leads to an origin that is not listed. Of two that speak the same language to the same country, the first counts.
 *
 * @param path - The page within its region: `product/tea`.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function hreflangLinks(
  regions: readonly Region[],
  path: string,
  { base, origins, xDefault }: HreflangOptions = {},
): readonly HreflangLink[] {
  const links = new Map<string, string>();
  const hrefs = new Map<Region, string>();
  for (const region of regions) {
    for (const language of region.languages) {
      const values = { language, currency: region.currencies[0] ?? '', path };
      const href = regionUrl(region, values, { base: base ?? NOWHERE, origins });
      if (!href) continue;
      // Without its origin, "//somebody.example" would be another host.
      const shown = base === undefined ? href.replace(NOWHERE, '').replace(/^\/+/, '/') : href;
      if (!hrefs.has(region)) hrefs.set(region, shown);
      for (const tag of hreflangsOf(region, language)) if (!links.has(tag)) links.set(tag, shown);
    }
  }
  const world = regions.find(({ countries }) => countries === '*');
  const fallback = xDefault ?? (world && hrefs.get(world)) ?? [...hrefs.values()][0];
  if (fallback !== undefined) links.set('x-default', fallback);
  return [...links].map(([hreflang, href]) => ({ hreflang, href }));
}

/** Stands for the site's own origin where none was said. @see https://www.rfc-editor.org/rfc/rfc2606 */
const NOWHERE = 'https://placet.invalid';

/** `zh-Hant-HK` for Hong Kong's, `en-AT` and `en-DE` for an English that serves two. */
function hreflangsOf({ countries }: Region, tag: string): readonly string[] {
  const { language, script } = new Intl.Locale(tag);
  const places = countries === '*' ? [undefined] : [...new Set(countries.map(countryOf))];
  return places.map((place) => [language, script, place].filter(Boolean).join('-'));
}
