import { matchLocale } from '../core/match-locale.js';
import { AVAILABLE_LOCALES, type AvailableLocale } from './available-locales.js';

/**
 * The locale to speak: the one that the site sets, else the page's own language, else the visitor's, else English.
 *
 * @param setting - The option `locale`: a tag, or `auto`.
 * @param where - An element whose language counts as the page's; the nearest `lang` at or above it is taken.
 */
export function chooseLocale(setting: string, where: Element = document.documentElement): AvailableLocale {
  const page = where.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  const [first = '', ...others] = [setting === 'auto' ? page : setting, ...navigator.languages].filter(Boolean);
  // An exact match needs no `Intl`, which a first visit does without.
  return AVAILABLE_LOCALES.find((tag) => tag === first) ?? matchLocale([first, ...others], AVAILABLE_LOCALES) ?? 'en';
}
