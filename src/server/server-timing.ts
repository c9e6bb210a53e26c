import type { VisitorLocation } from '../core/location.js';

/**
 * The value of a `Server-Timing` header that tells the page where its visitor is: `geo;desc="HK"`. `XX` where nobody
 * knows; where the visitor's network hides them, `T1` for Tor and `A1` for all else. Send it with pages alone, and with
 * none that a shared cache keeps.
 *
 * @example
 * ```ts
 * page.headers.append('Server-Timing', serverTiming(await locate(request, { edge: 'cloudflare' })));
 * ```
 */
export function serverTiming(location: VisitorLocation): string {
  return `geo;desc="${codeOf(location)}"`;
}

/** The one code for where somebody is, as edges have it. */
export function codeOf(location: VisitorLocation): string {
  if (location.status === 'known') return location.place;
  if (location.status === 'ambiguous' || location.reason !== 'anonymized') return 'XX';
  return location.evidence.some(({ anonymizer }) => anonymizer === 'tor') ? 'T1' : 'A1';
}
