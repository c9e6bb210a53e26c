import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';

/** Names of places, languages and currencies, as the browser knows them; no list is shipped. */
export interface Names {
  /** A place in the reader's language: "Hong Kong". Its code where the browser has no name. */
  place(place: string): string;
  /** A language in itself: "繁體中文", "Bahasa Indonesia". Its region is left out. */
  language(tag: string): string;
  /** A currency in the reader's language, its symbol first: "HK$ · Hong Kong Dollar". */
  currency(code: string, offered: readonly string[]): string;
}

/** Names for the readers of one locale. */
export function createNames(intl: IntlShape): Names {
  const cache = createIntlCache();
  const inItself = (tag: string) => createIntl({ locale: tag, onError: intl.onError }, cache);

  /** The symbol that leaves no doubt: `$` alone may mean many, so the code follows what is shared or bare. */
  const symbol = (code: string, offered: readonly string[]): string => {
    const own = bareSymbol(intl, code);
    const shared = offered.some((other) => other !== code && bareSymbol(intl, other) === own);
    return shared || AMBIGUOUS.test(own) ? `${own} (${code})` : own;
  };

  return {
    // The short style says "Hong Kong" in every browser; the long one differs from browser to browser.
    place: (place) => nameOf(intl, place.slice(0, 2), 'region', 'short') ?? place,
    language: (tag) => {
      const { language, script } = new Intl.Locale(tag);
      const name =
        IN_ITSELF[language] ?? nameOf(inItself(tag), script ? `${language}-${script}` : language, 'language');
      return name ? name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) : tag;
    },
    currency: (code, offered) => `${symbol(code, offered)} · ${nameOf(intl, code, 'currency', 'long') ?? code}`,
  };
}

const AMBIGUOUS = /^([$¥￥£元]|kr)$/;

/** Where the browsers' data does not say what its speakers do: `id` in itself is "Indonesia", like the country. */
const IN_ITSELF: { readonly [language: string]: string | undefined } = { id: 'Bahasa Indonesia' };

function nameOf(
  intl: IntlShape,
  code: string,
  type: Intl.DisplayNamesType,
  style: Intl.RelativeTimeFormatStyle = 'long',
) {
  return intl.formatDisplayName(code, { type, style, fallback: 'none' });
}

// Symbols come from a formatted number: as a display name, the short form of HKD differs from browser to browser.
function bareSymbol(intl: IntlShape, code: string): string {
  const parts = intl.formatNumberToParts(0, { style: 'currency', currency: code });
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
}
