import type { RegionRule } from '../core/check-region.js';
import { EU_EEA_GEOBLOCK } from './eu-eea-geoblock.js';

/** The rule where a shop states none: a region that does not fit the visitor's location is not served. */
export const REGION_RULE: RegionRule = {
  browse: 'strict',
  order: 'strict',
  unknown: 'warn',
  minConfidence: 'medium',
  openToBrowse: EU_EEA_GEOBLOCK,
};
