import { describe, expect, test } from 'vitest';
import { matchLocale } from '../../../src/core/match-locale.js';
import { containsPlace, parsePlace } from '../../../src/core/place.js';
import { countriesOfTimeZone } from '../../../src/data/countries-of-time-zone.js';
import { currenciesOf } from '../../../src/data/currencies-of.js';
import { regionName } from '../../../src/locales/format/region-name.js';
import { regionMistakes } from '../../../src/store/region-mistakes.js';
import { place } from '../core/fixtures.js';

// The rows of region.md §13 that are about codes, names, currencies, languages and zones, by their names there. What is
// tried in more detail elsewhere (tables, zones, proposals) stands there under the same name.
describe('region.md §13', () => {
  test.each([
    ['HK', 'Hong Kong', '香港', 'Asia/Hong_Kong', 'HKD'],
    ['MO', 'Macao', '澳門', 'Asia/Macau', 'MOP'],
    ['TW', 'Taiwan', '台灣', 'Asia/Taipei', 'TWD'],
  ])('HK/MO/TW: %s is itself, and never China', (code, english, chinese, zone, currency) => {
    expect(parsePlace(code)).toBe(code);
    expect(containsPlace(place('CN'), place(code))).toBe(false);
    expect(regionName(code, 'en')).toBe(english);
    expect(regionName(code, 'zh-Hant')).toBe(chinese);
    expect(countriesOfTimeZone(zone)).toEqual([code]);
    expect(currenciesOf(place(code))).toEqual([currency]);
  });

  test('HK/MO/TW: zh-HK is met by zh-Hant, not zh-Hans, and by Macao before Taiwan', () => {
    expect(matchLocale(['zh-HK'], ['zh-Hans', 'zh-Hant'])).toBe('zh-Hant');
    expect(matchLocale(['zh-HK'], ['zh-Hans'])).toBeUndefined();
    expect(matchLocale(['zh-HK'], ['zh-TW', 'zh-MO'])).toBe('zh-MO');
  });

  test.each(['PR', 'GU', 'VI', 'AS', 'MP'])('%s is a code of its own, and not in US', (code) => {
    expect(parsePlace(code)).toBe(code);
    expect(containsPlace(place('US'), place(code))).toBe(false);
  });

  test.each([
    ['GG', 'Europe/Guernsey'],
    ['JE', 'Europe/Jersey'],
    ['IM', 'Europe/Isle_of_Man'],
  ])('%s has its own code and zone, and pays with GBP', (code, zone) => {
    expect(containsPlace(place('GB'), place(code))).toBe(false);
    expect(countriesOfTimeZone(zone)).toEqual([code]);
    expect(currenciesOf(place(code))).toEqual(['GBP']);
  });

  test('XK is accepted, has the zone of Belgrade among others, and pays with EUR', () => {
    expect(parsePlace('xk')).toBe('XK');
    expect(countriesOfTimeZone('Europe/Belgrade')).toContain('XK');
    expect(currenciesOf(place('XK'))).toEqual(['EUR']);
    expect(regionName('XK', 'en')).toBe('Kosovo');
  });

  test('UK, EL are GB, GR', () => {
    expect([parsePlace('UK'), parsePlace('EL')]).toEqual(['GB', 'GR']);
  });

  test('EU as a region is a list of members, and no country', () => {
    const region = { id: 'eu', label: 'Europe', languages: ['en'], currencies: ['EUR'] };
    const mistakes = (countries: string[]) => regionMistakes({ services: [], regions: [{ ...region, countries }] });
    expect(mistakes(['EU'])[0]?.message).toContain('"EU"');
    expect(mistakes(['DE', 'FR'])).toEqual([]);
  });

  test.each([[['C']], [[]], [['en-US@posix']], [['*']], [['']], [[undefined as unknown as string]]])(
    'navigator.languages = %j does not throw, and meets nothing',
    (languages) => {
      expect(matchLocale(languages, ['en', 'de'])).toBeUndefined();
    },
  );
});
