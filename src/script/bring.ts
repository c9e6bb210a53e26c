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
  return (what, detail) => {
    const { locale } = store.settings;
    const wish = locale === 'auto' ? page.root.lang || navigator.language : locale;
    const guess = AVAILABLE_LOCALES.find((tag) => wish.startsWith(tag.slice(0, 2))) ?? 'en';
    load(`first-${guess}`).catch(() => {}); // whoever needs it will say so
    return load<typeof import('./ui/banner.js')>('banner')
      .then((part) => part.show(store, load, what, detail))
      .catch((cause: unknown) => reportError(new ConsentError('load-failed', 'a part did not load', { cause })));
  };
}
