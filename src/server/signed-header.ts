import type { EdgeReader } from './read-edge.js';
import { sentHeader } from './sent-header.js';

/** How an edge of your own proves what it says. */
export interface SignedHeaderOptions {
  /** The request header that your edge writes. */
  readonly header: string;
  /** The secret that both share, of at least 32 characters; several while one takes the other's place. */
  readonly key: string | readonly string[];
  /** How far its time may lie from this server's, in seconds. @defaultValue 60 */
  readonly maxAge?: number;
  /** Milliseconds since 1970. @defaultValue the time of the call */
  readonly now?: () => number;
}

/**
 * An edge of your own, nginx say, that signs what it says, so that a request which came around it is told apart: nobody
 * vouches for that one. The header is `HK.1763856000.` and, in lower-case hexadecimal, HMAC-SHA-256 of all before the last
 * dot (`HK.1763856000`), with the time in seconds since 1970.
 *
 * @throws TypeError for a key that is too short, or not there at all.
 * @example
 * ```ts
 * const edge = signedHeader({ header: 'x-shop-place', key: env.PLACE_KEY });
 * const answer = await requireRegion(request, { region, edge });
 * ```
 */
export function signedHeader({ header, key, maxAge = 60, now = Date.now }: SignedHeaderOptions): EdgeReader {
  const keys = [key].flat();
  (keys.length ? keys : ['']).forEach(checkKey);
  return async (request) => {
    const [, signed = '', code, time, signature = ''] = FORM.exec(sentHeader(request, header.toLowerCase())) ?? [];
    // So that an age which is no number never holds.
    if (!signed || !(Math.abs(now() / 1000 - Number(time)) <= maxAge)) return undefined;
    const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    for (const one of keys) {
      if (await crypto.subtle.verify('HMAC', await hmacKey(one, 'verify'), bytes, ENCODER.encode(signed)))
        return { code };
    }
    return undefined;
  };
}

/**
 * What {@link signedHeader} reads: for an edge that runs JavaScript in front of a server that trusts nobody else.
 *
 * @param code - `HK`, `US-CA`; `XX` for an unknown place, `T1` for Tor, `A1` for a proxy.
 * @param now - Milliseconds since 1970.
 * @throws TypeError for a key of less than 32 characters, and for a code of another form.
 */
export async function signPlace(code: string, key: string, now: number = Date.now()): Promise<string> {
  checkKey(key);
  if (!CODE.test(code)) throw new TypeError(`code is ${JSON.stringify(code)}; write one such as HK, US-CA, XX or T1`);
  const signed = `${code}.${Math.floor(now / 1000)}`;
  const signature = await crypto.subtle.sign('HMAC', await hmacKey(key, 'sign'), ENCODER.encode(signed));
  return `${signed}.${[...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

const CODE = /^[A-Z0-9-]{2,6}$/;
const FORM = /^(([A-Z0-9-]{2,6})\.(\d{1,12}))\.([0-9a-f]{64})$/;
const ENCODER = new TextEncoder();

/** A key that the environment lacks is `undefined`, whatever its type says. */
function checkKey(key = ''): void {
  if (key.length < 32) throw new TypeError(`key has ${key.length} characters; write at least 32, all of them random`);
}

function hmacKey(key: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', ENCODER.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, [usage]);
}
