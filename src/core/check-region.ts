import type { Anonymizer, Confidence, UnknownReason, VisitorLocation } from './location.js';
import { containsPlace, type Place } from './place.js';
import type { Region } from './region.js';

/** What is being done in the region: looked around, or bought. */
export type RegionScope = 'browse' | 'order';

/** How strictly a region is held against the visitor's location. */
export type Strictness = 'off' | 'warn' | 'strict';

/** The shop's rule, per scope, and what to do where the location is not known. */
export interface RegionRule {
  /** For looking around. */
  readonly browse: Strictness;
  /** For buying, and for what belongs to an account or a cart. */
  readonly order: Strictness;
  /** `strict` asks for a server's answer (`verify`); an unknown location never refuses by itself. */
  readonly unknown: Strictness;
  /** How sure a location must be to refuse: `high` takes two sources that agree. A doubtful one is `verify` at most. */
  readonly minConfidence: 'medium' | 'high';
  /** Countries whose regions may not be closed to browsing; `EU_EEA_GEOBLOCK` unless a shop knows better. */
  readonly openToBrowse: readonly Place[];
}

/** What the rule asks for, from nothing to a refusal. `verify`: warn, and let a server decide. */
export type RegionAction = 'allow' | 'inform' | 'warn' | 'verify' | 'refuse';

/** Whether a region fits where the visitor is, and what follows from it. */
export type RegionVerdict =
  | { readonly outcome: 'consistent'; readonly action: 'allow'; readonly scope: RegionScope }
  | {
      readonly outcome: 'inconsistent';
      readonly action: RegionAction;
      readonly scope: RegionScope;
      /** Where the visitor was found. */
      readonly located: readonly Place[];
      readonly confidence: Confidence;
      /** Regulation (EU) 2018/302 turned a refusal into a warning. */
      readonly carveOut?: 'eu-eea';
      /** The region's own reason for refusing all the same, to be shown. */
      readonly legalBasis?: string;
    }
  | {
      readonly outcome: 'unknown';
      readonly action: RegionAction;
      readonly scope: RegionScope;
      readonly reason: UnknownReason | 'ambiguous';
      readonly anonymizer?: Anonymizer;
    };

/** What came of choosing a region: the rule's word on it. */
export type ChosenVerdict = RegionVerdict & {
  /** The page kept it from being stored (`before-region-change`). */
  readonly vetoed?: true;
};

/**
 * Holds a region against the visitor's location. Only good evidence refuses: what the device says alone asks a server at
 * most, and an unknown place never refuses. A region with an EU or EEA country stays open to browse.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2018/302/oj
 */
export function checkRegion(
  region: Region,
  location: VisitorLocation,
  rule: RegionRule,
  scope: RegionScope,
): RegionVerdict {
  const { countries } = region;
  if (countries === '*') return { outcome: 'consistent', action: 'allow', scope };
  if (location.status === 'unknown') {
    const anonymizer = location.evidence.find((one) => one.anonymizer)?.anonymizer;
    const action = IF_UNKNOWN[rule.unknown];
    return { outcome: 'unknown', action, scope, reason: location.reason, ...(anonymizer && { anonymizer }) };
  }

  const located = location.status === 'known' ? [location.place] : location.places;
  const served = located.filter((place) => countries.some((country) => containsPlace(country, place)));
  if (served.length === located.length) return { outcome: 'consistent', action: 'allow', scope };
  // A code that could not be read may be where they are.
  const perhaps = located.some((place) => countries.some((country) => !country || containsPlace(place, country)));
  if (served.length > 0 || perhaps)
    return { outcome: 'unknown', action: IF_UNKNOWN[rule.unknown], scope, reason: 'ambiguous' };

  const confidence = location.status === 'known' ? location.confidence : 'low';
  const mismatch = { outcome: 'inconsistent', scope, located, confidence } as const;
  const isSure = confidence === 'high' || confidence === rule.minConfidence;
  const action = (isSure ? IF_SURE : IF_DOUBTFUL)[rule[scope]];
  if (action !== 'refuse') return { ...mismatch, action };
  if (region.legalBasis) return { ...mismatch, action, legalBasis: region.legalBasis.text };
  if (
    scope === 'browse' &&
    countries.some((country) => rule.openToBrowse.some((open) => containsPlace(open, country)))
  ) {
    return { ...mismatch, action: 'warn', carveOut: 'eu-eea' };
  }
  return { ...mismatch, action };
}

const IF_SURE = { off: 'inform', warn: 'warn', strict: 'refuse' } as const;
const IF_DOUBTFUL = { off: 'allow', warn: 'inform', strict: 'verify' } as const;
const IF_UNKNOWN = { off: 'allow', warn: 'warn', strict: 'verify' } as const;
