import { STRICTEST, type Jurisdiction } from './jurisdiction.js';
import { containsPlace, type Place } from './place.js';

/**
 * The first row that holds at a place: subdivisions stand above their country, and the row for everywhere last. Without a
 * row, and for an unknown place without a row for everywhere, the strictest.
 */
export function findJurisdiction(place: Place | undefined, rows: readonly Jurisdiction[]): Jurisdiction {
  return (
    rows.find(({ places }) => places === '*' || (place && places.some((outer) => containsPlace(outer, place)))) ??
    STRICTEST
  );
}
