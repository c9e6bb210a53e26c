/** What a location token says, beside `iss`, `aud`, `iat` and `exp`. Any JWT library reads it. */
export interface LocationClaims {
  /** Where the visitor is, `HK`; `XX` where the issuer does not know. */
  readonly loc: string;
  /** Who said so: `cloudflare`. */
  readonly src: string;
  /** How their network hides them: `tor`, `vpn`, `proxy`, `hosting`, `relay`. */
  readonly anon?: string;
  /** SHA-256 of the value of their visit cookie, in base64url: whose token it is. */
  readonly sid: string;
  /** The version of the region rule that it was issued under. */
  readonly rv?: string;
}

/** The type in a token's header, so that no other JWT by the same key passes for one. */
export const TOKEN_TYPE = 'location+jwt';

/** How long a token may live, in seconds: 15 minutes. */
export const MAX_LIFE = 900;

/** How far two servers' clocks may lie apart, in seconds. */
export const MAX_SKEW = 60;

/** What ties a token to a visit. */
export async function visitHash(visit: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(visit));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
