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
 * @throws ConsentError `invalid-option`, naming the option, its value and what to write instead. A mistake in what only
 *   regions need is told to `onError` a moment later: its check comes with them.
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
  const report = options.onError ?? reportToPage;
  // What could not be brought because of a mistake in the options: the mistake is what is worth telling.
  const onError = (error: ConsentError): void => report(error.cause instanceof ConsentError ? error.cause : error);
  const unreadable = unreadableRecord(world.kept.cookies, settings.cookie.name);
  if (unreadable) onError(unreadable);
  const store: ConsentStore = buildStore({
    settings,
    world,
    onError,
    bringRegions: async () => (await import('./bring-regions.js')).bringRegions({ options, world, onError, store }),
  });
  if (typeof document !== 'undefined' && settings.services.some(reachesDeep)) void clearLater(store, onError);
  return store;
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
