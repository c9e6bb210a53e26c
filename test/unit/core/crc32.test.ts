import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/core/crc32.js';

describe('crc32', () => {
  test.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['abc', 0x352441c2],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
    ['\0'.repeat(32), 0x190a55ad],
    ['\xff'.repeat(32), 0xff6cab0b],
  ])('of %j is the known one', (text, sum) => {
    expect(crc32(text)).toBe(sum);
  });

  test.skipIf(typeof nodeCrc32 !== 'function')('agrees with zlib’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => void expect(crc32(text)).toBe(nodeCrc32(text))),
    );
  });

  test('is an unsigned 32-bit number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
        const sum = crc32(text);
        expect(Number.isInteger(sum) && sum >= 0 && sum < 2 ** 32).toBe(true);
      }),
    );
  });

  test('notices every change of one bit', () => {
    const text = '1~mtc0x8~0123456789abcdef~analytics';
    const sum = crc32(text);
    for (let at = 0; at < text.length; at++) {
      for (let bit = 0; bit < 16; bit++) {
        const changed = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        expect(crc32(text.slice(0, at) + changed + text.slice(at + 1))).not.toBe(sum);
      }
    }
  });
});
