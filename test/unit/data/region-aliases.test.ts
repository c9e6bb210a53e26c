import { expect, test } from 'vitest';
import { foldName } from '../../../src/core/fold-name.js';
import { parsePlace } from '../../../src/core/place.js';
import { REGION_ALIASES } from '../../../src/data/region-aliases.js';

test('there are 47 places, each by the code of a country', () => {
  const codes = Object.keys(REGION_ALIASES);
  expect(codes.length).toBe(47);
  expect(codes.filter((code) => parsePlace(code) !== code)).toEqual([]);
  expect(codes).toEqual([...codes].sort());
});

test('no word means two places', () => {
  const words = Object.values(REGION_ALIASES).flatMap((aliases) => [...new Set(aliases.map(foldName))]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
