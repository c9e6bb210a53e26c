import type { RegionStatus } from './snapshot.js';

/**
 * The pair of places of which a visitor is warned, `JP>hk`: where they are, and the region that they chose all the same.
 * `undefined` where nothing is to be said, and where a refusal says it.
 */
export function mismatchOf(region: RegionStatus): string | undefined {
  if (region.status === 'none') return undefined;
  const { chosen, verdict } = region;
  if (verdict.outcome !== 'inconsistent' || /allow|refuse/.test(verdict.action)) return undefined;
  return `${[...verdict.located].sort().join('+')}>${chosen}`;
}
