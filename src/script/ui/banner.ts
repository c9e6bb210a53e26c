import '../../define/cookie-banner.js';
import type { CookieBannerElement } from '../../elements/cookie-banner.js';
import { provideStore } from '../../elements/provide-store.js';
import { chooseLocale } from '../../locales/choose-locale.js';
import type { FirstLayer } from '../../locales/messages.js';
import type { ConsentStore } from '../../store/consent-store.js';
import type { Shown } from '../bring.js';
import type { LoadPart } from '../load-part.js';
import type * as PickerPart from './picker.js';
import type * as PolicyPart from './policy.js';

/**
 * Shows an element: the banner at once, the others by bringing their parts.
 *
 * @param detail - The document that the policy dialog opens with.
 */
export async function show(store: ConsentStore, load: LoadPart, what: Shown, detail?: string): Promise<void> {
  provideStore(document, store);
  switch (what) {
    case 'banner':
      return (await mountBanner(store, load)).show();
    case 'settings':
      return (await mountBanner(store, load)).openSettings();
    case 'region':
      return (await load<typeof PickerPart>('picker')).mountPicker().show();
    case 'policy':
      return (await load<typeof PolicyPart>('policy')).mountPolicy().show(detail);
  }
}

/** Equips the page's own `<cookie-banner>`, or puts one first in the page, so that it comes first for the keyboard, too. */
async function mountBanner({ settings }: ConsentStore, load: LoadPart): Promise<CookieBannerElement> {
  const locale = chooseLocale(settings.locale, document.querySelector('cookie-banner') ?? undefined);
  const { messages } = await load<{ messages: FirstLayer }>(`first-${locale}`);
  const own = document.querySelector('cookie-banner');
  const banner = own ?? document.createElement('cookie-banner');
  banner.firstLayer ??= messages;
  if (!own) document.body.prepend(banner);
  return banner;
}
