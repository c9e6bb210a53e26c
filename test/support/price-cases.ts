import type { PriceOptions } from '../../src/locales/format/index.js';

/** What a shop of six regions says of its prices. */
export const SHOP_PRICES: PriceOptions = {
  offered: ['HKD', 'TWD', 'EUR', 'KRW', 'IDR', 'JPY'],
  symbols: { TWD: 'NT$', JPY: '¥', IDR: 'Rp', SGD: 'S$' },
  digits: { TWD: 0 },
};

/** Locale, currency, and 1234.5 of it: by itself, and as the shop writes it. `_` stands for a space that does not break. */
export const PRICES: readonly (readonly [locale: string, currency: string, plain: string, shop: string])[] = [
  ['en', 'HKD', 'HK$1,234.50', 'HK$1,234.50'],
  ['en-HK', 'HKD', 'HK$1,234.50', 'HK$1,234.50'],
  ['zh-Hant-HK', 'HKD', 'HK$1,234.50', 'HK$1,234.50'],
  ['zh-Hant-TW', 'HKD', 'HK$1,234.50', 'HK$1,234.50'],
  ['zh-Hans', 'HKD', 'HK$1,234.50', 'HK$1,234.50'],
  ['de', 'HKD', '1.234,50_HK$', '1.234,50_HK$'],
  ['en', 'TWD', 'NT$1,234.50', 'NT$1,235'],
  ['zh-Hant-TW', 'TWD', '$1,234.50_TWD', 'NT$1,235'],
  ['en', 'USD', '$1,234.50_USD', '$1,234.50_USD'],
  ['zh-Hant-HK', 'USD', 'US$1,234.50', 'US$1,234.50'],
  ['de', 'USD', '1.234,50_$_USD', '1.234,50_$_USD'],
  ['en', 'SGD', 'SGD_1,234.50', 'S$1,234.50'],
  ['de', 'SGD', '1.234,50_SGD', '1.234,50_S$'],
  ['en', 'EUR', '€1,234.50', '€1,234.50'],
  ['de', 'EUR', '1.234,50_€', '1.234,50_€'],
  ['ko', 'KRW', '₩1,235', '₩1,235'],
  ['id', 'IDR', 'Rp_1.235', 'Rp_1.235'],
  ['en', 'IDR', 'IDR_1,235', 'Rp_1,235'],
  ['ja', 'JPY', '￥1,235_JPY', '¥1,235'],
  ['en', 'JPY', '¥1,235_JPY', '¥1,235'],
  ['en', 'CNY', 'CN¥1,234.50', 'CN¥1,234.50'],
  ['zh-Hans', 'CNY', '¥1,234.50_CNY', '¥1,234.50_CNY'],
  ['en', 'GBP', '£1,234.50_GBP', '£1,234.50_GBP'],
  ['sv', 'SEK', '1_234,50_kr_SEK', '1_234,50_kr_SEK'],
  ['en', 'HUF', 'HUF_1,235', 'HUF_1,235'],
  ['en', 'COP', 'COP_1,235', 'COP_1,235'],
  ['en', 'LBP', 'LBP_1,235', 'LBP_1,235'],
  ['en', 'PKR', 'PKR_1,235', 'PKR_1,235'],
  ['en', 'MMK', 'MMK_1,235', 'MMK_1,235'],
  ['en', 'MGA', 'MGA_1,235', 'MGA_1,235'],
  ['en', 'IQD', 'IQD_1,235', 'IQD_1,235'],
  ['en', 'RSD', 'RSD_1,234.50', 'RSD_1,234.50'],
  ['en', 'KWD', 'KWD_1,234.500', 'KWD_1,234.500'],
  ['en', 'ISK', 'ISK_1,235', 'ISK_1,235'],
  ['en', 'CHF', 'CHF_1,234.50', 'CHF_1,234.50'],
  ['pl', 'PLN', '1234,50_zł', '1234,50_zł'],
];
