/**
 * What a server adds to its answers with pages: the shield as a header, and the end of cookies that no script can reach.
 * Reads the consent and nothing of regions; those are in `placet/server`.
 *
 * @packageDocumentation
 */
export type { ConsentModel } from '../core/jurisdiction.js';
export type { CookieRule } from '../core/service.js';
export { clearSiteData, type ClearSiteDataOptions } from './clear-site-data.js';
export type { SiteOptions } from './sent-choices.js';
export type { ReadHeaders, SentRequest } from './sent-header.js';
export { shieldHeader, type ShieldHeaderOptions } from './shield-header.js';
