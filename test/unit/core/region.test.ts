import { describe, expect, test } from 'vitest';
import { realmOf } from '../../../src/core/realm.js';
import { regionServing } from '../../../src/core/region.js';
import { makeRegion, place, places, SHOP } from './fixtures.js';

describe('regionServing', () => {
  const world = makeRegion({ id: 'world', countries: '*' });
  const europe = makeRegion({ id: 'eu', countries: places('AT DE FR') });
  const france = makeRegion({ id: 'fr', countries: places('FR') });

  test('the region that names the country', () => {
    expect(regionServing(SHOP, place('TW'))?.id).toBe('tw');
  });

  test('a subdivision is served by its country’s region', () => {
    expect(regionServing(SHOP, place('DE-BY'))?.id).toBe('de');
  });

  test.each([[[world, europe, france]], [[france, europe, world]], [[europe, world, france]]])(
    'the one with the fewest countries first, wherever it stands',
    (regions) => {
      expect(regionServing(regions, place('FR'))?.id).toBe('fr');
      expect(regionServing(regions, place('AT'))?.id).toBe('eu');
    },
  );

  test('the rest of the world where no region names the country', () => {
    expect(regionServing([world, europe], place('HK'))?.id).toBe('world');
  });

  test('none where nobody serves it: never silently the first', () => {
    expect(regionServing(SHOP, place('BR'))).toBeUndefined();
    expect(regionServing([], place('HK'))).toBeUndefined();
  });

  test('Hong Kong, Macao and Taiwan are not served by China’s region', () => {
    const china = [makeRegion({ id: 'cn', countries: places('CN') })];
    for (const code of ['HK', 'MO', 'TW']) expect(regionServing(china, place(code))).toBeUndefined();
  });

  test('a part of a country by the region that names it, wherever that stands', () => {
    const states = makeRegion({ id: 'us', countries: places('US') });
    const west = makeRegion({ id: 'west', countries: places('US-CA US-OR US-WA') });
    expect(regionServing([states, west], place('US-OR'))?.id).toBe('west');
    expect(regionServing([states, west], place('US-NY'))?.id).toBe('us');
  });

  test('the list that it is given stays as it was', () => {
    const regions = Object.freeze([europe, france]);
    regionServing(regions, place('FR'));
    expect(regions).toEqual([europe, france]);
  });
});

describe('realmOf', () => {
  test('names cookies and keys after the region’s realm', () => {
    const realm = realmOf(makeRegion({ realm: 'asia' }));
    expect([realm.id, realm.cookieName('cart'), realm.storageKey('cart')]).toEqual(['asia', 'cart-asia', 'asia:cart']);
  });

  test('without a region, the realm of visitors who have none', () => {
    const realm = realmOf(undefined);
    expect([realm.id, realm.cookieName('cart'), realm.storageKey('cart')]).toEqual(['none', 'cart-none', 'none:cart']);
  });

  test('different realms never share a name', () => {
    const names = SHOP.flatMap((region) => [realmOf(region).cookieName('cart'), realmOf(region).storageKey('cart')]);
    expect(new Set(names).size).toBe(names.length);
  });
});
