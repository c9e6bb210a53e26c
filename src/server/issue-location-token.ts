import { SignJWT } from 'jose';
import type { VisitorLocation } from '../core/location.js';
import { MAX_LIFE, TOKEN_TYPE, visitHash } from './location-claims.js';
import { checkTokenOptions, type TokenOptions } from './token-keys.js';

/** What a token is issued for. */
export interface IssueOptions extends TokenOptions {
  /**
   * The value of the cookie that a visit is known by: the session that orders and accounts belong to, never one that a
   * visitor could make up. The token holds for this visit alone; else it would be a coupon that one person in Hong Kong can
   * hand to the world.
   */
  readonly visit: string;
  /** How long it holds, in seconds, 900 at most. @defaultValue 900 */
  readonly maxAge?: number;
  /** The version of your region rule, which an order can be audited by. @defaultValue none */
  readonly ruleVersion?: string;
}

/**
 * A token that carries a location from the edge, which sees where a visitor is, to a server that does not. A compact JWS:
 * any JWT library can check it. A location that is not known is carried, too, and is something else than no token.
 *
 * @throws TypeError for options that would make it worthless: a short key, no audience, no visit, a long life.
 * @example
 * ```ts
 * const token = await issueLocationToken(await locate(request, { edge: 'cloudflare' }), { ...TOKENS, visit });
 * page.headers.append('Set-Cookie', locationCookie(token));
 * ```
 */
export async function issueLocationToken(location: VisitorLocation, options: IssueOptions): Promise<string> {
  const { algorithm, keys, issuer, audience, visit, maxAge = MAX_LIFE, ruleVersion, now = Date.now() } = options;
  checkTokenOptions(options);
  if (!visit) throw new TypeError('visit is empty; write the value of the visit’s cookie, and set that first');
  if (!(maxAge > 0 && maxAge <= MAX_LIFE)) throw new TypeError(`maxAge is ${maxAge}; write 1 to ${MAX_LIFE} seconds`);
  const [key] = keys as [(typeof keys)[0]]; // checked above
  const issuedAt = Math.floor(now / 1000);
  const told = location.evidence.find(({ trust }) => trust === 3) ?? location.evidence[0];
  const claims = {
    loc: location.status === 'known' ? location.place : 'XX',
    src: told?.source ?? 'none',
    ...(told?.anonymizer && { anon: told.anonymizer }),
    sid: await visitHash(visit),
    ...(ruleVersion && { rv: ruleVersion }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: key.id, typ: TOKEN_TYPE })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + maxAge)
    .sign(key.key);
}
