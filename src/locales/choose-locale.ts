import { matchLocale } from '../core/match-locale.js';
import { AVAILABLE_LOCALES, type AvailableLocale } from './available-locales.js';
import { pageLanguage } from './page-language.js';
import { quickLocale } from './quick-locale.js';

/**
 * The locale to speak: the one that the site sets, else the page's own language, else the visitor's, else English.
 *
 * @param setting - The option `locale`: a tag, or `auto`.
 * @param where - An element whose language counts as the page's; the nearest `lang` at or above it is taken.
 */
export function chooseLocale(setting: string, where: Element = document.documentElement): AvailableLocale {
  const first = setting === 'auto' ? pageLanguage(where) : setting;
  return quickLocale(first) ?? matchLocale([first, ...navigator.languages], AVAILABLE_LOCALES) ?? 'en';
}
