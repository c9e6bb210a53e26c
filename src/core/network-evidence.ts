import type { Anonymizer, Evidence } from './location.js';
import { parsePlace } from './place.js';

/** What the network said is taken for half an hour: a laptop travels, a phone changes networks. */
const FRESH_FOR = 30 * 60_000;

/**
 * Evidence out of a code that an edge sent: a country, or one of the codes for having none. `T1` is Tor, `A1` an
 * anonymous proxy; `XX`, `ZZ` and the like say that nothing was found.
 */
export function networkEvidence(source: string, code: string, now: number, anonymizer?: Anonymizer): Evidence {
  const place = parsePlace(code);
  const hidden = anonymizer ?? HIDDEN[code.trim().toUpperCase()];
  return {
    source,
    places: place ? [place] : [],
    trust: 2,
    expiresAt: now + FRESH_FOR,
    ...(hidden && { anonymizer: hidden }),
  };
}

const HIDDEN: { readonly [code: string]: Anonymizer | undefined } = Object.assign(Object.create(null), {
  T1: 'tor',
  A1: 'proxy',
});
