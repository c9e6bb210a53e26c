import '../../define/cookie-banner.js';
import type { CookieBannerElement } from '../../elements/cookie-banner.js';
import { provideStore } from '../../elements/provide-store.js';
import type { FirstLayer } from '../../locales/messages.js';
import type { ConsentStore } from '../../store/consent-store.js';
import type { Shown } from '../bring.js';
import type { Ui } from '../ui.js';
import type * as PickerPart from './picker.js';
import type * as PolicyPart from './policy.js';

/**
 * Shows an element: the banner at once, the others by bringing their parts.
 *
 * @param first - The banner's texts.
 * @param detail - The document that the policy dialog opens with.
 */
export async function show(
  store: ConsentStore,
  ui: Ui,
  first: FirstLayer,
  what: Shown,
  detail?: string,
): Promise<void> {
  switch (what) {
    case 'banner':
      return mountBanner(store, first).show();
    case 'settings':
      return mountBanner(store, first).openSettings();
    case 'region':
      return (await ui.load<typeof PickerPart>('picker')).mountPicker(store).show();
    case 'policy':
      return (await ui.load<typeof PolicyPart>('policy')).mountPolicy(store).show(detail);
  }
}

/** Equips the page's own `<cookie-banner>`, or puts one first in the page, so that it comes first for the keyboard, too. */
function mountBanner(store: ConsentStore, first: FirstLayer): CookieBannerElement {
  const own = document.querySelector('cookie-banner');
  const banner = own ?? document.createElement('cookie-banner');
  banner.firstLayer ??= first;
  provideStore(document, store);
  if (!own) document.body.prepend(banner);
  return banner;
}
