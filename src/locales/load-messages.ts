import type { AvailableLocale } from './available-locales.js';
import type { Messages } from './messages.js';

/** Brings one locale's texts. Each is a chunk of its own, so a page loads the one it speaks. */
export async function loadMessages(tag: AvailableLocale): Promise<Messages> {
  return (await LOADERS[tag]()).messages;
}

const LOADERS: { readonly [tag in AvailableLocale]: () => Promise<{ readonly messages: Messages }> } = {
  en: () => import('./en.js'),
  de: () => import('./de.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
  ko: () => import('./ko.js'),
  id: () => import('./id.js'),
  ja: () => import('./ja.js'),
};
