import { mayChangeRegion } from '../adapters/before-region-change.js';
import { regionChange } from '../core/region-change.js';
import type { RegionChoice } from '../core/region.js';
import type { ConsentStore } from './consent-store.js';

/**
 * Asks the page before what is chosen becomes another, and only then.
 *
 * @param mayChange - The page's answer.
 * @returns Whether nobody objects.
 */
export function askBeforeChange(store: ConsentStore, choice: RegionChoice, mayChange = mayChangeRegion): boolean {
  const change = regionChange(store.settings.regions, store.state.region, choice);
  return !change || mayChange(change);
}
