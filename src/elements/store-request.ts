import type { ConsentStore } from '../store/consent-store.js';

/** What elements ask for. Two copies of placet on a page understand each other by it. */
export const STORE_CONTEXT = Symbol.for('placet.store');

/** Asks upward: the community's context protocol. */
export const REQUEST_EVENT = 'context-request';

/** Tells those who asked in vain that there is somebody now. */
export const PROVIDER_EVENT = 'context-provider';

/** What a request carries. */
export interface StoreRequest {
  readonly context: unknown;
  readonly callback: (store: ConsentStore, unsubscribe?: () => void) => void;
}

/** Asks for the store, from an element upward. */
export function requestStore(from: EventTarget, callback: StoreRequest['callback']): void {
  const request: StoreRequest = { context: STORE_CONTEXT, callback };
  from.dispatchEvent(Object.assign(new Event(REQUEST_EVENT, { bubbles: true, composed: true }), request));
}
