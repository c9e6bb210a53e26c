import { ownDocument } from '../../adapters/own-document.js';
import '../../define/cookie-banner.js';
import type { CookieBannerElement } from '../../elements/cookie-banner.js';
import { provideStore } from '../../elements/provide-store.js';
import type { FirstLayer } from '../../locales/messages.js';
import { pageLanguage } from '../../locales/page-language.js';
import { quickLocale } from '../../locales/quick-locale.js';
import type { ConsentStore } from '../../store/consent-store.js';
import type { LoadPart } from '../load-part.js';
import type { Shown } from '../shown.js';
import type * as ExplainPart from './explain-options.js';
import type * as PickerPart from './picker.js';
import type * as PolicyPart from './policy.js';
import type * as StayPart from './stay-in-page.js';

/**
 * Shows an element: the banner at once, the others by bringing their parts. `due` is what the store says.
 *
 * @param detail - The document that the policy dialog opens with.
 */
export async function show(store: ConsentStore, load: LoadPart, what: Shown, detail?: string): Promise<void> {
  await parsed();
  if (!provided) provideStore(document, store);
  provided = true;
  switch (what) {
    case 'due':
      return bringDue(store, load);
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

let provided = false;
let pickerOffered = false;
let explained = false;

/**
 * First the banner, and once that is answered the picker, which a visitor may close. Elements that the page has of its
 * own are brought to life, and open by themselves.
 */
async function bringDue(store: ConsentStore, load: LoadPart): Promise<void> {
  // What is asked for after this line does not compete with the banner.
  if (store.state.needsDecision || isOwn('cookie-banner')) await (await mountBanner(store, load)).updateComplete;
  if (isOwn('region-picker')) (await load<typeof PickerPart>('picker')).mountPicker();
  if (isOwn('policy-dialog')) (await load<typeof PolicyPart>('policy')).mountPolicy();
  // What is proposed is known once the store is ready, which in turn waits until the banner stands: so this does not.
  void store.ready.then(() => offerPicker(store, load));
  void explain(load);
}

async function offerPicker(store: ConsentStore, load: LoadPart): Promise<void> {
  const { needsDecision, needsRegion } = store.state;
  if (needsDecision || !needsRegion || pickerOffered || isOwn('region-picker:not([compact])')) return;
  pickerOffered = true;
  return show(store, load, 'region');
}

/** Whoever sets a site up sees the banner: then is the time to say what is wrong with the options. */
async function explain(load: LoadPart): Promise<void> {
  if (explained) return;
  explained = true;
  (await load<typeof ExplainPart>('explain-options')).explainOptions();
}

function isOwn(tag: string): boolean {
  return !!ownDocument.querySelector(tag);
}

/** Once the document has been read to its end: only then is it known whether it brings elements of its own. */
function parsed(): Promise<void> | undefined {
  if (ownDocument.readyState !== 'loading') return undefined;
  return new Promise((resolve) => addEventListener('DOMContentLoaded', () => resolve()));
}

/** Equips the page's own `<cookie-banner>`, or puts one first in the page, so that it comes first for the keyboard, too. */
async function mountBanner({ settings: { locale } }: ConsentStore, load: LoadPart): Promise<CookieBannerElement> {
  const where = ownDocument.querySelector('cookie-banner') ?? ownDocument.body;
  const tag =
    quickLocale(locale === 'auto' ? pageLanguage(where) : locale) ??
    (await import('../../locales/choose-locale.js')).chooseLocale(locale, where);
  const { messages } = await load<{ messages: FirstLayer }>(`first-${tag}`);
  const own = ownDocument.querySelector('cookie-banner'); // only now: two may have asked at once
  const banner = own ?? ownDocument.createElement('cookie-banner');
  banner.firstLayer ??= messages;
  if (!own) ownDocument.body.prepend(banner);
  banner.updateComplete
    .then(() => load<typeof StayPart>('stay-in-page'))
    .then(({ stayInPage }) => stayInPage(banner), reportError);
  return banner;
}
