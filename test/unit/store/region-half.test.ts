import { describe, expect, test, vi } from 'vitest';
import type { VisitorLocation } from '../../../src/core/location.js';
import type { LocationSource } from '../../../src/core/ports.js';
import { currenciesOf } from '../../../src/data/currencies-of.js';
import type { ConsentError } from '../../../src/store/consent-error.js';
import { regionHalf } from '../../../src/store/region-half.js';
import { NOW, place } from '../core/fixtures.js';
import { makeBench, NO_PARTS } from './make-store.js';

const EUROPE = {
  id: 'eu',
  label: 'Europe',
  countries: ['DE', 'PL'],
  languages: ['en', 'pl'],
  currencies: ['EUR', 'PLN'],
};
const JAPAN = { id: 'jp', label: '日本', countries: ['JP'], languages: ['ja'], currencies: ['JPY'] };

async function locate(code: string, currencies = vi.fn(async () => currenciesOf), languageFrom?: 'region') {
  const source: LocationSource = {
    name: 'mine',
    find: () => ({ source: 'mine', places: [place(code)], trust: 2, expiresAt: NOW + 1000 }),
  };
  const options = { regions: [EUROPE, JAPAN], location: [source], ...(languageFrom && { languageFrom }) };
  const half = regionHalf(makeBench({ options }).store, () => NOW, { ...NO_PARTS, currencies });
  const told: VisitorLocation[] = [];
  const errors: ConsentError[] = [];
  const early: unknown[] = [];
  const find = (location: VisitorLocation) => {
    told.push(location);
    early.push(half.propose(location)?.currency);
  };
  await half.locate(find, (error) => void errors.push(error));
  const [location] = told;
  return { half, proposal: location && half.propose(location), told, early, errors, currencies };
}

describe('the table of currencies', () => {
  test('comes after the location is told, and the proposal is better then', async () => {
    const { early, proposal, told } = await locate('PL');
    expect(early).toEqual(['EUR']);
    expect(proposal).toMatchObject({ currency: 'PLN', because: { currency: { by: 'place', place: 'PL' } } });
    expect(told.length).toBe(1);
  });

  test.each(['JP', 'BR'])('is not asked for where nothing depends on it: %s', async (code) => {
    const { currencies } = await locate(code);
    expect(currencies).not.toHaveBeenCalled();
  });

  test('is asked for once', async () => {
    const { half, currencies } = await locate('PL');
    await half.locate(
      () => {},
      () => {},
    );
    expect(currencies).toHaveBeenCalledTimes(1);
  });

  test('that does not come is reported; the location stands, and the region’s first is proposed', async () => {
    const gone = vi.fn(() => Promise.reject(new Error('offline')));
    const { proposal, told, errors } = await locate('PL', gone);
    expect(errors.map(({ code }) => code)).toEqual(['load-failed']);
    expect(told).toMatchObject([{ status: 'known', place: 'PL' }]);
    expect(proposal?.currency).toBe('EUR');
  });
});

test('the site says whose language is proposed', async () => {
  expect((await locate('PL')).proposal?.because.language.by).not.toBe(undefined);
  expect((await locate('PL', undefined, 'region')).proposal).toMatchObject({
    language: 'pl',
    because: { language: { by: 'place', place: 'PL' } },
  });
});

test('of two searches at once the later one holds, and the earlier waits for it', async () => {
  const answers: ((code: string) => void)[] = [];
  const source: LocationSource = {
    name: 'mine',
    find: () =>
      new Promise((resolve) => {
        answers.push((code) => resolve({ source: 'mine', places: [place(code)], trust: 2, expiresAt: NOW + 1000 }));
      }),
  };
  const options = { regions: [EUROPE, JAPAN], location: [source] };
  const half = regionHalf(makeBench({ options }).store, () => NOW, {
    ...NO_PARTS,
    currencies: async () => currenciesOf,
  });
  const told: VisitorLocation[] = [];
  const ended: string[] = [];
  const ask = (name: string) =>
    half
      .locate(
        (location) => void told.push(location),
        () => {},
      )
      .then(() => void ended.push(name));
  const both = [ask('earlier'), ask('later')];
  answers[0]?.('JP');
  await Promise.resolve();
  expect(ended).toEqual([]);
  answers[1]?.('DE');
  await Promise.all(both);
  expect(told).toMatchObject([{ status: 'known', place: 'DE' }]);
  expect(ended).toHaveLength(2);
});
