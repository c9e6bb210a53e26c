import { expect, test } from 'vitest';
import { searchable, searchNames } from '../../../src/core/search-names.js';

const ALL = [
  searchable('Australia', ['AU', 'AUD', '$'], ['Australia', 'Oz']),
  searchable('Belgium', ['BE', 'EUR', '€'], ['Belgium', 'Belgique', 'België']),
  searchable('Germany', ['DE', 'EUR', '€'], ['Deutschland', 'Germany', 'Allemagne']),
  searchable('Hong Kong', ['HK', 'HKD', 'HK$', '$'], ['HongKong', 'Hong Kong SAR', '香港']),
  searchable('Sweden', ['SE', 'SEK', 'kr'], ['Sverige', 'Sweden']),
  searchable('United Kingdom', ['GB', 'GBP', '£'], ['United Kingdom', 'UK', 'Great Britain']),
];

test.each([
  // a code before a word's beginning before what stands within
  ['be', ['Belgium']],
  ['de', ['Germany', 'Sweden']],
  ['EUR', ['Belgium', 'Germany']],
  ['$', ['Australia', 'Hong Kong']],
  ['hk$', ['Hong Kong']],
  ['hongk', ['Hong Kong']],
  ['Hong K', ['Hong Kong']],
  ['kong sar', ['Hong Kong']],
  ['k', ['Hong Kong', 'United Kingdom']],
  ['香', ['Hong Kong']],
  ['belgie', ['Belgium']],
  ['brit', ['United Kingdom']],
  ['uk', ['United Kingdom']],
  ['al', ['Germany', 'Australia']],
  ['hk d', ['Hong Kong']],
  ['eu', ['Germany']],
  ['tsc', ['Germany']],
  ['euro', []],
  ['nowhere', []],
])('"%s" finds %j', (query, found) => {
  expect(searchNames(ALL, query)).toEqual(found);
});

test.each(['', '  ', '-'])('"%s" finds everything, in the order given', (query) => {
  expect(searchNames(ALL, query)).toEqual(ALL.map(({ item }) => item));
});
