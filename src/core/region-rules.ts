import { checkRegion, type RegionRule, type RegionScope, type RegionVerdict } from './check-region.js';
import { findJurisdiction } from './find-jurisdiction.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { VisitorLocation } from './location.js';
import type { Place } from './place.js';
import { proposeRegion, type ProposalWishes, type RegionProposal } from './propose-region.js';
import type { Settings } from './settings.js';

/** The region half of the rules, for the regions of one site. It may come later than the rest. */
export interface RegionRules {
  /** The rule's word on a region; `undefined` for one that is not offered. */
  check(region: string, location: VisitorLocation, scope: RegionScope): RegionVerdict | undefined;
  /** Whose law holds there. */
  jurisdiction(location: VisitorLocation): Jurisdiction;
  /** What fits the location. */
  propose(location: VisitorLocation): RegionProposal | undefined;
}

/** The rules for a site's regions. */
export function regionRules(settings: Settings, rule: RegionRule, wishes: ProposalWishes): RegionRules {
  const { regions, jurisdictions } = settings;
  return {
    jurisdiction: (location) => findJurisdiction(sureOf(location), jurisdictions),
    check(id, location, scope) {
      const region = regions.find((one) => one.id === id);
      return region && checkRegion(region, location, rule, scope);
    },
    propose: (location) => proposeRegion(regions, location, wishes),
  };
}

/** A place that is known well enough for its law to be applied; what the device alone says is not. */
function sureOf(location: VisitorLocation): Place | undefined {
  return location.status === 'known' && location.confidence !== 'low' ? location.place : undefined;
}
