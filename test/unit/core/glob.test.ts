import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { matchesGlob } from '../../../src/core/glob.js';

describe('matchesGlob', () => {
  test.each([
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga', 'x_ga', false],
    ['_ga_*', '_ga_ABC123', true],
    ['_ga_*', '_ga_', true],
    ['_ga_*', '_ga', false],
    ['*', '', true],
    ['*', 'anything', true],
    ['**', 'anything', true],
    ['*_id', 'user_id', true],
    ['*_id', 'user_ids', false],
    ['a*c', 'abc', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*ba', 'aba', false],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'acb', false],
    ['*a*b*', 'xxaxxbxx', true],
    ['a*bc*c', 'abc', false],
    ['', '', true],
    ['', 'a', false],
    ['_GA', '_ga', false],
  ])('behaviour 67: %j and %j: %s', (pattern, name, expected) => {
    expect(matchesGlob(pattern, name)).toBe(expected);
  });

  test.each(['.', '+', '?', '[a]', '(a)', '^a$', 'a|b', '\\d', 'a{2}', '$&', '/'])(
    'behaviour 67: the characters of %j are literal',
    (special) => {
      expect(matchesGlob(special, special)).toBe(true);
      expect(matchesGlob(`${special}*`, `${special}tail`)).toBe(true);
      for (const other of ['a', 'aa', 'b', '1', 'x']) expect(matchesGlob(special, other)).toBe(false);
    },
  );

  test('it agrees with a regular expression on short names', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    fc.assert(
      fc.property(letters, name, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 's');
        expect(matchesGlob(pattern, text)).toBe(expression.test(text));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('matchesGlob on names of 4,096 characters', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['*a*a*a*a*a*a*a*b', 'a'.repeat(4_096)],
    ['*.*=x', '.'.repeat(4_096)],
    [`${'*a'.repeat(50)}*`, 'b'.repeat(4_096)],
    ['*'.repeat(200), 'a'.repeat(4_096)],
    [`${'a*'.repeat(100)}c`, 'ab'.repeat(2_048)],
  ])('§2.11 %.20s looks for each of its parts once, from where the last one ended', (pattern, name) => {
    const starts: number[] = [];
    const { indexOf } = String.prototype;
    vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, part: string, from?: number) {
      starts.push(from ?? 0);
      return indexOf.call(this, part, from);
    });
    matchesGlob(pattern, name);
    expect(starts.length).toBeLessThanOrEqual(pattern.split('*').length);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
