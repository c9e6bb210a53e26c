import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../src/server/locate.js';
import { signedHeader, signPlace } from '../../../src/server/signed-header.js';

const KEY = 'a key of the test that is long enough';
const OTHER = 'another key of the test, long enough too';
const NOW = 1_763_856_000_000;
const edge = signedHeader({ header: 'X-Shop-Place', key: KEY, now: () => NOW });
const at = (value: string) => locate({ headers: new Headers({ 'x-shop-place': value }) }, { edge });

describe('a signed header', () => {
  test('is what any other HMAC-SHA-256 says', async () => {
    const signature = createHmac('sha256', KEY).update('HK.1763856000').digest('hex');
    expect(await signPlace('HK', KEY, NOW)).toBe(`HK.1763856000.${signature}`);
    expect(await at(`HK.1763856000.${signature}`)).toMatchObject({ place: 'HK', evidence: [{ trust: 3 }] });
  });

  test.each(['HK', 'US-CA'])('carries %s', async (code) => {
    expect(await at(await signPlace(code, KEY, NOW))).toMatchObject({ place: code });
  });

  test.each([
    ['XX', 'no-evidence'],
    ['T1', 'anonymized'],
    ['A1', 'anonymized'],
  ])('%s is vouched for, and %s', async (code, reason) => {
    expect(await at(await signPlace(code, KEY, NOW))).toMatchObject({ reason, evidence: [{ trust: 3 }] });
  });

  test.each([-60, 60])('holds %i seconds away', async (seconds) => {
    expect(await at(await signPlace('HK', KEY, NOW + seconds * 1000))).toMatchObject({ place: 'HK' });
  });

  test.each([-61, 61, -86_400])('%i seconds away is nobody’s word', async (seconds) => {
    expect(await at(await signPlace('HK', KEY, NOW + seconds * 1000))).toMatchObject({ evidence: [] });
  });

  test('never holds for an age that is no number', async () => {
    const lax = signedHeader({ header: 'x-shop-place', key: KEY, maxAge: NaN, now: () => NOW });
    for (const at of [NOW, NOW - 86_400_000]) {
      const headers = { 'x-shop-place': await signPlace('HK', KEY, at) };
      expect(await locate({ headers }, { edge: lax })).toMatchObject({ evidence: [] });
    }
  });

  test('by another key is nobody’s word', async () => {
    expect(await at(await signPlace('HK', OTHER, NOW))).toMatchObject({ evidence: [] });
  });

  test('holds by either key while one takes the other’s place', async () => {
    const both = signedHeader({ header: 'x-shop-place', key: [OTHER, KEY], now: () => NOW });
    for (const key of [KEY, OTHER]) {
      const headers = { 'x-shop-place': await signPlace('HK', key, NOW) };
      expect(await locate({ headers }, { edge: both })).toMatchObject({ place: 'HK' });
    }
  });

  test('with any one character changed is nobody’s word', { timeout: 30_000 }, async () => {
    const value = await signPlace('HK', KEY, NOW);
    const change = fc.tuple(fc.nat(value.length - 1), fc.constantFrom(...'0123456789abcdefABCDEHKX.-, '));
    await fc.assert(
      fc.asyncProperty(change, async ([position, character]) => {
        fc.pre(value[position] !== character);
        const changed = value.slice(0, position) + character + value.slice(position + 1);
        expect(await at(changed)).toMatchObject({ status: 'unknown', evidence: [] });
      }),
    );
  });

  test.each(['', 'HK', 'HK.1763856000', 'HK.1763856000.', 'HK..', 'null'])('%j is nobody’s word', async (value) => {
    expect(await at(value)).toMatchObject({ status: 'unknown', evidence: [] });
  });

  test('beside another of its name is nobody’s word', async () => {
    const value = await signPlace('HK', KEY, NOW);
    expect(await at(`DE.1763856000.${'0'.repeat(64)}, ${value}`)).toMatchObject({ evidence: [] });
  });

  test('never throws, whatever it says', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
        expect(await locate({ headers: { 'x-shop-place': value } }, { edge })).toMatchObject({ evidence: [] });
      }),
    );
  });

  test('wants a key that is worth it, and a code', async () => {
    expect(() => signedHeader({ header: 'x', key: 'short' })).toThrow('key has 5 characters; write at least 32');
    expect(() => signedHeader({ header: 'x', key: [KEY, ''] })).toThrow('key has 0 characters');
    const unset = undefined as unknown as string; // process.env of a machine that lacks it
    expect(() => signedHeader({ header: 'x', key: unset })).toThrow('key has 0 characters; write at least 32');
    expect(() => signedHeader({ header: 'x', key: [] })).toThrow('key has 0 characters; write at least 32');
    await expect(signPlace('HK', unset)).rejects.toThrow('key has 0 characters');
    await expect(signPlace('HK', 'short')).rejects.toThrow('key has 5 characters');
    await expect(signPlace('hk.1', KEY)).rejects.toThrow('code is "hk.1"; write one such as HK, US-CA, XX or T1');
  });
});
