import { countryOf, type Place } from '../core/place.js';
import { CONTINENTS } from './continents.js';

/** The continents of UN M49. Named in words, since Chromium has no names for `150` and the others. */
export type Continent = 'africa' | 'americas' | 'asia' | 'europe' | 'oceania';

/** The continent of a place, by which a long list of regions may be grouped; none for Antarctica. */
export function continentOf(place: Place): Continent | undefined {
  const rows = CONTINENTS.split('\n').map((row) => row.split('='));
  const row = rows.find(([, countries]) => countries?.split(' ').includes(countryOf(place)));
  return row?.[0] as Continent | undefined;
}
