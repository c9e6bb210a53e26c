import { mismatchOf } from '../core/mismatch.js';
import type { Keeper } from '../core/ports.js';
import type { ConsentStore } from './consent-store.js';

/** How many pairs of places are kept: nobody travels further while a tab is open. */
const KEPT = 8;

/**
 * Gives a store its `warning` and `acknowledge`. What was acknowledged is kept for the tab's session, and only for a visitor
 * who chose a region: before that there is no warning, so nothing is stored before they decide.
 */
export function warnOnce(store: ConsentStore, session: Keeper): void {
  const key = `${store.settings.cookie.name}.warned`;
  const warned = new Set(session.read(key)[0]?.split(' '));
  Object.defineProperty(store, 'warning', {
    get() {
      const { region } = store.state;
      const pair = mismatchOf(region);
      return pair && region.status === 'chosen' && !warned.has(pair) ? region.verdict : undefined;
    },
  });
  store.acknowledge = () => {
    const pair = mismatchOf(store.state.region);
    if (!pair || warned.has(pair)) return;
    warned.add(pair);
    session.set(key, [...warned].slice(-KEPT).join(' '));
  };
}
