import { countryOf, type Place } from '../core/place.js';
import type { Region } from '../core/region.js';
import { searchable, type Searchable } from '../core/search-names.js';
import { REGION_ALIASES } from '../data/region-aliases.js';
import { nameOf } from '../locales/format/intl-of.js';
import type { Translator } from '../locales/translator.js';

/**
 * Regions with all that they may be looked for by: the shop's name for it, the names of its countries in the reader's
 * language, in English and in the region's own, other words for them; its id, and the codes and symbols of its countries
 * and currencies.
 */
export function searchableRegions(regions: readonly Region[], { locale }: Translator): readonly Searchable<Region>[] {
  return regions.map((region) => {
    const { id, label, aliases = [], languages, currencies } = region;
    const countries = region.countries === '*' ? [] : [...new Set(region.countries.map(countryOf))];
    const tongues = [...new Set([locale, 'en', ...languages])];
    return searchable(
      region,
      [id, ...countries, ...currencies, ...currencies.flatMap((code) => symbolsOf(code, [locale, ...languages]))],
      [label, ...aliases, ...countries.flatMap((country) => namesOf(country, tongues))],
    );
  });
}

function namesOf(country: Place, tongues: readonly string[]): readonly string[] {
  const names = tongues.flatMap((tag) => [
    nameOf(tag, country, 'region') ?? '',
    nameOf(tag, country, 'region', 'short') ?? '',
  ]);
  return [...names, ...(REGION_ALIASES[country] ?? [])];
}

function symbolsOf(currency: string, tongues: readonly string[]): readonly string[] {
  return tongues.flatMap((tag) =>
    (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
      const parts = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay }).formatToParts(0);
      return parts.find(({ type }) => type === 'currency')?.value ?? '';
    }),
  );
}
