import { memoryWorld } from '../adapters/memory-world.js';
import { ownPage } from '../adapters/own-page.js';
import { pageWorld } from '../adapters/page-world.js';
import type { World } from '../core/ports.js';
import { reachesDeep } from '../core/reaches-deep.js';
import { buildStore } from './build-store.js';
import { checkOptions } from './check-options.js';
import { ConsentError } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import type { ConsentOptions, IdsOf } from './options.js';
import { reportToPage } from './report-to-page.js';
import { unreadableRecord } from './unreadable-record.js';
import { resolveOptions, type SiteSettings } from './resolve-options.js';

/**
 * Makes the store: what the visitor decided before is in force when it returns. Without a page (on a server) it works in
 * memory alone, knows nothing and grants nothing.
 *
 * @param makeWorld - What the store asks of the world; the page it is on, unless a test knows better.
 * @throws ConsentError `invalid-option`, naming the option, its value and what to write instead.
 * @example
 * ```ts
 * const store = createConsentStore({
 *   services: [{ id: 'statistics', category: 'analytics', cookies: [{ name: '_st' }] }],
 * });
 * if (store.allows('statistics')) startCounting();
 * ```
 */
export function createConsentStore<const O extends ConsentOptions>(
  options: O,
  makeWorld: (settings: SiteSettings) => World = hereAndNow,
): ConsentStore<IdsOf<O>> {
  checkOptions(options);
  const settings = resolveOptions(options);
  const world = makeWorld(settings);
  const onError = options.onError ?? reportToPage;
  const unreadable = unreadableRecord(world.kept.cookies, settings.cookie.name);
  if (unreadable) onError(unreadable);
  const store: ConsentStore = buildStore({
    settings,
    world,
    onError,
    async bringRegions() {
      const { regionHalf } = await import('./region-half.js');
      (await import('./follow-page.js')).followPage(store, world.life.onShow, world.now);
      (await import('./warn-once.js')).warnOnce(store, world.kept.session);
      return regionHalf(settings, world.now, {
        countriesOf: async (zone) => (await import('../data/countries-of-time-zone.js')).countriesOfTimeZone(zone),
        currencies: async () => (await import('../data/currencies-of.js')).currenciesOf,
        sourceOf: async (name) =>
          (await import('../adapters/named-source.js')).namedSource(name, async (...at) =>
            (await import('../adapters/countries-at.js')).countriesAt(...at),
          ),
      });
    },
  });
  if (typeof document !== 'undefined' && settings.services.some(reachesDeep)) void clearLater(store, onError);
  if (settings.regions.length > 1) void lintLater(options, onError);
  return store;
}

/** Looks for what can be used and may be a mistake: nothing waits for it. */
async function lintLater(options: ConsentOptions, onError: (error: ConsentError) => void): Promise<void> {
  const { lintOptions } = await import('./lint-options.js');
  lintOptions(options).forEach(onError);
}

/** Brings the half of clearing that takes its time. A store that is destroyed meanwhile tells it nothing. */
async function clearLater(store: ConsentStore, onError: (error: ConsentError) => void): Promise<void> {
  try {
    (await import('./clear-deep.js')).clearDeep(store, onError);
  } catch (cause) {
    onError(new ConsentError('load-failed', 'a part did not load', { cause }));
  }
}

function hereAndNow({ cookie }: SiteSettings): World {
  return typeof document === 'undefined' ? memoryWorld() : pageWorld(ownPage(document), cookie);
}
