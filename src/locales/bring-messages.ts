import { chooseLocale } from './choose-locale.js';
import { loadMessages } from './load-messages.js';
import type { Messages } from './messages.js';

/** Brings all texts in the locale that suits an element's place in the page. */
export function bringMessages(setting: string, where: Element): Promise<Messages> {
  return loadMessages(chooseLocale(setting, where));
}
