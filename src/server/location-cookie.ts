import { MAX_LIFE } from './location-claims.js';
import { sentCookies } from './sent-record.js';

/** No other host can set it, no script can read it, and it does not go over plain http. */
const NAME = '__Host-loc';

/**
 * The `Set-Cookie` line that carries a token to the page's own requests. Send it with a page that no shared cache keeps.
 *
 * @param maxAge - Seconds, as for the token. @defaultValue 900
 */
export function locationCookie(token: string, maxAge: number = MAX_LIFE): string {
  return `${NAME}=${token}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Lax`;
}

/** The token in a request's `Cookie` header, unchecked. */
export function readLocationCookie(cookieHeader: string | null | undefined): string | undefined {
  return sentCookies(cookieHeader ?? '').find(([name]) => name === NAME)?.[1];
}
