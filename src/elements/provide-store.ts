import type { ConsentStore } from '../store/consent-store.js';
import { PROVIDER_EVENT, REQUEST_EVENT, STORE_CONTEXT, type StoreRequest } from './store-request.js';

/**
 * Gives a store to the elements of placet at or below a target, those that are there and those that come: the nearest
 * provider above an element answers it.
 *
 * @param target - `document`, or an element for a part of the page.
 * @returns What ends it; elements keep what they were given.
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export function provideStore(target: EventTarget, store: ConsentStore): () => void {
  const answer = (event: Event) => {
    const { context, callback } = event as Event & Partial<StoreRequest>;
    if (context !== STORE_CONTEXT || !callback) return;
    event.stopImmediatePropagation();
    callback(store);
  };
  // Through the prototype: a page with `<img name="addEventListener">` has that in the document's place of it.
  const { addEventListener, dispatchEvent, removeEventListener } = EventTarget.prototype;
  addEventListener.call(target, REQUEST_EVENT, answer);
  // For elements that asked before there was anyone to answer.
  dispatchEvent.call(target, new Event(PROVIDER_EVENT, { bubbles: true, composed: true }));
  return () => removeEventListener.call(target, REQUEST_EVENT, answer);
}
