import { regionHalf } from '../../store/region-half.js';
import type { SiteSettings } from '../../store/resolve-options.js';
import { loadBeside } from '../load-beside.js';
import type * as TimeZonesPart from './time-zones.js';

/** The part for regions, which the script tag brings for shops that have some; it brings the table of time zones itself. */
export const regions = (settings: SiteSettings, now: () => number) =>
  regionHalf(settings, now, async (zone) =>
    (await loadBeside<typeof TimeZonesPart>('time-zones')).countriesOfTimeZone(zone),
  );
