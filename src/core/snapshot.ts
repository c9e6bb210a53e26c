import type { Decision } from './category.js';
import { checkRegion, type RegionVerdict } from './check-region.js';
import { choicesInForce, consentOf, undecidedIds, type Consent } from './consent.js';
import { findJurisdiction, type Jurisdiction } from './jurisdiction.js';
import type { VisitorLocation } from './location.js';
import type { Region } from './region.js';
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
  readonly consent: Consent<Id>;
  /** The decision in force on every category and service, asked for or not. */
  readonly choices: { readonly [id in Id]: Decision };
  readonly location: VisitorLocation;
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

/** Works out what is in force. Pure: the same state at the same time gives the same answer. */
export function takeSnapshot(state: ConsentState, settings: Settings, now: number): ConsentSnapshot {
  const { record, location, gpc } = state;
  const consent = consentOf(record, settings, now);
  const place = location.status === 'known' && location.confidence !== 'low' ? location.place : undefined;
  const jurisdiction = findJurisdiction(place, settings.jurisdictions) ?? NOWHERE;
  const undecided = undecidedIds(settings, consent);
  const region = regionStatus(state, settings);
  return Object.freeze({
    consent,
    choices: Object.freeze(choicesInForce(settings, consent, jurisdiction, gpc)) as ConsentSnapshot['choices'],
    location,
    region,
    jurisdiction,
    gpc,
    needsDecision: undecided.length > 0,
    undecided,
    needsRegion: settings.regions.length > 0 && (region.status === 'none' || region.verdict.action === 'refuse'),
  });
}

/** The chosen region while it may be served: what the shop should show. */
export function regionInForce(snapshot: ConsentSnapshot, regions: readonly Region[]): Region | undefined {
  const { region } = snapshot;
  if (region.status === 'none' || region.verdict.action === 'refuse') return undefined;
  return regions.find(({ id }) => id === region.chosen);
}

/** Rows of a site's own may leave gaps; whoever falls into one is asked first. */
const NOWHERE: Jurisdiction = { id: 'unlisted', places: '*', model: 'opt-in', source: '', reviewedOn: '' };

function regionStatus({ record, location }: ConsentState, { regions, rule }: Settings): RegionStatus {
  const choice = record.region;
  const region = regions.find(({ id }) => id === choice?.region);
  if (!choice || !region) return { status: 'none' };
  return {
    status: 'chosen',
    chosen: region.id,
    language: region.languages.includes(choice.language) ? choice.language : (region.languages[0] ?? ''),
    currency: region.currencies.includes(choice.currency) ? choice.currency : (region.currencies[0] ?? ''),
    verdict: checkRegion(region, location, rule, 'browse'),
    order: checkRegion(region, location, rule, 'order'),
  };
}
