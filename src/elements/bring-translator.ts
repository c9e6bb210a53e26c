import type { Messages } from '../locales/messages.js';
import { bringMessages } from '../locales/bring-messages.js';
import { createTranslator, type Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';

/** A translator for an element: over messages of the page's own, else over those of the locale that suits its place. */
export async function bringTranslator(store: ConsentStore, host: Element, own?: Messages): Promise<Translator> {
  const { locale, names } = store.settings;
  return createTranslator(own ?? (await bringMessages(locale, host)), undefined, names);
}
