import { findJurisdiction } from '../core/find-jurisdiction.js';
import type { Jurisdiction } from '../core/jurisdiction.js';
import type { Place } from '../core/place.js';
import { JURISDICTIONS } from './jurisdictions.js';

/** Whose law applies at a place, by the table that comes with placet; without a place, the strictest. */
export function jurisdictionOf(place?: Place): Jurisdiction {
  return findJurisdiction(place, JURISDICTIONS);
}
