import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../src/adapters/memory-world.js';
import type { ConsentError } from '../../../src/store/consent-error.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { regionMistakes } from '../../../src/store/region-mistakes.js';
import { NOW, place } from '../core/fixtures.js';
import { OPTIONS, REGIONS } from './make-store.js';

const SWITZERLAND = { id: 'ch', label: 'Schweiz', languages: ['de'], currencies: ['CHF'] };

/** A shop for a visitor in a place, with a region whose countries are written as they should not be. */
async function shop(code: string, countries: unknown) {
  const errors: ConsentError[] = [];
  const find = () => ({ source: 'test', places: [place(code)], trust: 2 as const, expiresAt: NOW * 2 });
  const options = {
    ...OPTIONS,
    regions: [...REGIONS, { ...SWITZERLAND, countries }],
    jurisdictions: [{ id: 'gb', places: ['GB'], model: 'opt-out' }],
    location: [{ name: 'test', find }],
    onError: (error: ConsentError) => void errors.push(error),
  } as ConsentOptions;
  const store = createConsentStore(options, () => memoryWorld());
  await store.ready;
  return { store, errors };
}

describe('a region whose countries cannot be read', () => {
  test.each([[['Schweiz']], ['Schweiz'], [[]], [undefined], [null], [[null]], [{ CH: true }], [[['CH', 1]]]])(
    'costs nobody their location: %j',
    async (countries) => {
      const { store, errors } = await shop('GB', countries);
      expect(errors.map(({ code }) => code)).toEqual(['invalid-option']);
      expect(errors[0]?.message).toContain('regions[3].countries');
      expect(store.state.location).toMatchObject({ status: 'known', place: 'GB' });
      expect(store.state.jurisdiction.id).toBe('gb');
    },
  );

  test('is neither proposed nor refused, and the others are', async () => {
    const { store } = await shop('HK', ['Schweiz']);
    expect(store.proposal).toMatchObject({ region: 'hk' });
    expect(store.checkRegion('jp')).toMatchObject({ outcome: 'inconsistent', action: 'refuse' });
    expect(store.checkRegion('ch')).toMatchObject({ outcome: 'unknown', action: 'warn' });
    expect(store.checkRegion('ch', 'order')).toMatchObject({ outcome: 'unknown', action: 'warn' });
    expect(store.chooseRegion({ region: 'ch', language: 'de', currency: 'CHF' })).toMatchObject({ action: 'warn' });
    expect(store.state.region).toMatchObject({ chosen: 'ch' });
  });

  test('serves what can be read of them', async () => {
    const { store } = await shop('LI', ['CH', 'LI', 'Vorarlberg']);
    expect(store.proposal).toMatchObject({ region: 'ch' });
    expect(store.checkRegion('ch')).toMatchObject({ outcome: 'consistent' });
  });

  test.each([[['ch', 'UK']], ['ch']])('means what it says in other letters: %j', async (countries) => {
    const { store, errors } = await shop('CH', countries);
    expect(errors).toHaveLength(1);
    expect(store.proposal).toMatchObject({ region: 'ch' });
    const elsewhere = await shop('JP', countries);
    expect(elsewhere.store.checkRegion('ch')).toMatchObject({ outcome: 'inconsistent', action: 'refuse' });
  });
});

test('a region without languages and currencies costs nobody their location, not even those whom it serves', async () => {
  const errors: ConsentError[] = [];
  const find = () => ({ source: 'test', places: [place('CH')], trust: 2 as const, expiresAt: NOW * 2 });
  const store = createConsentStore(
    {
      ...OPTIONS,
      regions: [...REGIONS, { id: 'ch', label: 'Schweiz', countries: ['CH'] }],
      location: [{ name: 'test', find }],
      onError: (error: ConsentError) => void errors.push(error),
    } as unknown as ConsentOptions,
    () => memoryWorld(),
  );
  await store.ready;
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('regions[3].languages')]);
  expect(store.state.location).toMatchObject({ place: 'CH' });
});

test('every region that is wrong is told, each by its first mistake', () => {
  const regions = [
    { ...SWITZERLAND, countries: ['CH'] },
    { ...SWITZERLAND, id: 'none', countries: ['X'], label: '' },
    { ...SWITZERLAND, countries: ['CH'], languages: [] },
  ];
  expect(regionMistakes({ services: [], regions }).map(({ message }) => message)).toEqual([
    'regions[0].id is "ch"; write another: two regions have it',
    'regions[1].id is "none"; write another: "none" is the realm of visitors without a region',
    'regions[2].languages is []; write at least one',
  ]);
});
