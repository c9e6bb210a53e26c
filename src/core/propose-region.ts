import type { VisitorLocation } from './location.js';
import { matchLocale } from './match-locale.js';
import { countryOf } from './place.js';
import { regionServing, type Region } from './region.js';

/** What is proposed to the visitor, and because of what. Nothing is chosen by it. */
export interface RegionProposal {
  /** The id of a region that is offered. */
  readonly region: string;
  /** One that the region offers. */
  readonly language: string;
  /** One that the region offers. */
  readonly currency: string;
  /** The reason for each of the three. */
  readonly because: {
    /** `location`: the visitor was found there. */
    readonly region: 'location';
    /** `languages`: the visitor reads it. `region`: it is the region's first. */
    readonly language: 'languages' | 'region';
    readonly currency: 'region';
  };
}

/**
 * The region that serves where the visitor is, in a language of theirs if the region speaks one; where they may be in
 * several places, the only region that serves any of these. `undefined` where the location is not known or not served, or
 * several regions could be meant: then the visitor chooses without a proposal.
 *
 * @param languages - What the visitor reads, best first: `navigator.languages`.
 */
export function proposeRegion(
  regions: readonly Region[],
  location: VisitorLocation,
  languages: readonly string[],
): RegionProposal | undefined {
  const candidates =
    location.status === 'known' ? [location.place] : location.status === 'ambiguous' ? location.places : [];
  const served = candidates.filter((place) => regionServing(regions, place));
  const [region, ...others] = new Set(served.map((place) => regionServing(regions, place)));
  if (!region || others.length > 0) return undefined;
  const [place] = served;
  const read = matchLocale(languages, region.languages);
  const spoken = place && matchLocale([`und-${countryOf(place)}`], region.languages);
  const [language = ''] = [read ?? spoken ?? region.languages[0]];
  return {
    region: region.id,
    language,
    currency: region.currencies[0] ?? '',
    because: { region: 'location', language: read ? 'languages' : 'region', currency: 'region' },
  };
}
