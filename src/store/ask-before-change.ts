import { regionChange, type RegionChange } from '../core/region-change.js';
import type { ConsentStore } from './consent-store.js';

/**
 * Has the page asked before a region is changed.
 *
 * @param mayChange - The page's answer.
 */
export function askBeforeChange(store: ConsentStore, mayChange: (change: RegionChange) => boolean): void {
  const { chooseRegion } = store;
  Object.assign(store, {
    chooseRegion(choice: Parameters<typeof chooseRegion>[0]) {
      const verdict = store.checkRegion(choice.region);
      const change = regionChange(store.settings.regions, store.state.region, choice);
      if (!verdict || verdict.action === 'refuse' || !change || mayChange(change)) return chooseRegion(choice);
      return { ...verdict, vetoed: true };
    },
  });
}
