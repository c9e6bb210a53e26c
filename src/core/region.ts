import { containsPlace, type Place } from './place.js';

/** What the shop offers and the visitor chooses. */
export interface Region {
  /** Letters, digits, `-`, `_`: it stands in the record, and in names of cookies: `cart-hk`. */
  readonly id: string;
  /** In the region's own script and the merchant's spelling: `臺灣`. */
  readonly label: string;
  /** The countries (or parts of one) it serves; `*` for the whole world. */
  readonly countries: readonly Place[] | '*';
  /** BCP 47 tags, the first being the region's default. */
  readonly languages: readonly string[];
  /** ISO 4217 codes, the first being the region's default. */
  readonly currencies: readonly string[];
  /** Whose accounts and carts it uses; regions that name the same realm share them. @defaultValue the id */
  readonly realm?: string;
  /** Why browsing may be refused although Regulation (EU) 2018/302 forbids it; shown to the person. */
  readonly legalBasis?: { readonly text: string };
  /** Words that visitors may look for it by, besides its names and codes: `Formosa`. @defaultValue none */
  readonly aliases?: readonly string[];
  /** Its address, a path or a whole one, as a template with `{language}`, `{currency}`, `{path}`: `/hk/{language}/{path}`. @defaultValue none */
  readonly url?: string;
}

/** What the visitor chose: where they are served, and how. */
export interface RegionChoice {
  /** The id of a region that is offered. */
  readonly region: string;
  /** One that the region offers. */
  readonly language: string;
  /** One that the region offers. */
  readonly currency: string;
}

/**
 * The region that serves a place by name: first one that names just this place (`US-CA`, not `US`), then the one with the
 * fewest countries; then one that serves the world.
 */
export function regionServing(regions: readonly Region[], place: Place): Region | undefined {
  const named = regions.filter(
    ({ countries }) => countries !== '*' && countries.some((country) => containsPlace(country, place)),
  );
  const names = ({ countries }: Region): boolean => countries.includes(place);
  named.sort((a, b) => Number(names(b)) - Number(names(a)) || a.countries.length - b.countries.length);
  return named[0] ?? regions.find(({ countries }) => countries === '*');
}
