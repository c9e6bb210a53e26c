import { idHash } from '../core/consent-record.js';
import { sentRecord } from './sent-record.js';

/** What a visitor's browser sends along about their consent. Times are milliseconds since 1970. */
export interface SentConsent {
  /** Whether they decided. Nothing is allowed otherwise. */
  readonly decided: boolean;
  /** Whether they granted an optional category or a service, by its id. What the site requires is not asked for, so not told. */
  allows(id: string): boolean;
  /** Whether they refused it: what is neither allowed nor refused was not asked for. */
  refuses(id: string): boolean;
  /** When they last decided. */
  readonly decidedAt: number | undefined;
  /** When they first decided. */
  readonly firstDecidedAt: number | undefined;
  /** The record's random id: what a proof of consent is filed under. */
  readonly id: string | undefined;
  /** The policy that they decided on. */
  readonly policyVersion: string | undefined;
  /** Under whose law they were asked. */
  readonly jurisdiction: string | undefined;
  /** The region that they chose. It is a claim, not a location. */
  readonly region: { readonly id: string; readonly language: string; readonly currency: string } | undefined;
}

/** How a consent cookie is read. */
export interface ReadConsentOptions {
  /** @defaultValue `"placet"` */
  readonly name?: string;
  /** The site's policy version: a decision on another one does not count. @defaultValue any */
  readonly policyVersion?: string;
  /** How long a decision holds, in days. @defaultValue 180 */
  readonly days?: number;
  /** @defaultValue the time of the call */
  readonly now?: number;
}

/**
 * The consent in a request's `Cookie` header. Never throws: what does not decode in full is no consent, and of several
 * cookies of the name the strictest reading holds.
 *
 * @example
 * ```ts
 * const consent = readConsent(request.headers.get('cookie'));
 * if (consent.allows('google-analytics')) page += tag;
 * ```
 */
export function readConsent(cookieHeader: string | null | undefined, options: ReadConsentOptions = {}): SentConsent {
  const { name = 'placet', policyVersion, days = 180, now = Date.now() } = options;
  const record = sentRecord(cookieHeader ?? '', name);
  const age = now / 1000 - record.lastAt;
  const isFresh = age > -DAY && age < days * DAY;
  const decided = record.lastAt > 0 && isFresh && (policyVersion ?? record.policyVersion) === record.policyVersion;
  const { region, language, currency } = record;
  return {
    decided,
    allows: (id) => decided && !record.denied.includes(idHash(id)) && record.granted.includes(idHash(id)),
    refuses: (id) => decided && record.denied.includes(idHash(id)),
    decidedAt: decided ? record.lastAt * 1000 : undefined,
    firstDecidedAt: decided ? record.firstAt * 1000 : undefined,
    id: decided ? record.id : undefined,
    policyVersion: decided ? record.policyVersion : undefined,
    jurisdiction: decided ? record.jurisdiction : undefined,
    region: region ? { id: region, language, currency } : undefined,
  };
}

/** In seconds. */
const DAY = 86_400;
