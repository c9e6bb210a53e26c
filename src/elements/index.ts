/**
 * The elements: banner, region picker, policy dialog, and what connects them to a store. Registers nothing; import
 * `placet/define` for that. Holds no rules and decides nothing.
 *
 * @packageDocumentation
 */
export { CookieBannerElement } from './cookie-banner.js';
export { ConsentChangeEvent, PolicyAcceptEvent, RegionChangeEvent, RegionRefusedEvent } from './events.js';
export { PolicyDialogElement } from './policy-dialog.js';
export type { PolicyClause, PolicyDocument, PolicySection } from './policy-document.js';
export { provideStore } from './provide-store.js';
export { RegionPickerElement } from './region-picker.js';
export { StoreController, type StoreHost } from './store-controller.js';
export type { FirstLayer, LocatedBy, Messages } from '../locales/messages.js';
export type { Message } from '../locales/icu.js';
