import { describe, expect, test } from 'vitest';
import { countriesAt } from '../../../src/adapters/countries-at.js';

describe('countriesAt', () => {
  test.each([
    ['Hong Kong', 114.17, 22.3, 'HK'],
    ['Macao', 113.55, 22.19, 'MO'],
    ['Taipei', 121.5, 25.03, 'TW'],
    ['Tokyo', 139.7, 35.7, 'JP'],
    ['Seoul', 127, 37.5, 'KR'],
    ['Jakarta', 106.8, -6.2, 'ID'],
    ['San Juan', -66.1, 18.4, 'PR'],
    ['Réunion', 55.5, -21.1, 'RE'],
    ['Mariehamn', 19.9, 60.2, 'AX'],
    ['Prishtina', 21.16, 42.66, 'XK'],
    ['St Peter Port', -2.53, 49.46, 'GG'],
    ['Büsingen, within Switzerland', 8.69, 47.7, 'DE'],
    ['Ceuta (EA)', -5.31, 35.89, 'ES'],
    ['Las Palmas, for which there is a code of no country (IC)', -15.4, 28.1, 'ES'],
  ])('%s', (_, longitude, latitude, code) => {
    expect(countriesAt(longitude, latitude, 50)).toEqual([code]);
  });

  test('at sea there is none', () => {
    expect(countriesAt(-30, 30, 50)).toEqual([]);
  });

  test('a device that may be wrong by kilometres may be on either side of a border', () => {
    expect(countriesAt(9.175, 47.66, 50)).toEqual(['DE']); // Konstanz
    expect(countriesAt(9.175, 47.66, 5_000)).toEqual(['DE', 'CH']);
  });

  test.each([
    [0, 90],
    [180, -90],
    [181, 0],
    [NaN, 0],
  ])('never throws: %d, %d', (longitude, latitude) => {
    expect(() => countriesAt(longitude, latitude, Infinity)).not.toThrow();
    expect(() => countriesAt(longitude, latitude, 10)).not.toThrow();
  });
});
