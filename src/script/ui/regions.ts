import { webStorage } from '../../adapters/web-storage.js';
import { whenShown } from '../../adapters/when-shown.js';
import { askBeforeChange } from '../../store/ask-before-change.js';
import type { ConsentStore } from '../../store/consent-store.js';
import { followPage } from '../../store/follow-page.js';
import { isDestroyed } from '../../store/is-destroyed.js';
import { regionHalf, type RegionHalf } from '../../store/region-half.js';
import { warnOnce } from '../../store/warn-once.js';
import { loadBeside } from '../load-beside.js';
import type { TagOptions } from '../page-options.js';
import { tellTravellers } from '../tell-travellers.js';
import type * as CurrenciesPart from './currencies.js';
import type * as RealmsPart from './realms.js';
import type * as SourcesPart from './sources.js';
import type * as TimeZonesPart from './time-zones.js';

/** A page has one store, and several may have asked it where the visitor is before this was here. */
let half: RegionHalf | undefined;

/** The part for regions, which the script tag brings for shops that have some; it brings what few shops need itself. */
export async function regions(store: ConsentStore): Promise<RegionHalf> {
  const { onRealmChange = 'separate', autoShow }: typeof store.settings & Pick<TagOptions, 'autoShow'> = store.settings;
  const part = onRealmChange === 'separate' ? undefined : await loadBeside<typeof RealmsPart>('realms');
  if (!half && !isDestroyed(store)) {
    part?.realms(store);
    followPage(store, whenShown, Date.now);
    warnOnce(store, webStorage('sessionStorage'));
    if (autoShow !== false) tellTravellers(store);
  }
  return (half ??= regionHalf(store, Date.now, {
    mayChoose: (choice) => askBeforeChange(store, choice),
    countriesOf: async (zone) => (await loadBeside<typeof TimeZonesPart>('time-zones')).countriesOfTimeZone(zone),
    currencies: async () => (await loadBeside<typeof CurrenciesPart>('currencies')).currenciesOf,
    sourceOf: async (name) => (await loadBeside<typeof SourcesPart>('sources')).sourceOf(name),
  }));
}
