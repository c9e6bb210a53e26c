import { containsPlace, type Place } from './place.js';

/** How a network hides where its user is. */
export type Anonymizer = 'tor' | 'vpn' | 'proxy' | 'hosting' | 'relay';

/** What one source said about where the visitor is. */
export interface Evidence {
  /** Which source said it. */
  readonly source: string;
  /** None: it looked and found nothing. Several: it is one of these. */
  readonly places: readonly Place[];
  /** 3 verified by a server, 2 seen by the network, 1 told by the device. */
  readonly trust: 1 | 2 | 3;
  /** Set where the network is known to hide its user. */
  readonly anonymizer?: Anonymizer;
  /** When it stops being worth anything, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** How much a known location can carry: only `high` and `medium` may refuse a region. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where the visitor was found. */
export type VisitorLocation =
  | {
      readonly status: 'known';
      readonly place: Place;
      readonly confidence: Confidence;
      readonly evidence: readonly Evidence[];
      /** Weaker evidence that says otherwise: a traveller's device clock, say. */
      readonly disputedBy: readonly Evidence[];
    }
  | { readonly status: 'ambiguous'; readonly places: readonly Place[]; readonly evidence: readonly Evidence[] }
  | {
      readonly status: 'unknown';
      readonly reason: UnknownReason;
      readonly evidence: readonly Evidence[];
    };

/**
 * Why nothing is known: no source has answered yet; none found anything; the network hides its user; what was found is too
 * old. A source that failed, and a person who declined to be located, are `no-evidence`: who failed is told to `onError`.
 */
export type UnknownReason = 'pending' | 'no-evidence' | 'anonymized' | 'stale';

/**
 * Where the visitor is, by all the evidence at hand. The most trusted evidence wins; what agrees with it raises the
 * confidence, what disagrees lowers it; what the device says alone stays `low`. A network that hides its user (Tor, VPN,
 * proxy, hosting) makes the location unknown, never wrong.
 *
 * @param now - Milliseconds since 1970; evidence that has expired by then is left out.
 */
export function resolveLocation(evidence: readonly Evidence[], now: number): VisitorLocation {
  const fresh = evidence.filter(({ expiresAt }) => expiresAt > now);
  if (fresh.some(({ trust, anonymizer }) => trust > 1 && anonymizer && anonymizer !== 'relay')) {
    return { status: 'unknown', reason: 'anonymized', evidence: fresh };
  }
  const telling = fresh.filter(({ places }) => places.length > 0);
  const trust = Math.max(...telling.map((one) => one.trust));
  const best = telling.filter((one) => one.trust === trust);
  const [first] = best;
  if (!first) {
    const wasKnown = evidence.some(({ places, expiresAt }) => places.length > 0 && expiresAt <= now);
    return { status: 'unknown', reason: wasKnown ? 'stale' : 'no-evidence', evidence: fresh };
  }

  const others = telling.filter((one) => one.trust !== trust);
  const agreed = best.reduce((all, one) => narrow(all, one.places), first.places);
  if (agreed.length === 0)
    return { status: 'ambiguous', places: unique(best.flatMap((one) => one.places)), evidence: fresh };
  const agreeing = others.filter((one) => narrow(agreed, one.places).length > 0);
  const narrowed = agreed.length > 1 ? agreeing.reduce((all, one) => narrow(all, one.places), agreed) : agreed;
  const places = narrowed.length > 0 ? narrowed : agreed; // weaker sources that contradict each other decide nothing
  const [place] = places;
  if (!place || places.length > 1) return { status: 'ambiguous', places, evidence: fresh };

  const disputedBy = others.filter((one) => !agreeing.includes(one));
  const confidence = trust < 2 ? 'low' : agreeing.length > 0 && disputedBy.length === 0 ? 'high' : 'medium';
  return { status: 'known', place, confidence, evidence: fresh, disputedBy };
}

/** The places that both lists allow; a country and its own subdivision agree on the subdivision. */
function narrow(some: readonly Place[], others: readonly Place[]): readonly Place[] {
  return unique([
    ...some.filter((one) => others.some((other) => containsPlace(other, one))),
    ...others.filter((other) => some.some((one) => containsPlace(one, other))),
  ]);
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Set(places)];
}
