import type { Decision } from './category.js';
import type { RegionScope, RegionVerdict } from './check-region.js';
import { choicesInForce, consentOf, undecidedIds, type Consent } from './consent.js';
import { STRICTEST, type Jurisdiction } from './jurisdiction.js';
import type { UnknownReason, VisitorLocation } from './location.js';
import type { Region } from './region.js';
import type { RegionRules } from './region-rules.js';
import type { Settings } from './settings.js';
import type { ConsentState } from './state.js';

/** The region that a visitor chose and what the rule says to it now. */
export type RegionStatus =
  | { readonly status: 'none' }
  | {
      readonly status: 'chosen';
      readonly chosen: string;
      readonly language: string;
      readonly currency: string;
      /** The rule's answer to browsing there. */
      readonly verdict: RegionVerdict;
      /** The rule's answer to ordering there. */
      readonly order: RegionVerdict;
    };

/** Everything there is to know at one moment. Frozen, and a new object only when something changed. */
export interface ConsentSnapshot<Id extends string = string> {
  /** Whether the visitor decided, and what they said. */
  readonly consent: Consent<Id>;
  /** The decision in force on every category and service, asked for or not. */
  readonly choices: { readonly [id in Id]: Decision };
  /** Where the visitor was found. */
  readonly location: VisitorLocation;
  /** What the visitor chose, and what the rule says to it. */
  readonly region: RegionStatus;
  /** Whose law is applied: the visitor's location's, never their choice's. */
  readonly jurisdiction: Jurisdiction;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** Whether the visitor is to be asked about storage. */
  readonly needsDecision: boolean;
  /** What they are to be asked about: everything at first, later what is new. */
  readonly undecided: readonly string[];
  /** Whether the visitor is to be asked for a region: they have none, or one that is refused. */
  readonly needsRegion: boolean;
}

/**
 * Works out what is in force. Pure: the same state at the same time gives the same answer.
 *
 * @param rules - What answers for places; until it is there, no region is refused or confirmed, and the strictest law holds.
 */
export function takeSnapshot(
  state: ConsentState,
  settings: Settings,
  now: number,
  rules?: RegionRules,
): ConsentSnapshot {
  const { record, location, gpc } = state;
  const consent = consentOf(record, settings, now);
  const jurisdiction = rules?.jurisdiction(location) ?? STRICTEST;
  const undecided = undecidedIds(settings, consent);
  const region = regionStatus(state, settings, rules);
  return Object.freeze({
    consent,
    choices: Object.freeze(choicesInForce(settings, consent, jurisdiction.model, gpc)) as ConsentSnapshot['choices'],
    location,
    region,
    jurisdiction,
    gpc,
    needsDecision: undecided.length > 0,
    undecided,
    needsRegion: settings.regions.length > 0 && !regionInForce(region, settings.regions),
  });
}

/** The chosen region while it may be served: what the shop should show. */
export function regionInForce(region: RegionStatus, regions: readonly Region[]): Region | undefined {
  return region.status === 'none' || region.verdict.action === 'refuse'
    ? undefined
    : regions.find(({ id }) => id === region.chosen);
}

function regionStatus(
  { record, location }: ConsentState,
  { regions }: Settings,
  rules: RegionRules | undefined,
): RegionStatus {
  const region = regions.find(({ id }) => id === record.region);
  if (!region) return { status: 'none' };
  // It is offered, so there is a word on it.
  const verdict = (scope: RegionScope) => verdictOn(rules, region.id, location, scope) as RegionVerdict;
  return {
    status: 'chosen',
    chosen: region.id,
    language: offered(region.languages, record.language),
    currency: offered(region.currencies, record.currency),
    verdict: verdict('browse'),
    order: verdict('order'),
  };
}

/** The rule's word on a region, and as long as the rules are not there the same on every region. */
export function verdictOn(
  rules: RegionRules | undefined,
  region: string,
  location: VisitorLocation,
  scope: RegionScope,
): RegionVerdict | undefined {
  if (rules) return rules.check(region, location, scope);
  const { reason = 'no-evidence' } = location as { readonly reason?: UnknownReason };
  return { outcome: 'unknown', action: 'inform', scope, reason };
}

/** What was chosen, or the first of what is offered now. */
function offered(offers: readonly string[], chosen: string): string {
  return offers.includes(chosen) ? chosen : (offers[0] ?? '');
}
