import { type Evidence, resolveLocation, type VisitorLocation } from '../core/location.js';
import { networkEvidence } from '../core/network-evidence.js';
import { type Edge, edgeReader } from './read-edge.js';
import type { SentRequest } from './sent-header.js';

/** How a request is located. */
export interface LocateOptions {
  /** The one edge in front of the shop, by its name or as a function of your own. */
  readonly edge: Edge;
  /** Milliseconds since 1970. @defaultValue the time of the call */
  readonly now?: number;
}

/**
 * Where the visitor of a request is, by the word of the one edge that you name. It is evidence of the highest trust: this
 * server read it itself. Only as good as your network, though: nobody may reach the server but through that edge.
 *
 * A place that the edge does not know, or that the visitor's network hides, is `unknown`. It is `unknown` with no evidence
 * at all where nobody vouched for the request: a signed header that is missing, say.
 *
 * @throws TypeError for an edge whose name is not known.
 * @example
 * ```ts
 * const location = await locate(request, { edge: 'cloudflare' });
 * ```
 */
export async function locate(
  request: SentRequest,
  { edge, now = Date.now() }: LocateOptions,
): Promise<VisitorLocation> {
  const seen = await edgeReader(edge)(request);
  const source = typeof edge === 'string' ? edge : 'edge';
  return resolveLocation(seen ? [serverEvidence(source, seen.code, now, seen.anonymizer)] : [], now);
}

/** What the network said and this server read itself. */
function serverEvidence(source: string, code: unknown, now: number, anonymizer: unknown): Evidence {
  return { ...networkEvidence(source, code, now, anonymizer), trust: 3 };
}
