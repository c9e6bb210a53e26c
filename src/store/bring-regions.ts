import { mayChangeRegion } from '../adapters/before-region-change.js';
import { askBeforeChange } from './ask-before-change.js';
import { checkRegionOptions } from './check-region-options.js';
import type { World } from '../core/ports.js';
import type { ConsentError } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import type { ConsentOptions } from './options.js';
import { followPage } from './follow-page.js';
import { followRealms } from './follow-realms.js';
import { lintOptions } from './lint-options.js';
import { regionHalf, type RegionHalf } from './region-half.js';
import type { SiteSettings } from './resolve-options.js';
import { warnOnce } from './warn-once.js';

/** What a site is made of, as the half for regions needs it. */
export interface RegionSite {
  readonly options: ConsentOptions;
  readonly settings: SiteSettings;
  readonly world: World;
  readonly store: ConsentStore;
  readonly onError: (error: ConsentError) => void;
}

/**
 * What a store needs for regions, in an application. The options of regions are checked with it: a mistake in them
 * grants nothing, and an application without regions need not carry the check.
 *
 * @throws ConsentError `invalid-option`
 */
export function bringRegions({ options, settings, world, store, onError }: RegionSite): RegionHalf {
  checkRegionOptions(options);
  // Two may have asked where the visitor is before this was here.
  if (!store.acknowledge) {
    lintOptions(options).forEach(onError);
    followPage(store, world.life.onShow, world.now);
    warnOnce(store, world.kept.session);
    askBeforeChange(store, mayChangeRegion);
    if ((settings.onRealmChange ?? 'separate') !== 'separate') followRealms(store, world.kept);
  }
  return regionHalf(settings, world.now, {
    countriesOf: async (zone) => (await import('../data/countries-of-time-zone.js')).countriesOfTimeZone(zone),
    currencies: async () => (await import('../data/currencies-of.js')).currenciesOf,
    sourceOf: async (name) =>
      (await import('../adapters/named-source.js')).namedSource(name, async (...at) =>
        (await import('../adapters/countries-at.js')).countriesAt(...at),
      ),
  });
}
