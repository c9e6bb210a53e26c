/**
 * The server half: reads the consent that a request carries, and holds an order against the region rule. Runs wherever
 * there is JavaScript: no document, nothing of Node's.
 *
 * @packageDocumentation
 */
export type { RegionAction, RegionRule, RegionScope, RegionVerdict, Strictness } from '../core/check-region.js';
export type { Anonymizer, Confidence } from '../core/location.js';
export { parsePlace, type Place } from '../core/place.js';
export { readConsent, type ReadConsentOptions, type SentConsent } from './read-consent.js';
export { requireRegion, type RegionAnswer, type RegionRequirement } from './require-region.js';
