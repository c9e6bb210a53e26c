import type { CountryLookup, LocationSource } from '../core/ports.js';
import { cookieLocation } from './cookie-location.js';
import { geolocationLocation } from './geolocation-location.js';
import { traceLocation } from './trace-location.js';

/** The names of sources that few sites have, and that are brought for those. */
export type LateName = 'trace' | 'geolocation' | { readonly trace: string } | { readonly cookie: string };

/** The source that a name stands for. */
export function namedSource(name: LateName, countriesAt: CountryLookup): LocationSource {
  if (name === 'geolocation') return geolocationLocation(countriesAt);
  if (name === 'trace') return traceLocation();
  return 'cookie' in name ? cookieLocation(name.cookie) : traceLocation(name.trace);
}
