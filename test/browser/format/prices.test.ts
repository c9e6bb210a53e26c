import { expect } from 'chai';
import { currencyLabel, formatPrice, languageName, regionName } from '../../../src/locales/format/index.js';
import { PRICES, SHOP_PRICES } from '../../support/price-cases.js';

describe('prices are written the same in every browser, and as on a server', () => {
  for (const [locale, currency, plain, shop] of PRICES) {
    it(`${currency} in ${locale}: ${plain}, ${shop}`, () => {
      expect(spell(formatPrice(1234.5, currency, locale))).to.equal(plain);
      expect(spell(formatPrice(1234.5, currency, locale, SHOP_PRICES))).to.equal(shop);
    });
  }
});

describe('names are the same in every browser, and as on a server', () => {
  for (const [code, locale, name] of [
    ['HK', 'en', 'Hong Kong'],
    ['HK', 'zh-Hant', '香港'],
    ['MO', 'en', 'Macao'],
    ['TW', 'en', 'Taiwan'],
    ['TW', 'zh-Hant', '台灣'],
    ['DE', 'de', 'Deutschland'],
    ['JP', 'ja', '日本'],
    ['ID', 'id', 'Indonesia'],
    ['GB', 'en', 'UK'],
    ['US', 'en', 'US'],
    ['XK', 'en', 'Kosovo'],
    ['RE', 'fr', 'La Réunion'],
  ] as const) {
    it(`${code} in ${locale}: ${name}`, () => expect(regionName(code, locale)).to.equal(name));
  }

  for (const [tag, name] of [
    ['en', 'English'],
    ['de', 'Deutsch'],
    ['zh-Hant-HK', '繁體中文'],
    ['zh-Hant-TW', '繁體中文'],
    ['ko', '한국어'],
    ['id', 'Bahasa Indonesia'],
    ['ja', '日本語'],
    ['pt-BR', 'Português'],
    ['yue', '粵語'],
    ['haw', 'ʻŌlelo Hawaiʻi'],
  ] as const) {
    it(`${tag} in itself: ${name}`, () => expect(languageName(tag)).to.equal(name));
  }

  it('currencies', () => {
    const offered = ['HKD', 'TWD', 'EUR', 'KRW', 'IDR', 'JPY', 'USD'];
    expect(offered.map((code) => currencyLabel(code, 'en', { offered }))).to.deep.equal([
      'HK$ · Hong Kong Dollar',
      'NT$ · New Taiwan Dollar',
      '€ · Euro',
      '₩ · South Korean Won',
      'IDR · Indonesian Rupiah',
      '¥ (JPY) · Japanese Yen',
      '$ (USD) · US Dollar',
    ]);
  });
});

/** With spaces that can be seen. */
function spell(price: string): string {
  return price.replace(/[\u00A0\u202F]/g, '_');
}
