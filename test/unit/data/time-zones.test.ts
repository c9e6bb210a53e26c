import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePlace } from '../../../src/core/place.js';
import { countriesOfTimeZone } from '../../../src/data/countries-of-time-zone.js';
import { TIME_ZONES } from '../../../src/data/time-zones.js';
import { packZones, readVersion, readZones, SYSTEM_FOLDER } from '../../tools/make-time-zones.mjs';

const countriesOf = (zone: string) => countriesOfTimeZone(zone).join(' ');

describe('countriesOfTimeZone', () => {
  test.each([
    ['Asia/Hong_Kong', 'HK'],
    ['Asia/Taipei', 'TW'],
    ['Asia/Seoul', 'KR'],
    ['Asia/Jakarta', 'ID'],
    ['Asia/Makassar', 'ID'],
    ['America/New_York', 'US'],
    ['America/Argentina/Buenos_Aires', 'AR'],
    ['America/Indiana/Knox', 'US'],
    ['America/North_Dakota/New_Salem', 'US'],
    ['Australia/Sydney', 'AU'],
    ['Indian/Reunion', 'RE'],
    ['Europe/Guernsey', 'GG'],
    ['America/St_Thomas', 'VI'],
    ['Europe/Busingen', 'DE'],
    ['Antarctica/Troll', 'AQ'],
    ['Antarctica/Macquarie', 'AU'],
  ])('%s is %s', (zone, countries) => {
    expect(countriesOf(zone)).toBe(countries);
  });

  test.each([
    ['Europe/Berlin', 'DE DK NO SE SJ'],
    ['Europe/Zurich', 'CH DE LI'],
    ['Europe/London', 'GB GG IM JE'],
    ['Asia/Singapore', 'SG AQ MY'],
    ['Asia/Bangkok', 'TH CX KH LA VN'],
    ['Europe/Simferopol', 'RU UA'],
    ['Pacific/Pago_Pago', 'AS UM'],
    ['US/Samoa', 'AS UM'],
  ])('region.md §13: %s is shared by %s', (zone, countries) => {
    expect(countriesOf(zone)).toBe(countries);
  });

  test.each([
    ['Africa/Abidjan', ['CI', 'BF', 'GH', 'ML', 'SN']],
    ['Africa/Lagos', ['NG', 'AO', 'CM', 'NE']],
    ['Africa/Nairobi', ['KE', 'ET', 'TZ', 'UG']],
    ['Africa/Maputo', ['MZ', 'BW', 'ZM', 'ZW']],
  ])('region.md §13: %s has many countries', (zone, some) => {
    expect(countriesOfTimeZone(zone)).toEqual(expect.arrayContaining(some));
  });

  test('region.md §13: Europe/Belgrade also stands for Kosovo, which has no zone of its own', () => {
    expect(countriesOf('Europe/Belgrade')).toBe('RS BA HR ME MK SI XK');
  });

  test('region.md §13: Asia/Shanghai also stands for Hong Kong and Macao, as Windows has one zone for them', () => {
    expect(countriesOf('Asia/Shanghai')).toBe('CN HK MO');
  });

  test.each([
    ['Africa/Asmera', 'ER'],
    ['America/Buenos_Aires', 'AR'],
    ['America/Catamarca', 'AR'],
    ['America/Coral_Harbour', 'CA'],
    ['America/Cordoba', 'AR'],
    ['America/Godthab', 'GL'],
    ['America/Indianapolis', 'US'],
    ['America/Jujuy', 'AR'],
    ['America/Louisville', 'US'],
    ['America/Mendoza', 'AR'],
    ['Asia/Calcutta', 'IN'],
    ['Asia/Katmandu', 'NP'],
    ['Asia/Rangoon', 'MM CC'],
    ['Asia/Saigon', 'VN'],
    ['Atlantic/Faeroe', 'FO'],
    ['Europe/Kiev', 'UA'],
    ['Pacific/Enderbury', 'KI'],
    ['Pacific/Ponape', 'FM'],
    ['Pacific/Truk', 'FM'],
  ])('region.md §3.4: the old name %s, which browsers still tell, is %s', (zone, countries) => {
    expect(countriesOf(zone)).toBe(countries);
  });

  test.each([
    ['Hongkong', 'HK'],
    ['GB', 'GB GG IM JE'],
    ['PRC', 'CN HK MO'],
    ['US/Pacific', 'US'],
    ['US/Eastern', 'US'],
    ['Canada/Eastern', 'CA'],
    ['US/East-Indiana', 'US'],
    ['Canada/Newfoundland', 'CA'],
    ['Australia/ACT', 'AU'],
    ['Mexico/BajaNorte', 'MX'],
    ['Atlantic/Jan_Mayen', 'SJ'],
    ['Antarctica/South_Pole', 'AQ'],
    ['America/Virgin', 'VI'],
    ['Africa/Timbuktu', 'ML'],
    ['NZ-CHAT', 'NZ'],
  ])('the old name %s is %s', (zone, countries) => {
    expect(countriesOf(zone)).toBe(countries);
  });

  test.each([
    'UTC',
    'UCT',
    'GMT',
    'GMT0',
    'Etc/UTC',
    'Etc/GMT+8',
    'Etc/Unknown',
    'Universal',
    'Zulu',
    'Greenwich',
    'Factory',
  ])('region.md §13: %s tells no country', (zone) => {
    expect(countriesOfTimeZone(zone)).toEqual([]);
  });

  test.each(['CET', 'MET', 'EET', 'WET', 'EST', 'MST', 'HST', 'EST5EDT', 'CST6CDT', 'MST7MDT', 'PST8PDT'])(
    'region.md §5: the abbreviation %s tells no country',
    (zone) => {
      expect(countriesOfTimeZone(zone)).toEqual([]);
    },
  );

  test.each(['Atlantic/Reykjavik', 'Iceland'])('%s tells no country: Firefox says it to hide where it is', (zone) => {
    expect(countriesOfTimeZone(zone)).toEqual([]);
  });

  test.each([
    '',
    '/',
    '//',
    '=',
    ',',
    '\n',
    'US',
    'Europe',
    'Europe/',
    'europe/berlin',
    'Europe/Berlin,',
    'Andorra,Dubai',
    '__proto__',
  ])('the junk %j tells no country and does not throw', (zone) => {
    expect(countriesOfTimeZone(zone)).toEqual([]);
  });

  test('a long name costs no more than it is long', () => {
    expect(countriesOfTimeZone('/'.repeat(100_000))).toEqual([]);
    expect(countriesOfTimeZone('a'.repeat(100_000))).toEqual([]);
  });

  test('every zone that this engine lists, but Iceland’s, has a country', () => {
    const unknown = Intl.supportedValuesOf('timeZone').filter((zone) => countriesOfTimeZone(zone).length === 0);
    expect(unknown.filter((zone) => !/^(UTC|GMT|Etc\/.*|[A-Z]{3}(\d[A-Z]{3})?)$/.test(zone))).toEqual([
      'Atlantic/Reykjavik',
    ]);
  });
});

describe('the table of time zones', () => {
  const rows = TIME_ZONES.split('\n').map((row) => row.split('=').map((part) => part.split(/[ ,]/)));

  test('holds places that parsePlace knows, none twice in a row', () => {
    for (const [countries = []] of rows) {
      expect(countries.map(parsePlace)).toEqual(countries);
      expect(new Set(countries).size).toBe(countries.length);
    }
  });

  test('names every zone once', () => {
    const names = rows.flatMap(([, all = []]) => all);
    expect(new Set(names).size).toBe(names.length);
  });

  test('covers every ISO 3166-1 country that has a clock of its own', () => {
    const covered = new Set(rows.flatMap(([countries = []]) => countries));
    // Bouvet Island, and Heard Island and McDonald Islands, have no people and no zone.
    expect(covered.size).toBe(248);
    for (const code of ['HK', 'MO', 'TW', 'XK', 'AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'IM'])
      expect(covered).toContain(code);
  });
});

const folder = SYSTEM_FOLDER;
const hasSource = ['zone.tab', 'zone1970.tab', 'tzdata.zi'].every((file) => existsSync(join(folder, file)));

describe.skipIf(!hasSource)(`the tz database in ${folder}`, () => {
  const zones = hasSource ? readZones(folder) : new Map<string, string[]>();
  const file = readFileSync(new URL('../../../src/data/time-zones.ts', import.meta.url), 'utf8');
  const version = hasSource ? readVersion(folder) : '';
  const made = packZones(zones);
  const sameVersion = file.includes(`tz database ${version} `);

  test('has 540 zones and old names that tell a country', () => {
    expect([...zones.values()].filter((countries) => countries.length === 0)).toEqual([]);
    expect(zones.size).toBeGreaterThanOrEqual(540);
  });

  test('the table answers for each of them', () => {
    const short = /^(US|Canada)\//; // answered by the area, which leaves out the neighbour that shares the clock
    for (const [zone, countries] of zones) {
      if (short.test(zone)) expect(countries).toContain(countriesOf(zone).slice(0, 2));
      else expect(`${zone} ${countriesOf(zone)}`).toBe(`${zone} ${countries.join(' ')}`);
    }
  });

  // A newer or older database may have other zones; that is no fault of the table.
  test.skipIf(!sameVersion && made !== TIME_ZONES)('makes the table that is committed', () => {
    expect(made).toBe(TIME_ZONES);
  });
});
