import { errors, type JWK, jwtVerify, type JWTVerifyOptions } from 'jose';
import { type Evidence, resolveLocation, type VisitorLocation } from '../core/location.js';
import { networkEvidence } from '../core/network-evidence.js';
import { type LocationClaims, MAX_LIFE, MAX_SKEW, TOKEN_TYPE, visitHash } from './location-claims.js';
import { checkTokenOptions, type TokenKey, type TokenOptions } from './token-keys.js';

/** What a token is held against. */
export interface VerifyOptions extends TokenOptions {
  /** The value of the cookie that this request's visit is known by; a token of another visit does not hold. */
  readonly visit: string | undefined;
  /** The version of your region rule: a token of another one does not hold. @defaultValue any */
  readonly ruleVersion?: string;
}

/**
 * Why a token does not hold. `missing`: there is none. `malformed`: it is no token. `algorithm`, `key`, `signature`, `type`:
 * it was not made by any of the keys, or for something else. `issuer`, `audience`, `visit`, `rule`: it is for somewhere,
 * somebody or some rule else. `expired`, `early`, `lifetime`: its times are over, not there yet, or too far apart. `claims`:
 * something is missing.
 */
export type TokenFault =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'key'
  | 'signature'
  | 'type'
  | 'issuer'
  | 'audience'
  | 'visit'
  | 'rule'
  | 'expired'
  | 'early'
  | 'lifetime'
  | 'claims';

/** Whether a token holds. */
export type TokenAnswer =
  | {
      readonly ok: true;
      /** Where the visitor is, as of the issuer. Give it to `requireRegion`. */
      readonly location: VisitorLocation;
      readonly ruleVersion: string | undefined;
      /** Milliseconds since 1970. */
      readonly issuedAt: number;
      /** Milliseconds since 1970. */
      readonly expiresAt: number;
    }
  | {
      readonly ok: false;
      readonly reason: TokenFault;
      /** Nobody's word: `requireRegion` takes no order on it. */
      readonly location: undefined;
    };

/**
 * Checks a location token: its one algorithm, key, signature and type, issuer and audience, visit, and times (a life of 15
 * minutes at most, clocks a minute apart at most). What a visitor may have sent never throws.
 *
 * @throws TypeError for options that would make it worthless, and for keys that cannot be used.
 * @example
 * ```ts
 * const { location } = await verifyLocationToken(readLocationCookie(request.headers.get('cookie')), { ...TOKENS, visit });
 * const answer = await requireRegion(request, { region, location });
 * ```
 */
export async function verifyLocationToken(token: string | undefined, options: VerifyOptions): Promise<TokenAnswer> {
  const { algorithm, keys, issuer, audience, visit, ruleVersion, now = Date.now() } = options;
  checkTokenOptions(options);
  if (!token) return fault('missing');
  if (token.length > LONGEST) return fault('malformed');
  const wanted: JWTVerifyOptions = {
    algorithms: [algorithm],
    issuer,
    audience,
    typ: TOKEN_TYPE,
    requiredClaims: ['exp', 'loc', 'src', 'sid'],
    maxTokenAge: MAX_LIFE,
    clockTolerance: MAX_SKEW,
    currentDate: new Date(now),
  };
  try {
    const { payload } = await jwtVerify<LocationClaims>(token, ({ kid }) => keyFor(kid, keys), wanted);
    const { iat = 0, exp = 0, loc, src, sid, anon, rv } = payload; // both are there, and numbers
    if (exp - iat > MAX_LIFE) return fault('lifetime');
    if (typeof loc !== 'string' || typeof src !== 'string') return fault('claims');
    if (!visit || sid !== (await visitHash(visit))) return fault('visit');
    if (ruleVersion !== undefined && rv !== ruleVersion) return fault('rule');
    // It counts until the slowest clock says that it is over.
    const evidence: Evidence = {
      ...networkEvidence(src, loc, now, anon),
      trust: 3,
      expiresAt: (exp + MAX_SKEW) * 1000,
    };
    const location = resolveLocation([evidence], now);
    return { ok: true, location, ruleVersion: rv, issuedAt: iat * 1000, expiresAt: exp * 1000 };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error; // a key of one's own, not the token
    return fault(
      FAULTS[error.code] ?? (error instanceof errors.JWTClaimValidationFailed ? claimFault(error) : 'malformed'),
    );
  }
}

/** In characters. What is issued has about 400. */
const LONGEST = 4096;

/** The key that a token names. Nothing else in its header is looked at: no `jwk`, no `jku`. */
function keyFor(kid: string | undefined, keys: readonly TokenKey[]): TokenKey['key'] {
  const key = keys.find(({ id }) => id === kid)?.key;
  if (!key) throw new errors.JWKSNoMatchingKey();
  return 'kty' in key && key.kty === 'EC' ? publicHalf(key) : key;
}

function publicHalf({ kty, crv, x, y }: JWK): JWK {
  return { kty, crv, x, y } as JWK;
}

function fault(reason: TokenFault): TokenAnswer {
  return { ok: false, reason, location: undefined };
}

const FAULTS: { readonly [code: string]: TokenFault } = {
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm',
  ERR_JWKS_NO_MATCHING_KEY: 'key',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
  ERR_JWT_EXPIRED: 'expired',
};

function claimFault({ claim, reason }: errors.JWTClaimValidationFailed): TokenFault {
  return CLAIMS[claim] ?? (reason === 'check_failed' ? 'early' : 'claims');
}

/** Claims that are told by name, missing or not; of the others a time that is not there yet is told apart. */
const CLAIMS: { readonly [claim: string]: TokenFault } = { typ: 'type', iss: 'issuer', aud: 'audience' };
