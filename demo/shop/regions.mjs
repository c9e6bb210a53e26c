/** The six regions of the shop, in the shop's own order and spelling. The same rows go into placet's options. */
export const REGIONS = [
  { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
  { id: 'tw', label: '臺灣', countries: ['TW'], languages: ['zh-Hant-TW'], currencies: ['TWD'] },
  { id: 'de', label: 'Deutschland', countries: ['DE'], languages: ['de', 'en'], currencies: ['EUR'] },
  { id: 'kr', label: '한국', countries: ['KR'], languages: ['ko'], currencies: ['KRW'] },
  { id: 'id', label: 'Indonesia', countries: ['ID'], languages: ['id'], currencies: ['IDR'] },
  { id: 'jp', label: '日本', countries: ['JP'], languages: ['ja'], currencies: ['JPY'] },
];

/** What each language calls itself. */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  'zh-Hant-HK': '繁體中文',
  'zh-Hant-TW': '繁體中文',
  ko: '한국어',
  id: 'Bahasa Indonesia',
  ja: '日本語',
};

export function findRegion(id) {
  return REGIONS.find((region) => region.id === id);
}

/** Every shop there is: one for each region and language. */
export function allShops() {
  return REGIONS.flatMap((region) => region.languages.map((language) => ({ region, language })));
}

/** The tag for search engines: the language as it is spoken there. */
export function hreflangOf({ region, language }) {
  const country = region.countries[0];
  return language.endsWith(`-${country}`) ? language : `${language}-${country}`;
}
