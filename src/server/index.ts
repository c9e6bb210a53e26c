/**
 * The server half: reads the consent that a request carries, shields a page by a header, ends the cookies that no script
 * can reach, and holds an order against the region rule. Runs wherever there is JavaScript: no document, nothing of
 * Node's.
 *
 * @packageDocumentation
 */
export type { RegionAction, RegionRule, RegionScope, RegionVerdict, Strictness } from '../core/check-region.js';
export type { Anonymizer, Confidence } from '../core/location.js';
export type { LocalizedText } from '../core/category.js';
export type { ConsentModel } from '../core/jurisdiction.js';
export type { CookieRule } from '../core/service.js';
export { parsePlace, type Place } from '../core/place.js';
export { clearSiteData, type ClearSiteDataOptions } from './clear-site-data.js';
export { readConsent, type ReadConsentOptions, type SentConsent } from './read-consent.js';
export { requireRegion, type RegionAnswer, type RegionRequirement } from './require-region.js';
export type { SiteOptions } from './sent-choices.js';
export type { ReadHeaders, SentRequest } from './sent-header.js';
export { shieldHeader, type ShieldHeaderOptions } from './shield-header.js';
