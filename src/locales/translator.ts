import { createIntl, createIntlCache, type IntlConfig } from '@formatjs/intl';
import type { LocalizedText } from '../core/category.js';
import type { SiteNames } from '../core/site-names.js';
import { directionOf } from './direction-of.js';
import { localize } from './localize.js';
import type { MessageArguments, MessageId, Messages } from './messages.js';
import { createNames, type Names } from './names.js';

/** Speaks one locale. */
export interface Translator {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between two sentences: nothing in Chinese and Japanese, whose full stops bring their own room. */
  readonly gap: '' | ' ';
  /** A text of placet's own. */
  text<Id extends MessageId>(id: Id, ...values: MessageArguments<Id>): string;
  /** A text of the site's own. */
  localized(text: LocalizedText): string;
  /** Things in a row: "a, b and c". */
  list(items: readonly string[]): string;
  /** Names of places, languages and currencies. */
  readonly names: Names;
}

/**
 * A translator over one locale's messages. Formatters are built when a text first needs them.
 *
 * @param onError - Told of a text that cannot be formatted; the reader then sees its id or its source. Defaults to `reportError`.
 * @param names - What the site calls places, languages and currencies.
 */
export function createTranslator(
  messages: Messages,
  onError: (error: Error) => void = (error) => reportError(error),
  names?: SiteNames,
): Translator {
  const { locale } = messages;
  // Texts are compiled or plain; the plain ones do not go through formatjs, which has no parser here.
  const config = { locale, messages, onError, onWarn: () => {} } as unknown as IntlConfig;
  const intl = createIntl(config, createIntlCache());
  return {
    locale,
    direction: directionOf(locale),
    gap: /^(zh|ja)/.test(locale) ? '' : ' ',
    text: (id, ...[values]) => {
      const message: string | object = messages[id];
      return typeof message === 'string' ? message : intl.formatMessage({ id }, values as FormatValues);
    },
    localized: (text) => localize(text, locale),
    list: (items) => intl.formatList(items),
    names: createNames(locale, names),
  };
}

type FormatValues = Record<string, string | number | Date> | undefined;
