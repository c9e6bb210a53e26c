import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsPlace, countryOf, parsePlace } from '../../../src/core/place.js';
import { place } from './fixtures.js';

describe('parsePlace', () => {
  test.each([
    ['HK', 'HK'],
    ['hk', 'HK'],
    [' de ', 'DE'],
    ['US-CA', 'US-CA'],
    ['us_ca', 'US-CA'],
    ['GB-ENG', 'GB-ENG'],
    ['FR-75', 'FR-75'],
    ['JP-13', 'JP-13'],
    ['XK', 'XK'],
    ['TW', 'TW'],
    ['MO', 'MO'],
    ['RE', 'RE'],
  ])('%j is %s', (code, expected) => {
    expect(parsePlace(code)).toBe(expected);
  });

  test.each([
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['EL', 'GR'],
    ['UK-SCT', 'GB-SCT'],
  ])('the European Commission’s %s is %s', (code, expected) => {
    expect(parsePlace(code)).toBe(expected);
  });

  test.each(['XX', 'T1', 'ZZ', 'A1', 'A2', 'O1', 'AP', 'EU', 'QO', 'AA', 'XA', 'XZ', 'QM', 'QZ', 'EZ', 'UN', 'OO'])(
    'the network’s %s is no place',
    (code) => {
      expect(parsePlace(code)).toBeUndefined();
    },
  );

  test.each(['AN', 'BU', 'CS', 'DD', 'FX', 'NT', 'NQ', 'PC', 'PU', 'PZ', 'SU', 'TP', 'VD', 'WK', 'YD', 'YU', 'ZR'])(
    'what ISO has withdrawn is no place: %s',
    (code) => {
      expect(parsePlace(code)).toBeUndefined();
      expect(parsePlace(`${code}-1`)).toBeUndefined();
    },
  );

  test.each(['AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'AB', 'QQ'])(
    'what ISO has only reserved, or never given, is no place: %s',
    (code) => {
      expect(parsePlace(code)).toBeUndefined();
    },
  );

  test('of a part the form alone is looked at', () => {
    expect(parsePlace('HK-ZZ')).toBe('HK-ZZ');
  });

  test.each([
    '',
    ' ',
    '?',
    '-',
    'H',
    'HKG',
    '001',
    '150',
    'HK-',
    'HK-ABCD',
    'US-C A',
    'US--CA',
    'ＨＫ',
    'ſS',
    'HK\n1',
    '__proto__',
    'constructor',
  ])('the junk %j is no place', (code) => {
    expect(parsePlace(code)).toBeUndefined();
  });

  test.each([undefined, null, 0, NaN, true, {}, [], ['HK'], Symbol('HK'), { toString: () => 'HK' }, new String('HK')])(
    'a value that is no string is no place',
    (value) => {
      expect(parsePlace(value)).toBeUndefined();
    },
  );

  test('whatever is given, it does not throw, and what it makes it takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^[a-zA-Z]{2}([-_][a-zA-Z0-9]{1,3})?$/), fc.anything()),
        (code) => {
          const parsed = parsePlace(code);
          if (parsed !== undefined) {
            expect(parsed).toMatch(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
            expect(parsePlace(parsed)).toBe(parsed);
            expect(parsePlace(parsed.toLowerCase())).toBe(parsed);
          }
        },
      ),
    );
  });
});

describe('containsPlace', () => {
  test.each([
    ['US', 'US', true],
    ['US', 'US-CA', true],
    ['US-CA', 'US', false],
    ['US-CA', 'US-CA', true],
    ['US-CA', 'US-NY', false],
    ['CN', 'HK', false],
    ['CN', 'TW', false],
    ['GB', 'GG', false],
    ['FR', 'RE', false],
    ['FR-7', 'FR-75', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(containsPlace(place(outer), place(inner))).toBe(expected);
  });
});

describe('countryOf', () => {
  test.each([
    ['US-CA', 'US'],
    ['HK', 'HK'],
  ])('the country of %s is %s', (code, expected) => {
    expect(countryOf(place(code))).toBe(expected);
  });
});
