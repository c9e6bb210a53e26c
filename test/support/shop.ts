import type { ConsentOptions } from '../../src/store/options.js';

/** A shop with four categories, five services and six regions. */
export const SHOP = {
  services: [
    { id: 'session', name: 'Shop session', category: 'necessary', cookies: [{ name: 'sid' }] },
    { id: 'videos', name: 'Video player', category: 'functional', provider: 'Tube Inc.' },
    {
      id: 'statistics',
      name: 'Page statistics',
      category: 'analytics',
      provider: 'Stats GmbH',
      policyUrl: 'https://stats.example/privacy',
      cookies: [{ name: '_st', purpose: 'Tells visitors apart', duration: '13 months' }],
      storage: [{ area: 'local', key: '_st_ls' }],
    },
    { id: 'heat-maps', name: 'Heat maps', category: 'analytics' },
    { id: 'pixel', name: 'Ad pixel', category: 'marketing', provider: 'Ads Ltd' },
  ],
  policies: [{ id: 'privacy', title: 'Privacy policy', href: '/privacy' }],
  regions: [
    { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
    { id: 'tw', label: '臺灣', countries: ['TW'], languages: ['zh-Hant-TW'], currencies: ['TWD'] },
    { id: 'de', label: 'Deutschland', countries: ['DE'], languages: ['de', 'en'], currencies: ['EUR'] },
    { id: 'kr', label: '한국', countries: ['KR'], languages: ['ko'], currencies: ['KRW'] },
    { id: 'id', label: 'Indonesia', countries: ['ID'], languages: ['id'], currencies: ['IDR'] },
    { id: 'jp', label: '日本', countries: ['JP'], languages: ['ja'], currencies: ['JPY'] },
  ],
} as const satisfies ConsentOptions;
