import { parsePlace, type Place } from './place.js';
import type { Region } from './region.js';

/** What was written in place of a code: it may be anywhere. */
const UNREADABLE = '' as Place;

const NONE: Partial<Region> = { languages: [], currencies: [] };

/**
 * A region as far as it can be read. One that was declared wrong must cost the others nothing, nor refuse the visitors that it
 * was meant for: beyond what can be read, nobody knows whom it serves.
 */
export function readableRegion(region: Region): Region {
  const countries = [region.countries as unknown].flat();
  return {
    ...NONE,
    ...region,
    countries:
      region.countries === '*' ? '*' : (countries[0] ? countries : ['']).map((code) => parsePlace(code) ?? UNREADABLE),
  };
}
