import type { LocationSource, TimeZoneLookup } from '../core/ports.js';

/** The device's time zone: the weakest evidence, which never refuses a region by itself. Nothing leaves the browser. */
export function timeZoneLocation(countriesOf: TimeZoneLookup): LocationSource {
  return {
    name: 'time-zone',
    async find() {
      const places = await countriesOf(new Intl.DateTimeFormat().resolvedOptions().timeZone);
      return { source: 'time-zone', places, trust: 1, expiresAt: Infinity };
    },
  };
}
