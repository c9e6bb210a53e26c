import type { World } from '../core/ports.js';
import { askBeforeChange } from './ask-before-change.js';
import { checkRegionOptions } from './check-region-options.js';
import type { ConsentError } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import { followPage } from './follow-page.js';
import { followRealms } from './follow-realms.js';
import { isDestroyed } from './is-destroyed.js';
import { lintOptions } from './lint-options.js';
import type { ConsentOptions } from './options.js';
import { regionHalf, type RegionHalf } from './region-half.js';
import { regionMistakes } from './region-mistakes.js';
import { warnOnce } from './warn-once.js';

/** What a site is made of, as the half for regions needs it. */
export interface RegionSite {
  readonly options: ConsentOptions;
  readonly world: World;
  readonly store: ConsentStore;
  readonly onError: (error: ConsentError) => void;
}

/** Several may have asked a store where the visitor is before its half was here. */
const halves = new WeakMap<ConsentStore, RegionHalf>();

/**
 * What a store needs for regions, in an application. The options of regions are checked with it: a mistake in what holds
 * for all grants nothing, one in a single region is reported and costs that region alone; an application without regions
 * need not carry the check.
 *
 * @throws ConsentError `invalid-option`
 */
export function bringRegions({ options, world, store, onError }: RegionSite): RegionHalf {
  const known = halves.get(store);
  if (known) return known;
  checkRegionOptions(options);
  const mistakes = regionMistakes(options);
  (mistakes.length > 0 ? mistakes : lintOptions(options)).forEach(onError);
  if (!isDestroyed(store)) {
    followPage(store, world.life.onShow, world.now);
    warnOnce(store, world.kept.session);
    if ((store.settings.onRealmChange ?? 'separate') !== 'separate') followRealms(store, world.kept);
  }
  const half = regionHalf(store, world.now, {
    mayChoose: (choice) => askBeforeChange(store, choice),
    countriesOf: async (zone) => (await import('../data/countries-of-time-zone.js')).countriesOfTimeZone(zone),
    currencies: async () => (await import('../data/currencies-of.js')).currenciesOf,
    sourceOf: async (name) =>
      (await import('../adapters/named-source.js')).namedSource(name, async (...at) =>
        (await import('../adapters/countries-at.js')).countriesAt(...at),
      ),
  });
  halves.set(store, half);
  return half;
}
