import type { Evidence, VisitorLocation } from './location.js';
import { matchLocale } from './match-locale.js';
import { containsPlace, countryOf, type Place } from './place.js';
import { regionServing, type Region, type RegionChoice } from './region.js';

/** What is proposed to the visitor, and because of what. Nothing is chosen by it. */
export interface RegionProposal extends RegionChoice {
  /** The reason for each of the three. */
  readonly because: ProposalReasons;
}

/** Why a region, its language and its currency are proposed. */
export interface ProposalReasons {
  /** Why this region. */
  readonly region: RegionReason;
  /** Why this language of the region's. */
  readonly language: LanguageReason;
  /** Why this currency of the region's. */
  readonly currency: CurrencyReason;
}

/** Why a region is proposed. */
export interface RegionReason {
  /** `location`: it names where the visitor is. `rest-of-world`: no region does, and this one serves everywhere else. */
  readonly by: 'location' | 'rest-of-world';
  /** Where they are, or of several such places the likeliest that it serves. */
  readonly place: Place;
  /** What told so. */
  readonly evidence: readonly Evidence[];
}

/**
 * Why a language is proposed. `languages`: the visitor reads it; `wish` is how their browser says it, `zh-HK`. `place`: it is
 * spoken there. `region`: it is the region's first.
 */
export type LanguageReason =
  | { readonly by: 'languages'; readonly wish: string }
  | { readonly by: 'place'; readonly place: Place }
  | { readonly by: 'region' };

/** Why a currency is proposed. `place`: it is what is paid with there. `region`: it is the region's first, or its only one. */
export type CurrencyReason = { readonly by: 'place'; readonly place: Place } | { readonly by: 'region' };

/** The currencies of a country, by their ISO 4217 codes; none where it has none. */
export type CurrencyLookup = (place: Place) => readonly string[];

/** Whose language is proposed: the visitor's where the region speaks it, or that of where they are. */
export type LanguageFrom = 'visitor' | 'region';

/** What a proposal goes by besides the location. */
export interface ProposalWishes {
  /** What the visitor reads, best first: `navigator.languages`. */
  readonly languages: readonly string[];
  /** @defaultValue `"visitor"` */
  readonly languageFrom?: LanguageFrom | undefined;
  /** What countries pay with. Without it, the region's first currency is proposed. */
  readonly currenciesOf?: CurrencyLookup | undefined;
}

/**
 * The region that serves where the visitor is, in a language of theirs if the region speaks one, and in the currency of
 * where they are if the region takes it. Where they may be in several places, the only region that names any of these.
 * `undefined` where the location is not known or not served, or several regions could be meant: then the visitor chooses
 * without a proposal.
 */
export function proposeRegion(
  regions: readonly Region[],
  location: VisitorLocation,
  wishes: ProposalWishes,
): RegionProposal | undefined {
  const found = findRegion(regions, location);
  if (!found) return undefined;
  const [region, place] = found;
  const [language, spoken] = languageFor(region, place, wishes);
  const [currency, paid] = currencyFor(region, place, wishes);
  const by = region.countries === '*' ? 'rest-of-world' : 'location';
  const evidence = location.evidence.filter(({ places }) =>
    places.some((one) => containsPlace(one, place) || containsPlace(place, one)),
  );
  return {
    region: region.id,
    language,
    currency,
    because: { region: { by, place, evidence }, language: spoken, currency: paid },
  };
}

/** The region, and the place that it serves. One that serves the world answers only where none names any of the places. */
function findRegion(regions: readonly Region[], location: VisitorLocation): [Region, Place] | undefined {
  const candidates =
    location.status === 'known' ? [location.place] : location.status === 'ambiguous' ? location.places : [];
  const served = candidates.flatMap((place): [Region, Place][] => {
    const region = regionServing(regions, place);
    return region ? [[region, place]] : [];
  });
  const named = served.filter(([{ countries }]) => countries !== '*');
  const [first, ...others] = named.length > 0 ? named : served;
  return others.every(([region]) => region === first?.[0]) ? first : undefined;
}

function languageFor(
  { languages }: Region,
  place: Place,
  { languages: wishes, languageFrom }: ProposalWishes,
): [string, LanguageReason] {
  for (const wish of languageFrom === 'region' ? [] : wishes) {
    const read = matchLocale([wish], languages);
    if (read) return [read, { by: 'languages', wish }];
  }
  const spoken = matchLocale([`und-${countryOf(place)}`], languages);
  return spoken ? [spoken, { by: 'place', place }] : [languages[0] ?? '', { by: 'region' }];
}

/** Of what a country pays with, the first that the region lists: where two are legal tender, the shop's order decides. */
function currencyFor({ currencies }: Region, place: Place, { currenciesOf }: ProposalWishes): [string, CurrencyReason] {
  const tender = currencies.length > 1 ? currenciesOf?.(countryOf(place)) : undefined;
  const paid = currencies.find((code) => tender?.includes(code));
  return paid ? [paid, { by: 'place', place }] : [currencies[0] ?? '', { by: 'region' }];
}
