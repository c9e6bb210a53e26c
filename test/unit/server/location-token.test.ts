import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { describe, expect, test } from 'vitest';
import { resolveLocation, type VisitorLocation } from '../../../src/core/location.js';
import { networkEvidence } from '../../../src/core/network-evidence.js';
import { issueLocationToken, type IssueOptions } from '../../../src/server/issue-location-token.js';
import { locationCookie, readLocationCookie } from '../../../src/server/location-cookie.js';
import { requireRegion } from '../../../src/server/require-region.js';
import type { TokenKey, TokenOptions } from '../../../src/server/token-keys.js';
import { type TokenFault, verifyLocationToken, type VerifyOptions } from '../../../src/server/verify-location-token.js';

const NOW = 1_763_856_000_000;
const SECONDS = NOW / 1000;
const VISIT = 'visit-of-ada';
const SID = createHash('sha256').update(VISIT).digest('base64url');

const secret = (): Uint8Array => new Uint8Array(randomBytes(32));
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = (key: ReturnType<typeof pair>['privateKey']) => key.export({ format: 'jwk' }) as TokenKey['key'];

const SECRET = secret();
const PAIR = pair();
const between = { issuer: 'https://edge.example', audience: 'https://shop.example', now: NOW };
const SIDES = {
  HS256: {
    issuing: { ...between, algorithm: 'HS256', keys: [{ id: 'one', key: SECRET }] },
    verifying: { ...between, algorithm: 'HS256', keys: [{ id: 'one', key: SECRET }] },
    signer: Buffer.from(SECRET),
    verifier: Buffer.from(SECRET),
  },
  ES256: {
    issuing: { ...between, algorithm: 'ES256', keys: [{ id: 'one', key: jwk(PAIR.privateKey) }] },
    verifying: { ...between, algorithm: 'ES256', keys: [{ id: 'one', key: jwk(PAIR.publicKey) }] },
    signer: PAIR.privateKey,
    verifier: PAIR.publicKey,
  },
} as const satisfies Record<string, { issuing: TokenOptions; verifying: TokenOptions; [more: string]: unknown }>;

const ALGORITHMS = Object.keys(SIDES) as (keyof typeof SIDES)[];

const located = (code: string, anonymizer?: string): VisitorLocation =>
  resolveLocation([{ ...networkEvidence('cloudflare', code, NOW, anonymizer), trust: 3 }], NOW);

const issue = (algorithm: keyof typeof SIDES, more: Partial<IssueOptions> = {}, location = located('HK')) =>
  issueLocationToken(location, { ...SIDES[algorithm].issuing, visit: VISIT, ...more });

const verify = (algorithm: keyof typeof SIDES, token: string | undefined, more: Partial<VerifyOptions> = {}) =>
  verifyLocationToken(token, { ...SIDES[algorithm].verifying, visit: VISIT, ...more });

const CLAIMS = {
  iss: between.issuer,
  aud: between.audience,
  iat: SECONDS,
  exp: SECONDS + 900,
  loc: 'HK',
  src: 'x',
  sid: SID,
};
const HEADER = { kid: 'one', typ: 'location+jwt' };

/** A token by another hand. */
function signed(algorithm: keyof typeof SIDES, claims: object = {}, header: object = {}): string {
  return jwt.sign(without({ ...CLAIMS, ...claims }), SIDES[algorithm].signer, {
    algorithm,
    noTimestamp: 'iat' in claims && claims.iat === undefined,
    header: without({ alg: algorithm, ...HEADER, ...header }) as jwt.JwtHeader,
  });
}

const without = (claims: object) =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
const fault = (reason: TokenFault) => ({ ok: false, reason, location: undefined });

describe.each(ALGORITHMS)('a token by %s', (algorithm) => {
  test.each([
    ['HK', undefined, { status: 'known', place: 'HK', confidence: 'medium' }],
    ['US-CA', undefined, { status: 'known', place: 'US-CA' }],
    ['HK', 'relay', { status: 'known', place: 'HK' }],
    ['XX', undefined, { status: 'unknown', reason: 'no-evidence' }],
    ['T1', undefined, { status: 'unknown', reason: 'anonymized' }],
    ['HK', 'vpn', { status: 'unknown', reason: 'anonymized' }],
  ])('carries %s, %s', async (code, anonymizer, location) => {
    const token = await issue(algorithm, { ruleVersion: '3' }, located(code, anonymizer));
    const answer = await verify(algorithm, token, { ruleVersion: '3' });
    expect(answer).toMatchObject({ ok: true, location, ruleVersion: '3', issuedAt: NOW, expiresAt: NOW + 900_000 });
    expect(answer.location?.evidence).toMatchObject([{ source: 'cloudflare', trust: 3 }]);
  });

  test('is read by another library', async () => {
    const token = await issue(algorithm, { ruleVersion: '3' }, located('T1'));
    const read = jwt.verify(token, SIDES[algorithm].verifier, {
      algorithms: [algorithm],
      issuer: between.issuer,
      audience: between.audience,
      clockTimestamp: SECONDS,
      complete: true,
    });
    expect(read.header).toEqual({ alg: algorithm, kid: 'one', typ: 'location+jwt' });
    expect(read.payload).toEqual({ ...CLAIMS, loc: 'XX', src: 'cloudflare', anon: 'tor', rv: '3' });
  });

  test('may be by another library', async () => {
    expect(await verify(algorithm, signed(algorithm))).toMatchObject({ ok: true, location: { place: 'HK' } });
  });

  test.each<[TokenFault, object]>([
    ['issuer', { iss: 'https://edge.example.evil' }],
    ['issuer', { iss: undefined }],
    ['audience', { aud: 'https://other.example' }],
    ['audience', { aud: undefined }],
    ['audience', { aud: [] }],
    ['visit', { sid: createHash('sha256').update('visit-of-eve').digest('base64url') }],
    ['visit', { sid: VISIT }],
    ['visit', { sid: '' }],
    ['claims', { sid: undefined }],
    ['claims', { exp: undefined }],
    ['claims', { iat: undefined }],
    ['claims', { loc: undefined }],
    ['claims', { loc: null }],
    ['claims', { loc: ['HK'] }],
    ['claims', { src: undefined }],
    ['expired', { iat: SECONDS - 960, exp: SECONDS - 60 }],
    ['expired', { iat: SECONDS - 961, exp: SECONDS - 1 }],
    ['early', { iat: SECONDS + 61, exp: SECONDS + 900 }],
    ['early', { nbf: SECONDS + 61 }],
    ['lifetime', { exp: SECONDS + 901 }],
    ['lifetime', { iat: SECONDS - 60, exp: SECONDS + 841 }],
    ['lifetime', { exp: 9e15 }],
  ])('does not hold for its %s: %j', async (reason, claims) => {
    expect(await verify(algorithm, signed(algorithm, claims))).toEqual(fault(reason));
  });

  test.each(['exp', 'iat', 'nbf'])('does not hold for a time that is no number: %s', async (claim) => {
    expect(await verify(algorithm, byHand(algorithm, {}, { [claim]: String(SECONDS) }))).toEqual(fault('claims'));
  });

  test.each([
    ['of a clock a minute behind', { iat: SECONDS - 60, exp: SECONDS + 840 }],
    ['of a clock a minute ahead', { iat: SECONDS + 60, exp: SECONDS + 960 }],
    ['that ended less than a minute ago', { iat: SECONDS - 959, exp: SECONDS - 59 }],
    ['for several', { aud: ['https://other.example', between.audience] }],
  ])('%s holds', async (_, claims) => {
    expect(await verify(algorithm, signed(algorithm, claims))).toMatchObject({ ok: true, location: { place: 'HK' } });
  });

  test.each<[TokenFault, object]>([
    ['key', { kid: 'two' }],
    ['key', { kid: undefined }],
    ['key', { kid: '__proto__' }],
    ['type', { typ: 'JWT' }],
    ['type', { typ: undefined }],
    ['malformed', { crit: ['b64'], b64: false }],
    ['malformed', { crit: ['x'], x: 1 }],
  ])('does not hold for its header, %s: %j', async (reason, header) => {
    // jsonwebtoken adds a type where there is none, and knows no crit: made by hand where that matters.
    const token =
      'crit' in header || ('typ' in header && !header.typ) ? byHand(algorithm, header) : signed(algorithm, {}, header);
    expect(await verify(algorithm, token)).toEqual(fault(reason));
  });

  test('without a signature is none, whoever it says it is by', async () => {
    const [header = '', claims, signature] = signed(algorithm).split('.');
    const parts = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      for (const mark of ['', signature]) {
        const token = `${encode({ ...parts, alg })}.${claims}.${mark}`;
        expect((await verify(algorithm, token)).ok).toBe(false);
        expect(await verify(algorithm, token)).toEqual(fault(alg ? 'algorithm' : 'malformed'));
      }
    }
    expect(await verify(algorithm, `${header}.${claims}.`)).toEqual(fault('signature'));
  });

  test('of another algorithm is none', async () => {
    const key = Buffer.from(SECRET);
    for (const other of ['HS384', 'HS512'] as const) {
      const token = jwt.sign(CLAIMS, key, { algorithm: other, header: { ...HEADER, alg: other } });
      expect(await verify(algorithm, token)).toEqual(fault('algorithm'));
    }
    const other = algorithm === 'HS256' ? 'ES256' : 'HS256';
    expect(await verify(algorithm, signed(other))).toEqual(fault('algorithm'));
  });

  test('of another visitor does not hold, nor does it without a visit', async () => {
    const token = await issue(algorithm);
    for (const visit of ['visit-of-eve', '', undefined]) {
      expect(await verify(algorithm, token, { visit })).toEqual(fault('visit'));
    }
  });

  test('of another rule does not hold', async () => {
    const token = await issue(algorithm, { ruleVersion: '2' });
    expect(await verify(algorithm, token, { ruleVersion: '3' })).toEqual(fault('rule'));
    expect(await verify(algorithm, await issue(algorithm), { ruleVersion: '3' })).toEqual(fault('rule'));
    expect(await verify(algorithm, token)).toMatchObject({ ok: true, ruleVersion: '2' });
  });

  test('holds while its key is one of those that live, and not a moment longer', async () => {
    const two: TokenKey = { id: 'two', key: algorithm === 'HS256' ? secret() : jwk(pair().privateKey) };
    const old = SIDES[algorithm].issuing.keys[0];
    const before = await issue(algorithm);
    const after = await issue(algorithm, { keys: [two, old] });
    for (const token of [before, after]) {
      expect(await verify(algorithm, token, { keys: [two, old] })).toMatchObject({ ok: true });
      expect(await verify(algorithm, token, { keys: [old, two] })).toMatchObject({ ok: true });
    }
    expect(await verify(algorithm, before, { keys: [two] })).toEqual(fault('key'));
    expect(await verify(algorithm, after, { keys: [two] })).toMatchObject({ ok: true });
    // A key's name is not its proof.
    expect(await verify(algorithm, before, { keys: [{ ...two, id: 'one' }] })).toEqual(fault('signature'));
  });

  test('with any one character changed does not hold', { timeout: 30_000 }, async () => {
    const token = await issue(algorithm);
    const change = fc.tuple(
      fc.oneof(fc.nat(token.length - 1), fc.constant(token.length - 1)),
      fc.constantFrom(...'ABCDwxyz0189-_.=+/ {\u0000é'),
    );
    await fc.assert(
      fc.asyncProperty(change, async ([position, character]) => {
        const changed = token.slice(0, position) + character + token.slice(position + 1);
        const isSigned = position > token.lastIndexOf('.');
        fc.pre(token[position] !== character && !(isSigned && signatureOf(changed).equals(signatureOf(token))));
        expect(await verify(algorithm, changed)).toMatchObject({ ok: false });
      }),
    );
  });

  test('with its last character changed does not hold, unless that spells the same bytes', async () => {
    const token = await issue(algorithm);
    for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const changed = token.slice(0, -1) + character;
      const isSame = signatureOf(changed).equals(signatureOf(token));
      expect((await verify(algorithm, changed)).ok, character).toBe(isSame);
    }
  });

  test('of a million characters is not looked at', async () => {
    expect(await verify(algorithm, `${signed(algorithm)}${'a'.repeat(1_000_000)}`)).toEqual(fault('malformed'));
  });

  test('whatever is sent instead of one is answered', { timeout: 30_000 }, async () => {
    const segment = fc.oneof(fc.string({ unit: 'binary' }), fc.json().map(encodeText), fc.base64String());
    const tokens = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(segment, segment, segment).map((all) => all.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(tokens, async (token) => {
        expect(await verify(algorithm, token)).toMatchObject({ ok: false });
      }),
    );
  });

  test.each([
    [undefined, 'missing'],
    ['', 'missing'],
    ['a', 'malformed'],
    ['a.b.c', 'malformed'],
    ['.'.repeat(40), 'malformed'],
  ] as const)('is none: %j', async (token, reason) => {
    expect(await verify(algorithm, token)).toEqual(fault(reason));
  });
});

describe('what an attacker tries', () => {
  test('the public key as a secret', async () => {
    const pem = PAIR.publicKey.export({ format: 'pem', type: 'spki' });
    const raw = Buffer.from(JSON.stringify(PAIR.publicKey.export({ format: 'jwk' })));
    for (const key of [Buffer.from(pem), raw]) {
      const token = byHand('HS256', {}, {}, key);
      expect(await verify('ES256', token)).toEqual(fault('algorithm'));
    }
  });

  test('a key of their own in the header', async () => {
    const own = pair();
    const header = {
      alg: 'ES256',
      ...HEADER,
      jwk: own.publicKey.export({ format: 'jwk' }),
      jku: 'https://evil.example',
    };
    const token = jwt.sign(CLAIMS, own.privateKey, { algorithm: 'ES256', header: header as unknown as jwt.JwtHeader });
    expect(await verify('ES256', token)).toEqual(fault('signature'));
  });

  test('an order with somebody else’s token, or with none', async () => {
    const token = await issue('HS256');
    const region = { id: 'hk', countries: ['HK'] };
    for (const [sent, visit, status] of [
      [token, VISIT, 200],
      [token, 'visit-of-eve', 403],
      [undefined, VISIT, 403],
    ] as const) {
      const { location } = await verify('HS256', sent, { visit });
      const answer = await requireRegion({ headers: {} }, { region, location });
      expect(answer.ok ? 200 : answer.status).toBe(status);
    }
  });
});

describe('a mistake throws', () => {
  const at = SIDES.HS256.issuing;
  test.each<[string, Partial<IssueOptions>]>([
    ['algorithm is "none"; write HS256 or ES256', { algorithm: 'none' as 'HS256' }],
    ['algorithm is "constructor"; write', { algorithm: 'constructor' as 'HS256' }],
    ['issuer is ""; write the address of who', { issuer: '' }],
    ['audience is ""; write the address of whom', { audience: '' }],
    ['keys is []; write at least one key', { keys: [] }],
    ['keys[].id is ""; write an id for each key', { keys: [{ id: '', key: SECRET }] }],
    [
      'keys[].id is "a"; write an id for each key',
      {
        keys: [
          { id: 'a', key: SECRET },
          { id: 'a', key: secret() },
        ],
      },
    ],
    ['keys[].key is "31 bytes"; write at least 32 random bytes', { keys: [{ id: 'a', key: SECRET.slice(1) }] }],
    ['keys[].key is "3 bytes"', { keys: [{ id: 'a', key: { kty: 'oct', k: 'AAAA' } }] }],
    ['keys[].key is "P-256"; write one for HS256', { keys: SIDES.ES256.issuing.keys }],
    ['keys[].key is "secret"; write one for ES256', { algorithm: 'ES256' }],
    [
      'keys[].key is "P-384"; write one for ES256',
      {
        algorithm: 'ES256',
        keys: [{ id: 'a', key: jwk(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey) }],
      },
    ],
    ['visit is empty', { visit: '' }],
    ['maxAge is 901; write 1 to 900 seconds', { maxAge: 901 }],
    ['maxAge is 0;', { maxAge: 0 }],
    ['maxAge is NaN;', { maxAge: NaN }],
  ])('%s', async (message, options) => {
    await expect(issueLocationToken(located('HK'), { ...at, visit: VISIT, ...options })).rejects.toThrow(message);
    if (!('visit' in options) && !('maxAge' in options)) {
      await expect(verifyLocationToken('x', { ...at, visit: VISIT, ...options })).rejects.toThrow(message);
    }
  });

  test('signing with the public half', async () => {
    await expect(issue('ES256', { keys: SIDES.ES256.verifying.keys })).rejects.toThrow(TypeError);
  });
});

test('keys may be of the platform', async () => {
  const { subtle } = crypto;
  const hmac = await subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  const hs = { keys: [{ id: 'one', key: hmac }] };
  expect(await verify('HS256', await issue('HS256', hs), hs)).toMatchObject({ ok: true });
  const ec = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const token = await issue('ES256', { keys: [{ id: 'one', key: ec.privateKey }] });
  expect(await verify('ES256', token, { keys: [{ id: 'one', key: ec.publicKey }] })).toMatchObject({ ok: true });
});

test('both sides may have the same private key', async () => {
  const { keys } = SIDES.ES256.issuing;
  expect(await verify('ES256', await issue('ES256'), { keys })).toMatchObject({ ok: true });
});

test('the cookie is for this host alone, and no script’s', async () => {
  const token = await issue('HS256');
  expect(locationCookie(token)).toBe(`__Host-loc=${token}; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Lax`);
  expect(locationCookie(token, 60)).toContain('; Max-Age=60;');
  expect(readLocationCookie(`a=b; __Host-loc=${token}; loc=x`)).toBe(token);
  for (const nothing of [null, undefined, '', 'loc=x', '__host-loc=x', 'a=__Host-loc=x']) {
    expect(readLocationCookie(nothing)).toBeUndefined();
  }
  // What browsers do not know for white space, another host may have put before a name to pass for `__Host-`.
  for (const space of ['\u00a0', '\ufeff', '\u2003', '\v', '\f']) {
    expect(readLocationCookie(`a=b; ${space}__Host-loc=x`)).toBeUndefined();
  }
  expect(readLocationCookie(`a=b;\t__Host-loc=${token} `)).toBe(token);
  // Work that grew with the square of this would not end.
  expect(readLocationCookie(`a=b${' \t'.repeat(1_000_000)}c; __Host-loc=${token}`)).toBe(token);
});

/** A token whose header the other library would not write. */
function byHand(algorithm: keyof typeof SIDES, header: object, claims: object = {}, key: Uint8Array = SECRET): string {
  const text = `${encode(without({ alg: algorithm, ...HEADER, ...header }))}.${encode({ ...CLAIMS, ...claims })}`;
  const signature =
    algorithm === 'HS256'
      ? createHmac('sha256', key).update(text).digest('base64url')
      : sign('sha256', Buffer.from(text), { key: PAIR.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return `${text}.${signature}`;
}

function signatureOf(token: string): Buffer {
  return Buffer.from(token.split('.')[2] ?? '', 'base64url');
}

function encodeText(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function encode(value: unknown): string {
  return encodeText(JSON.stringify(value));
}
