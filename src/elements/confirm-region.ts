import type { RegionChoice } from '../core/region.js';
import { pathInRegion, regionUrl } from '../core/region-url.js';
import type { ConsentStore } from '../store/consent-store.js';
import type { SiteSettings } from '../store/resolve-options.js';
import { RegionChangeEvent, RegionRefusedEvent } from './events.js';

/**
 * Chooses a region for the visitor who confirmed it, and answers with the event that says what came of it; with none where
 * the page kept it from being stored.
 */
export function confirmRegion(
  store: ConsentStore,
  choice: RegionChoice,
): RegionChangeEvent | RegionRefusedEvent | undefined {
  const { region: before } = store.state;
  const verdict = store.chooseRegion(choice);
  if (verdict.action === 'refuse') {
    return new RegionRefusedEvent(choice.region, verdict.outcome === 'inconsistent' ? verdict.located : []);
  }
  if (verdict.vetoed) return undefined;
  const previous = before.status === 'chosen' ? before.chosen : undefined;
  return new RegionChangeEvent(choice, previous, addressOf(store.settings, choice));
}

/** Where the site wants a visitor of that region to go on, if it is not here. */
function addressOf({ followRegion, origins, regions }: SiteSettings, choice: RegionChoice): string | undefined {
  const region = regions.find(({ id }) => id === choice.region);
  if (!followRegion || !region) return undefined;
  const base = location.href;
  const address = regionUrl(region, { ...choice, path: pathInRegion(regions, base) }, { base, origins });
  return address === base ? undefined : address;
}
