import type { JWK } from 'jose';

/** How tokens are signed: with a secret that both sides share, or with a key pair of which the reader has the public half. */
export type TokenAlgorithm = 'HS256' | 'ES256';

/** A key that signs tokens, or verifies them. */
export interface TokenKey {
  /** Stands in each token as `kid`, so that the reader knows which key to take. Unlike that of every other key. */
  readonly id: string;
  /** HS256: at least 32 random bytes. ES256: a `CryptoKey`, or a JWK of the curve P-256. */
  readonly key: Uint8Array | CryptoKey | JWK;
}

/** Whom tokens are between, and by what keys. The same on both sides, but for the halves of a key pair. */
export interface TokenOptions {
  /** The one algorithm. A token of any other is not looked at. */
  readonly algorithm: TokenAlgorithm;
  /** The first signs, each verifies: put a new one first, and leave the old one in for as long as its tokens live. */
  readonly keys: readonly TokenKey[];
  /** Who issues them: the edge, by its address. */
  readonly issuer: string;
  /** Whom they are for: the one that takes orders, by its address. */
  readonly audience: string;
  /** Milliseconds since 1970. @defaultValue the time of the call */
  readonly now?: number;
}

/** @throws TypeError for what would make tokens worthless */
export function checkTokenOptions({ algorithm, keys, issuer, audience }: TokenOptions): void {
  if (!Object.hasOwn(KEY_TYPES, algorithm)) throw wrong('algorithm', algorithm, 'HS256 or ES256');
  if (!issuer) throw wrong('issuer', issuer, 'the address of who issues the token');
  if (!audience) throw wrong('audience', audience, 'the address of whom the token is for');
  if (!keys.length) throw wrong('keys', keys, 'at least one key');
  for (const { id, key } of keys) {
    if (!id || keys.filter((other) => other.id === id).length > 1) throw wrong('keys[].id', id, 'an id for each key');
    const size = sizeOf(key);
    if (kindOf(key) !== KEY_TYPES[algorithm]) throw wrong('keys[].key', kindOf(key), `one for ${algorithm}`);
    if (size < 32) throw wrong('keys[].key', `${size} bytes`, 'at least 32 random bytes');
  }
}

/** What a key for each algorithm is. */
const KEY_TYPES = { HS256: 'secret', ES256: 'P-256' } as const;

function kindOf(key: TokenKey['key']): string {
  if (key instanceof Uint8Array) return 'secret';
  if (!isCryptoKey(key)) return key.kty === 'oct' ? 'secret' : String(key.crv ?? key.kty);
  const { name, namedCurve } = key.algorithm as EcKeyAlgorithm;
  return name === 'HMAC' ? 'secret' : (namedCurve ?? name);
}

/** In bytes, as far as one can be too short. */
function sizeOf(key: TokenKey['key']): number {
  if (key instanceof Uint8Array) return key.length;
  if (isCryptoKey(key)) return ((key.algorithm as HmacKeyAlgorithm).length ?? 256) / 8;
  return key.kty === 'oct' ? Math.floor(((key.k?.length ?? 0) * 3) / 4) : 32;
}

// Not `instanceof`: a runtime may have several globals.
function isCryptoKey(key: CryptoKey | JWK): key is CryptoKey {
  return 'algorithm' in key && typeof key.algorithm === 'object';
}

function wrong(option: string, value: unknown, remedy: string): TypeError {
  return new TypeError(`${option} is ${JSON.stringify(value)}; write ${remedy}`);
}
