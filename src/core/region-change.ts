import { realmOf } from './realm.js';
import type { Region, RegionChoice } from './region.js';
import type { RegionStatus } from './snapshot.js';

/** What is about to change when a visitor confirms a region. */
export interface RegionChange {
  /** What they had chosen before; `undefined` at the first time. */
  readonly from: RegionChoice | undefined;
  /** What they choose now. */
  readonly to: RegionChoice;
  /** Whether accounts and carts stay the same: another language or currency, or a region of the same realm. */
  readonly sameRealm: boolean;
}

/** What a choice would change; `undefined` where everything would stay as it is. */
export function regionChange(
  regions: readonly Region[],
  before: RegionStatus,
  { region, language, currency }: RegionChoice,
): RegionChange | undefined {
  const to = { region, language, currency };
  if (before.status === 'none') return { from: undefined, to, sameRealm: false };
  const from = { region: before.chosen, language: before.language, currency: before.currency };
  if (JSON.stringify(from) === JSON.stringify(to)) return undefined;
  return { from, to, sameRealm: realmIdOf(regions, from.region) === realmIdOf(regions, to.region) };
}

/** The realm that a region belongs to; `none` for no region. */
export function realmIdOf(regions: readonly Region[], region: string | undefined): string {
  return realmOf(regions.find(({ id }) => id === region)).id;
}
