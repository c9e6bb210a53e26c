import type { OwnPage } from '../adapters/own-page.js';
import { AVAILABLE_LOCALES } from '../locales/available-locales.js';
import { ConsentError } from '../store/consent-error.js';
import type { ConsentStore } from '../store/consent-store.js';
import type { LoadPart } from './load-part.js';
import type { Shown } from './shown.js';

export type { Shown };

/** Brings an element by hand; `detail` is the document that the policy dialog opens with. */
export type Show = (what: Shown, detail?: string) => Promise<void>;

/**
 * What brings the elements. The texts of the page's language are asked for at the same time as the banner's part, which
 * will find them there; where this guess is wrong, it asks for the right ones itself.
 */
export function bringer(store: ConsentStore, load: LoadPart, page: OwnPage): Show {
  return async (what, detail) => {
    const wishes = [store.settings.locale, page.root.lang, ...navigator.languages];
    const [guess = 'en'] = wishes.flatMap((wish) =>
      AVAILABLE_LOCALES.filter((tag) => wish.replace(/zh-(TW|HK)/, 'zh-Hant').startsWith(tag)),
    );
    load(`first-${guess}`).catch(() => {}); // whoever needs it will say so
    try {
      await (await load<typeof import('./ui/banner.js')>('banner')).show(store, load, what, detail);
    } catch (cause) {
      reportError(new ConsentError('load-failed', `"${what}" did not come; serve placet/ beside placet.js`, { cause }));
    }
  };
}
