import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCY_DIGITS } from '../../../src/data/currency-digits.js';
import { currencyLabel, formatPrice, languageName, regionName } from '../../../src/locales/format/index.js';
import { PRICES, SHOP_PRICES } from '../../support/price-cases.js';
import { supplemental, tenders } from '../../tools/cldr.mjs';

const spell = (price: string) => price.replace(/[\u00A0\u202F]/g, '_');

describe('formatPrice', () => {
  test.each(PRICES)('on a server as in browsers, in %s %s: %s, %s', (locale, currency, plain, shop) => {
    expect(spell(formatPrice(1234.5, currency, locale))).toBe(plain);
    expect(spell(formatPrice(1234.5, currency, locale, SHOP_PRICES))).toBe(shop);
  });

  test('region.md §1: HK$, never a bare $', () => {
    for (const locale of ['en', 'en-HK', 'zh-Hant-HK', 'zh-TW', 'de', 'ja', 'ko', 'id'])
      expect(formatPrice(1, 'HKD', locale)).toMatch(/HK\$/);
  });

  test('the code follows a symbol that offered currencies share', () => {
    const symbols = { HKD: '$', USD: '$' };
    expect(spell(formatPrice(1, 'HKD', 'en', { symbols, offered: ['HKD', 'USD'] }))).toBe('$1.00_HKD');
    expect(formatPrice(1, 'HKD', 'en', { symbols, offered: ['HKD'] })).toBe('$1.00');
  });

  test('the code stands always, or never, where the shop wants it so', () => {
    expect(spell(formatPrice(1, 'EUR', 'en', { code: 'always' }))).toBe('€1.00_EUR');
    expect(spell(formatPrice(1, 'SGD', 'en', { code: 'always' }))).toBe('SGD_1.00');
    expect(formatPrice(1, 'USD', 'en', { code: 'never' })).toBe('$1.00');
  });

  test('a symbol of the shop’s own stands as near to the digits as the locale has signs, and letters apart', () => {
    const price = (locale: string, symbol: string) =>
      spell(formatPrice(-1.5, 'SGD', locale, { symbols: { SGD: symbol } }));
    expect(price('en', 'S$')).toBe('-S$1.50');
    expect(price('en', 'Sgd')).toBe('-Sgd_1.50');
    expect(price('de', 'S$')).toBe('-1,50_S$');
    expect(price('de', 'Sgd')).toBe('-1,50_Sgd');
    expect(price('he', 'S$').match(/_/g)).toHaveLength(1);
    expect(price('en', '')).toBe('-1.50');
  });

  test.each(['IDR', 'HUF', 'COP', 'LBP', 'MGA', 'PKR', 'MMK', 'IQD', 'JPY', 'KRW', 'XPF'])(
    'region.md §3.2: %s has no digits after the point, though browsers disagree',
    (currency) => {
      expect(formatPrice(5, currency, 'en', { code: 'never' })).toMatch(/[^.,\d]5$/);
    },
  );

  test.each([
    ['XX', '5 XX'],
    ['', '5 '],
    ['__proto__', '5 __proto__'],
    ['hkd ', '5 hkd '],
  ])('what is no currency (%j) is given back with its number', (currency, price) => {
    expect(formatPrice(5, currency, 'en')).toBe(price);
  });

  test.each(['C', '', '*', 'en_US', 'en-US@posix', 'POSIX', 'x'])(
    'the junk %j for a locale speaks English',
    (locale) => {
      expect(formatPrice(5, 'HKD', locale)).toBe('HK$5.00');
      expect(regionName('HK', locale)).toBe('Hong Kong');
    },
  );

  test('whatever is given, it is a text with something in it, and nothing throws', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('HKD', 'USD', 'en', 'de-AT', 'constructor', '__proto__', 'C'));
    const words = fc.dictionary(word, fc.string());
    fc.assert(
      fc.property(fc.double(), word, word, fc.array(word), words, (amount, currency, locale, offered, symbols) => {
        const options = { offered, symbols, digits: { [currency]: Math.round(amount) % 30 } };
        expect(typeof formatPrice(amount, currency, locale, options)).toBe('string');
        expect(typeof currencyLabel(currency, locale, { offered, symbols, names: { currencies: symbols } })).toBe(
          'string',
        );
        expect(typeof regionName(currency, locale, { regions: symbols })).toBe('string');
        expect(typeof languageName(locale, { offered, names: { languages: symbols } })).toBe('string');
      }),
    );
  });
});

describe('the digits of currencies', () => {
  test('are those of CLDR, of all currencies that are in use', () => {
    const { fractions } = supplemental('currencyData').currencyData;
    const used = [...new Set([...tenders().values()].flat())].sort();
    const digitsOf = (code: string) => String((fractions[code] ?? fractions.DEFAULT)._digits);
    const rows = ['0', '3'].map((digits) => `${digits} ${used.filter((code) => digitsOf(code) === digits).join(' ')}`);
    expect(used.filter((code) => !['0', '2', '3'].includes(digitsOf(code)))).toEqual([]);
    expect(CURRENCY_DIGITS).toBe(rows.join(' '));
  });
});

describe('names', () => {
  const names = {
    languages: { 'zh-Hant-HK': '繁體中文（香港）' },
    currencies: { SGD: { en: 'S$ · Singapore Dollar', de: 'S$ · Singapur-Dollar' } },
    regions: { TW: { en: 'Taiwan', 'zh-Hant': '臺灣' }, 'US-CA': 'California' },
  };

  test.each([
    ['HK', 'Hong Kong'],
    ['MO', 'Macao'],
    ['TW', 'Taiwan'],
    ['XK', 'Kosovo'],
    ['RE', 'Réunion'],
    ['GG', 'Guernsey'],
    ['AX', 'Åland Islands'],
    ['US-CA', 'US'],
    ['QQ9', 'QQ9'],
  ])('region.md §13: %s is %s, by the short style', (code, name) => {
    expect(regionName(code, 'en')).toBe(name);
  });

  test('of the site go before the browser’s', () => {
    expect(regionName('TW', 'zh-Hant-TW', names)).toBe('臺灣');
    expect(regionName('TW', 'zh-Hant-TW')).toBe('台灣');
    expect(regionName('US-CA', 'de', names)).toBe('California');
    expect(languageName('zh-Hant-HK', { names })).toBe('繁體中文（香港）');
    expect(currencyLabel('SGD', 'de-AT', { names })).toBe('S$ · Singapur-Dollar');
    expect(currencyLabel('SGD', 'ja', { names })).toBe('S$ · Singapore Dollar');
  });

  test('a region has the merchant’s label', () => {
    expect(regionName({ label: '臺灣' }, 'en', names)).toBe('臺灣');
  });

  test('region.md §3.2: Indonesian is not called like the country', () => {
    expect(languageName('id')).toBe('Bahasa Indonesia');
    expect(regionName('ID', 'id')).toBe('Indonesia');
  });

  test('a language has its region where another that is offered would have the same name', () => {
    const offered = ['en-GB', 'en-US', 'de-AT'];
    expect(offered.map((tag) => languageName(tag, { offered }))).toEqual(['English (UK)', 'English (US)', 'Deutsch']);
    expect(languageName('zh-Hant-HK', { offered: ['zh-Hant-TW'] })).toBe('繁體中文 (香港)');
    expect(languageName('zh-Hant-HK', { offered: ['zh-Hans'] })).toBe('繁體中文');
    expect(languageName('en', { offered: ['en', 'en-GB'] })).toBe('English');
  });

  test.each(['C', '', '*', 'en_US'])('the junk %j for a language is given back', (tag) => {
    expect(languageName(tag)).toBe(tag);
  });
});
