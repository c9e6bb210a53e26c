import type { LocationSource, TimeZoneLookup } from '../core/ports.js';
import { endpointLocation } from './endpoint-location.js';
import { lateSource } from './late-source.js';
import { metaLocation } from './meta-location.js';
import type { LateName } from './named-source.js';
import { serverTimingLocation } from './server-timing-location.js';
import { timeZoneLocation } from './time-zone-location.js';

/** Where to ask for the visitor's location, by name or by hand. */
export type SourceName =
  'server-timing' | 'meta' | 'time-zone' | { readonly endpoint: string } | LateName | LocationSource;

/** What sources need and few sites ask for, brought when it is. */
export interface LateParts {
  /** Which countries a time zone may stand for. */
  readonly countriesOf: TimeZoneLookup;
  /** The sources that are not here. */
  readonly sourceOf: (name: LateName) => Promise<LocationSource>;
}

/** What is asked where a site names nothing: nothing that takes a request of its own. */
export const DEFAULT_SOURCES: readonly SourceName[] = ['server-timing', 'meta', 'time-zone'];

/** The sources that names stand for. Without a page there are none but those made by hand: a server's clock is not the visitor's. */
export function locationSources(names: readonly SourceName[], late: LateParts): readonly LocationSource[] {
  return names.flatMap((name): readonly LocationSource[] => {
    if (typeof name === 'object' && 'find' in name) return [name];
    return typeof document === 'undefined' ? [] : [sourceOf(name, late)];
  });
}

function sourceOf(name: Exclude<SourceName, LocationSource>, late: LateParts): LocationSource {
  if (name === 'server-timing') return serverTimingLocation();
  if (name === 'meta') return metaLocation(document);
  if (name === 'time-zone') return timeZoneLocation(late.countriesOf);
  return typeof name === 'object' && 'endpoint' in name
    ? endpointLocation(name.endpoint)
    : lateSource(name, late.sourceOf);
}
