import type { LocationSource, TimeZoneLookup } from '../core/ports.js';
import { endpointLocation } from './endpoint-location.js';
import { metaLocation } from './meta-location.js';
import { serverTimingLocation } from './server-timing-location.js';
import { timeZoneLocation } from './time-zone-location.js';

/** Where to ask for the visitor's location, by name or by hand. */
export type SourceName = 'server-timing' | 'meta' | 'time-zone' | { readonly endpoint: string } | LocationSource;

/** What is asked where a site names nothing: nothing that takes a request of its own. */
export const DEFAULT_SOURCES: readonly SourceName[] = ['server-timing', 'meta', 'time-zone'];

/** The sources that names stand for. Without a page there are none but those made by hand: a server's clock is not the visitor's. */
export function locationSources(names: readonly SourceName[], countriesOf: TimeZoneLookup): readonly LocationSource[] {
  return names.flatMap((name): readonly LocationSource[] => {
    if (typeof name === 'object' && 'find' in name) return [name];
    if (typeof document === 'undefined') return [];
    if (name === 'server-timing') return [serverTimingLocation()];
    if (name === 'meta') return [metaLocation(document)];
    return [name === 'time-zone' ? timeZoneLocation(countriesOf) : endpointLocation(name.endpoint)];
  });
}
