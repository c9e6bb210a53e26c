import type { Region } from '../core/region.js';
import { continentOf, type Continent } from '../data/continent-of.js';

/** Regions of one continent, in the site's order. */
export interface RegionGroup {
  /** `other` for what serves several, or the world. */
  readonly continent: Continent | 'other';
  readonly regions: readonly Region[];
}

/** Regions by continent; continents come as the site's order names them first. */
export function groupRegions(regions: readonly Region[]): readonly RegionGroup[] {
  const groups = new Map<RegionGroup['continent'], Region[]>();
  for (const region of regions) {
    const continent = continentOfRegion(region);
    const group = groups.get(continent) ?? [];
    groups.set(continent, [...group, region]);
  }
  return [...groups].map(([continent, members]) => ({ continent, regions: members }));
}

function continentOfRegion({ countries }: Region): RegionGroup['continent'] {
  const [continent, ...others] = countries === '*' ? [] : new Set(countries.map(continentOf));
  return continent && others.length === 0 ? continent : 'other';
}
