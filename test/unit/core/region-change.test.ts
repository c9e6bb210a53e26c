import { expect, test } from 'vitest';
import type { Region } from '../../../src/core/region.js';
import { regionChange } from '../../../src/core/region-change.js';
import type { RegionStatus } from '../../../src/core/snapshot.js';

const region = (id: string, realm?: string): Region => ({
  id,
  label: id,
  countries: '*',
  languages: ['en', 'de'],
  currencies: ['EUR', 'USD'],
  ...(realm !== undefined && { realm }),
});
const REGIONS = [region('hk'), region('de', 'eu'), region('at', 'eu')];
const inRegion = (chosen: string, language = 'en', currency = 'EUR'): RegionStatus => {
  const verdict = { outcome: 'consistent', action: 'allow', scope: 'browse' } as const;
  return { status: 'chosen', chosen, language, currency, verdict, order: verdict };
};
const to = (id: string, language = 'en', currency = 'EUR') => ({ region: id, language, currency });

test.each([
  ['another region', inRegion('hk'), to('de'), false],
  ['another region of the same realm', inRegion('de'), to('at'), true],
  ['another language', inRegion('hk'), to('hk', 'de'), true],
  ['another currency', inRegion('hk'), to('hk', 'en', 'USD'), true],
] as const)('%s is a change', (_, before, choice, sameRealm) => {
  const change = regionChange(REGIONS, before, choice);
  expect(change).toMatchObject({ to: choice, sameRealm });
  expect(change?.from).toEqual(before.status === 'chosen' && to(before.chosen, before.language, before.currency));
});

test('the first choice is one, from nowhere', () => {
  expect(regionChange(REGIONS, { status: 'none' }, to('hk'))).toEqual({
    from: undefined,
    to: to('hk'),
    sameRealm: false,
  });
});

test('what was chosen already is none', () => {
  expect(regionChange(REGIONS, inRegion('hk'), to('hk'))).toBeUndefined();
});

test('nothing but the choice is told', () => {
  const choice = { ...to('de'), secret: 1 };
  expect(Object.keys(regionChange(REGIONS, inRegion('hk'), choice)?.to ?? {})).toEqual([
    'region',
    'language',
    'currency',
  ]);
});
