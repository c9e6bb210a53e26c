/**
 * Tokens that carry a visitor's location from the edge, which sees it, to a server that does not. Only needed where that
 * is so: a server behind the edge asks `locate` in `placet/server`. An entry of its own, since it brings jose.
 *
 * @packageDocumentation
 */
export type { Anonymizer, Confidence, Evidence, VisitorLocation } from '../core/location.js';
export type { Place } from '../core/place.js';
export { issueLocationToken, type IssueOptions } from './issue-location-token.js';
export type { LocationClaims } from './location-claims.js';
export { locationCookie, readLocationCookie } from './location-cookie.js';
export type { TokenAlgorithm, TokenKey, TokenOptions } from './token-keys.js';
export { type TokenAnswer, type TokenFault, verifyLocationToken, type VerifyOptions } from './verify-location-token.js';
