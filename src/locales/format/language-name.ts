import type { SiteNames } from '../../core/site-names.js';
import { nameOf } from './intl-of.js';
import { regionName } from './region-name.js';

/** What tells one language from another. */
export interface LanguageNameOptions {
  /** All that are offered beside it: `en-GB` is "English (UK)" beside `en-US`, and "English" by itself. */
  readonly offered?: readonly string[];
  /** What the site calls things. */
  readonly names?: SiteNames | undefined;
}

/**
 * A language in itself: "繁體中文", "Bahasa Indonesia". The site's own name for it, else the browser's, else the tag. Its region
 * is left out, unless another that is offered would have the same name.
 */
export function languageName(tag: string, { offered = [], names = {} }: LanguageNameOptions = {}): string {
  const { languages = {} } = names;
  if (Object.hasOwn(languages, tag)) return languages[tag] ?? tag;
  const name = inItself(tag);
  const { region } = parse(tag) ?? {};
  const isShared = offered.some((other) => other !== tag && inItself(other) === name);
  return region && isShared ? `${name} (${regionName(region, tag, names)})` : name;
}

function inItself(tag: string): string {
  const locale = parse(tag);
  if (!locale) return tag;
  const { language, script } = locale;
  const own = Object.hasOwn(IN_ITSELF, language) ? IN_ITSELF[language] : undefined;
  const name = own ?? nameOf(tag, script ? `${language}-${script}` : language, 'language');
  return name ? name.charAt(0).toLocaleUpperCase(locale.baseName) + name.slice(1) : tag;
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/**
 * Where the browsers' data does not say what its speakers do (`id` in itself is "Indonesia", like the country), and what
 * Chromium has no names for. The last three by CLDR 48 (Unicode-3.0), as Node's `Intl.DisplayNames` has it, 2026-11-23.
 */
const IN_ITSELF: { readonly [language: string]: string } = {
  id: 'Bahasa Indonesia',
  ckb: 'کوردیی ناوەندی',
  haw: 'ʻŌlelo Hawaiʻi',
  yue: '粵語',
};
