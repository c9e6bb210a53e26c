import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlace, type Place } from '../../../src/core/place.js';
import { continentOf } from '../../../src/data/continent-of.js';
import { CONTINENTS } from '../../../src/data/continents.js';
import { CURRENCIES } from '../../../src/data/currencies.js';
import { currenciesOf } from '../../../src/data/currencies-of.js';
import { EU_EEA_GEOBLOCK } from '../../../src/data/eu-eea-geoblock.js';
import { EUROZONE } from '../../../src/data/eurozone.js';
import { GDPR_TERRITORY } from '../../../src/data/gdpr-territory.js';
import { withTerritories } from '../../../src/data/with-territories.js';
import { cldrVersion, continents, membersOf, supplemental, tenders } from '../../tools/cldr.mjs';
import { packContinents } from '../../tools/make-continents.mjs';
import { packCurrencies, readCurrencies } from '../../tools/make-currencies.mjs';
import { place, places } from '../core/fixtures.js';

const ALL = [...continents().keys()];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const currencyOf = (code: string) => currenciesOf(place(code)).join(' ');

describe('the countries', () => {
  test('are 250: those of ISO 3166-1, and XK', () => {
    expect(ALL.length).toBe(250);
    for (const code of ['HK', 'MO', 'TW', 'XK', 'AQ', 'SS', 'CW', 'SX', 'BQ']) expect(ALL).toContain(code);
  });

  test('are those that parsePlace takes, of all that two letters can say', () => {
    const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
    const spelt = ['UK', 'EL'];
    expect(codes.filter((code) => parsePlace(code) === code)).toEqual(ALL);
    expect(codes.filter((code) => parsePlace(code) && parsePlace(code) !== code)).toEqual(spelt.toReversed());
  });
});

describe('currenciesOf', () => {
  test.each([
    ['LS', 'LSL ZAR'],
    ['BG', 'EUR'],
    ['HR', 'EUR'],
    ['XK', 'EUR'],
    ['CW', 'XCG'],
    ['SX', 'XCG'],
    ['SL', 'SLE'],
    ['ZW', 'ZWG USD'],
    ['AQ', ''],
    ['GG', 'GBP'],
    ['JE', 'GBP'],
    ['IM', 'GBP'],
    ['RE', 'EUR'],
    ['AX', 'EUR'],
    ['HK', 'HKD'],
    ['MO', 'MOP'],
    ['TW', 'TWD'],
    ['PR', 'USD'],
    ['LI', 'CHF'],
  ])('region.md §13: %s pays with "%s"', (code, currencies) => {
    expect(currencyOf(code)).toBe(currencies);
  });

  test('seven countries have two; none has more', () => {
    const two = ALL.filter((code) => currenciesOf(place(code)).length !== 1);
    expect(two).toEqual(['AQ', 'BT', 'HT', 'LS', 'NA', 'PA', 'PS', 'ZW']);
  });

  test('a part pays with what its country does', () => {
    expect(currencyOf('US-CA')).toBe('USD');
  });

  test('nothing that is no place throws or pays', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (code) => {
        const found = currenciesOf(code as Place);
        if (!parsePlace(code.slice(0, 2))) expect(found).toEqual([]);
        expect(found.every((one) => /^[A-Z]{3}$/.test(one))).toBe(true);
      }),
    );
  });
});

describe('continentOf', () => {
  test.each([
    ['HK', 'asia'],
    ['TR', 'asia'],
    ['CY', 'asia'],
    ['RU', 'europe'],
    ['XK', 'europe'],
    ['GL', 'americas'],
    ['US-HI', 'americas'],
    ['UM', 'oceania'],
    ['RE', 'africa'],
    ['AQ', undefined],
  ])('%s is in %s', (code, continent) => {
    expect(continentOf(place(code))).toBe(continent);
  });

  test('every country but Antarctica is on one', () => {
    expect(ALL.filter((code) => !continentOf(place(code)))).toEqual(['AQ']);
    expect(continentOf('' as Place)).toBeUndefined();
  });
});

describe('the three sets of the European Union', () => {
  const members = membersOf('EU');

  test('are of the 27 members that CLDR has', () => {
    expect(members.length).toBe(27);
    for (const set of [EU_EEA_GEOBLOCK, GDPR_TERRITORY]) expect(set).toEqual(expect.arrayContaining(members));
  });

  test('have 37, 37 and 28 places, each once', () => {
    const sets = [EU_EEA_GEOBLOCK, GDPR_TERRITORY, EUROZONE];
    expect(sets.map((set) => set.length)).toEqual([37, 37, 28]);
    expect(sets.map((set) => new Set(set).size)).toEqual([37, 37, 28]);
    for (const set of sets) expect(set.map(parsePlace)).toEqual(set);
  });

  test.each(['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'])(
    'region.md §13: %s has a code of its own, and is in all three; in CLDR’s own list it is not',
    (code) => {
      for (const set of [EU_EEA_GEOBLOCK, GDPR_TERRITORY, EUROZONE]) expect(set).toContain(code);
      expect(members).not.toContain(code);
    },
  );

  test.each(['GB', 'GG', 'JE', 'IM', 'GI', 'CH', 'BL', 'PM', 'NC', 'PF', 'GL', 'FO', 'AW', 'XK', 'MC'])(
    '%s is in none',
    (code) => {
      for (const set of [EU_EEA_GEOBLOCK, GDPR_TERRITORY, EUROZONE]) expect(set).not.toContain(code);
    },
  );

  test('Iceland, Liechtenstein and Norway are in the first two, and do not pay with euros', () => {
    for (const code of places('IS LI NO')) {
      expect(EU_EEA_GEOBLOCK).toContain(code);
      expect(GDPR_TERRITORY).toContain(code);
      expect(EUROZONE).not.toContain(code);
    }
  });

  test('who is in the eurozone pays with euros, and who is in the Union and does is in it', () => {
    const paying = GDPR_TERRITORY.filter((code) => currencyOf(code) === 'EUR');
    expect([...EUROZONE].sort()).toEqual([...paying].sort());
    expect(EUROZONE).toEqual(expect.arrayContaining(['HR', 'BG']));
  });
});

describe('withTerritories', () => {
  test('region.md §13: US and its own: AS, GU, MP, PR, UM, VI', () => {
    expect(withTerritories('US')).toEqual(['US', 'AS', 'GU', 'MP', 'PR', 'UM', 'VI']);
  });

  test.each([
    ['FR', 'FR BL GF GP MF MQ NC PF PM RE TF WF YT'],
    ['NL', 'NL AW BQ CW SX'],
    ['DK', 'DK FO GL'],
    ['FI', 'FI AX'],
    ['NO', 'NO SJ'],
  ])('of %s: %s', (country, codes) => {
    expect(withTerritories(country).join(' ')).toBe(codes);
  });

  test('region.md §13: GG, JE and IM are not Britain’s; HK, MO and TW are never merged into CN', () => {
    expect(withTerritories('GB')).toEqual(['GB']);
    expect(withTerritories('CN')).toEqual(['CN']);
  });

  test.each(['HK', 'RE', 'XX', '', '__proto__'])('%j stands alone', (code) => {
    expect(withTerritories(code)).toEqual([code]);
  });

  test('has what CLDR knows as parts of another, but for those of China', () => {
    const { subdivisionAlias } = supplemental('aliases').metadata.alias;
    const rows = Object.entries(subdivisionAlias as Record<string, { _replacement: string; _reason: string }>);
    const parts = rows.flatMap(([part, { _replacement, _reason }]) =>
      _reason === 'overlong' && parsePlace(_replacement)
        ? [[part.slice(0, 2).toUpperCase(), _replacement] as const]
        : [],
    );
    expect(parts.length).toBeGreaterThan(20);
    for (const [country, part] of parts) {
      if (country === 'CN') expect(withTerritories(country)).not.toContain(part);
      else expect(withTerritories(country)).toContain(part);
    }
  });
});

describe(`CLDR ${cldrVersion()}`, () => {
  const headers = ['currencies', 'continents'].map((name) =>
    readFileSync(new URL(`../../../src/data/${name}.ts`, import.meta.url), 'utf8'),
  );

  test('is the version that the tables name, with its licence and the day', () => {
    for (const header of headers)
      expect(header).toMatch(`CLDR ${cldrVersion()} (https://cldr.unicode.org, Unicode-3.0)`);
    for (const header of headers) expect(header).toMatch(/\b20\d\d-\d\d-\d\d by test\/tools\/make-/);
  });

  test('makes the tables that are committed', () => {
    expect(packCurrencies(readCurrencies())).toBe(CURRENCIES);
    expect(packContinents()).toBe(CONTINENTS);
  });

  test('is answered for by the tables, country by country', () => {
    const byHand = { LS: ['LSL', 'ZAR'] } as Record<string, string[]>;
    for (const [code, codes] of tenders())
      expect([code, ...currenciesOf(place(code))]).toEqual([code, ...(byHand[code] ?? codes)]);
  });
});
