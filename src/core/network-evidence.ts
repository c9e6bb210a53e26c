import type { Anonymizer, Evidence } from './location.js';
import { parsePlace } from './place.js';

/** What the network said is taken for half an hour, in milliseconds: a laptop travels, a phone changes networks. */
const FRESH_FOR = 30 * 60_000;

/**
 * Evidence out of what an edge sent: a country's code, or one of the codes for having none. `T1` is Tor, `A1` an anonymous
 * proxy; `XX`, `ZZ`, anything else say that nothing was found.
 *
 * @param anonymizer - How the network hides its user, where the edge knows; another word than those is passed over.
 */
export function networkEvidence(source: string, code: unknown, now: number, anonymizer?: unknown): Evidence {
  const place = parsePlace(code);
  const hidden = ANONYMIZERS.find((one) => one === (anonymizer ?? (code === 'T1' ? 'tor' : code === 'A1' && 'proxy')));
  const evidence: Evidence = { source, places: place ? [place] : [], trust: 2, expiresAt: now + FRESH_FOR };
  return hidden ? { ...evidence, anonymizer: hidden } : evidence;
}

const ANONYMIZERS: readonly Anonymizer[] = ['tor', 'vpn', 'proxy', 'hosting', 'relay'];
