import { mayChangeRegion } from '../../adapters/before-region-change.js';
import { webStorage } from '../../adapters/web-storage.js';
import { whenShown } from '../../adapters/when-shown.js';
import type { ConsentStore } from '../../store/consent-store.js';
import { askBeforeChange } from '../../store/ask-before-change.js';
import { followPage } from '../../store/follow-page.js';
import { regionHalf, type RegionHalf } from '../../store/region-half.js';
import { warnOnce } from '../../store/warn-once.js';
import type { SiteSettings } from '../../store/resolve-options.js';
import { loadBeside } from '../load-beside.js';
import type { TagOptions } from '../page-options.js';
import { SHARED } from '../shared.js';
import { tellTravellers } from '../tell-travellers.js';
import type * as CurrenciesPart from './currencies.js';
import type * as RealmsPart from './realms.js';
import type * as SourcesPart from './sources.js';
import type * as TimeZonesPart from './time-zones.js';

/** The part for regions, which the script tag brings for shops that have some; it brings what few shops need itself. */
export async function regions(
  settings: SiteSettings & Pick<TagOptions, 'autoShow'>,
  now: () => number,
): Promise<RegionHalf> {
  const isKept = (settings.onRealmChange ?? 'separate') === 'separate';
  const part = isKept ? undefined : await loadBeside<typeof RealmsPart>('realms');
  const { [SHARED]: store } = window as { readonly [SHARED]?: ConsentStore };
  // Two may have asked where the visitor is before this was here.
  if (store && !store.acknowledge) {
    part?.realms(store);
    followPage(store, whenShown, now);
    warnOnce(store, webStorage('sessionStorage'));
    if (settings.autoShow !== false) tellTravellers(store);
    askBeforeChange(store, mayChangeRegion);
  }
  return regionHalf(settings, now, {
    countriesOf: async (zone) => (await loadBeside<typeof TimeZonesPart>('time-zones')).countriesOfTimeZone(zone),
    currencies: async () => (await loadBeside<typeof CurrenciesPart>('currencies')).currenciesOf,
    sourceOf: async (name) => (await loadBeside<typeof SourcesPart>('sources')).sourceOf(name),
  });
}
