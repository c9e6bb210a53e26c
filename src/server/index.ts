/**
 * The server half: reads the consent that a request carries, locates the request by the word of one named edge, and holds
 * orders against the region rule. Runs wherever there is JavaScript: no document, nothing of Node's, no package. What is
 * added to pages is in `placet/server/headers`, tokens that carry a location on are in `placet/server/tokens`.
 *
 * @packageDocumentation
 */
export type { RegionAction, RegionRule, RegionScope, RegionVerdict, Strictness } from '../core/check-region.js';
export type { Anonymizer, Confidence, Evidence, VisitorLocation } from '../core/location.js';
export type { LocalizedText } from '../core/category.js';
export type { EdgeName } from '../data/edges.js';
export { parsePlace, type Place } from '../core/place.js';
export { locate, type LocateOptions } from './locate.js';
export { readConsent, type ReadConsentOptions, type SentConsent } from './read-consent.js';
export type { Edge, EdgeReader, Sighting } from './read-edge.js';
export { regionProblem } from './region-problem.js';
export {
  type RefusedAnswer,
  type RegionAnswer,
  type RegionRequirement,
  requireRegion,
  type ServedAnswer,
  type ServedRegion,
} from './require-region.js';
export type { ReadHeaders, SentRequest } from './sent-header.js';
export { serverTiming } from './server-timing.js';
export { signedHeader, type SignedHeaderOptions, signPlace } from './signed-header.js';
