import { AVAILABLE_LOCALES, type AvailableLocale } from './available-locales.js';

/**
 * The locale of a wish that needs no `Intl` to be understood: `de-AT`, `zh-TW`. `undefined` says that the full matching
 * has to look; a first visit seldom does.
 */
export function quickLocale(wish: string): AvailableLocale | undefined {
  const full = `${wish.replace(/^zh-(TW|HK|MO)\b/i, 'zh-Hant')}-`;
  return AVAILABLE_LOCALES.find((tag) => full.startsWith(`${tag}-`));
}
