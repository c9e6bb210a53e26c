import type { PageLife } from '../core/ports.js';
import type { ConsentStore } from './consent-store.js';

/** How long a search holds that found nothing which would end by itself, in milliseconds: as long as a network's word. */
const FRESH_FOR = 30 * 60_000;

/**
 * Asks where the visitor is again when the page is looked at and what was found has become too old: a tab that was left for
 * lunch, a laptop that travelled, a page out of the back/forward cache. Without a network nothing is asked, and what was
 * known stays until there is one. Ends with the store.
 */
export function followPage(store: ConsentStore, onShow: PageLife['onShow'], now: () => number): void {
  let askedAt = now();
  let isAsking = false;
  const askIfStale = async (): Promise<void> => {
    const endings = store.state.location.evidence.map(({ expiresAt }) => expiresAt);
    if (isAsking || now() < Math.min(askedAt + FRESH_FOR, ...endings) || globalThis.navigator?.onLine === false) return;
    isAsking = true; // a page that comes back is shown twice over
    askedAt = now();
    await store.locate();
    isAsking = false;
  };
  const endings = [store.destroy, onShow(() => void askIfStale())];
  store.destroy = () => endings.forEach((end) => end());
}
