import { planRealmChange } from '../core/plan-realm-change.js';
import type { Area, Keeper } from '../core/ports.js';
import { realmIdOf } from '../core/region-change.js';
import type { RegionStatus } from '../core/snapshot.js';
import type { ConsentStore } from './consent-store.js';

/**
 * Does with what belongs to a realm that is left as the site wants it: in every tab, since each has a session storage of
 * its own. Ends with the store.
 *
 * @param kept - Where carts and the like are kept.
 */
export function followRealms(store: ConsentStore, kept: { readonly [area in Area]: Keeper }): void {
  const { regions, services, onRealmChange = 'separate' } = store.settings;
  const realmOf = (region: RegionStatus): string =>
    realmIdOf(regions, region.status === 'chosen' ? region.chosen : undefined);
  const realms = regions.map(({ id }) => realmIdOf(regions, id));
  store.subscribe((state, previous) => {
    if (state.region.status === 'none') return; // a choice that was lost is no journey
    const present = { cookies: kept.cookies.names(), local: kept.local.names(), session: kept.session.names() };
    const change = { from: realmOf(previous.region), to: realmOf(state.region), realms };
    for (const { area, name, to } of planRealmChange(onRealmChange, change, services, present)) {
      if (to === undefined || hasMoved(store, kept[area], area, name, to)) kept[area].remove(name);
    }
  });
}

/** Sets the value under its new name, unless there is one already; cookies by the same rules as every other. */
function hasMoved(store: ConsentStore, keeper: Keeper, area: Area, name: string, to: string): boolean {
  const [value] = keeper.read(name);
  if (value === undefined || keeper.read(to).length > 0) return false;
  if (area !== 'cookies') return keeper.set(to, value);
  const secure = globalThis.location?.protocol === 'https:';
  return store.setCookie(to, decoded(value), { sameSite: 'lax', secure }).allowed;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // written by somebody who does not encode
  }
}
