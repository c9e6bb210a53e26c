import type { Place } from '../core/place.js';
import type { Region } from '../core/region.js';
import type { Evidence } from '../core/location.js';
import type { LocatedBy } from '../locales/messages.js';
import type { Translator } from '../locales/translator.js';

/** A region's name in the reader's language, where it says more than the region's own: "Taiwan" for 臺灣. */
export function secondName({ label, countries }: Region, { names }: Translator): string | undefined {
  const [country, ...others] = countries === '*' ? [] : countries;
  if (!country || others.length > 0) return undefined;
  const name = names.place(country);
  // "US" says nothing beside "United States".
  return [name, names.placeInFull(country)].map(plain).includes(plain(label)) ? undefined : name;
}

/** Places in a row, by name. */
export function placeNames(places: readonly Place[], { names, list }: Translator): string {
  return list([...new Set(places.map(names.place))]);
}

/** The currencies of all regions: one that looks like another is named with its code. */
export function currenciesOffered(regions: readonly Region[]): readonly string[] {
  return [...new Set(regions.flatMap(({ currencies }) => currencies))];
}

/** What told where the visitor is. */
export function locatedBy(evidence: readonly Evidence[]): LocatedBy {
  return evidence.every(({ trust }) => trust === 1) ? 'device' : 'connection';
}

/** "HongKong" and "Hong Kong" are the same name, and so are 臺灣 and 台灣. */
function plain(name: string): string {
  return name
    .replace(/[\s\p{P}]/gu, '')
    .replaceAll('臺', '台')
    .toLowerCase();
}
