import { regionHalf } from '../../store/region-half.js';
import type { SiteSettings } from '../../store/resolve-options.js';
import { loadBeside } from '../load-beside.js';
import type * as CurrenciesPart from './currencies.js';
import type * as SourcesPart from './sources.js';
import type * as TimeZonesPart from './time-zones.js';

/** The part for regions, which the script tag brings for shops that have some; it brings what few shops need itself. */
export const regions = (settings: SiteSettings, now: () => number) =>
  regionHalf(settings, now, {
    countriesOf: async (zone) => (await loadBeside<typeof TimeZonesPart>('time-zones')).countriesOfTimeZone(zone),
    currencies: async () => (await loadBeside<typeof CurrenciesPart>('currencies')).currenciesOf,
    sourceOf: async (name) => (await loadBeside<typeof SourcesPart>('sources')).sourceOf(name),
  });
