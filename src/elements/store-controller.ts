import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { ConsentStore } from '../store/consent-store.js';
import { PROVIDER_EVENT, requestStore } from './store-request.js';

/** An element that shows a store. */
export interface StoreHost extends ReactiveControllerHost, EventTarget {
  /** Set by the page; without it the element asks upward. */
  store?: ConsentStore | undefined;
  /** Whether it is in a page. */
  readonly isConnected: boolean;
}

/**
 * The only way an element reads the store: its host's own, else one that a provider above it gives, now or later. The
 * host is updated after each change.
 */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  #given: ConsentStore | undefined;
  #followed: ConsentStore | undefined;
  #stop: (() => void) | undefined;

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The store, once there is one. */
  get store(): ConsentStore | undefined {
    return this.#host.store ?? this.#given;
  }

  hostConnected(): void {
    addEventListener(PROVIDER_EVENT, this.#ask);
    this.#ask();
    this.#host.requestUpdate(); // the store may have changed while the host was away
  }

  hostUpdate(): void {
    // An update may still come after the host was taken out of the page.
    if (this.store === this.#followed || !this.#host.isConnected) return;
    this.#stop?.();
    this.#followed = this.store;
    this.#stop = this.store?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    removeEventListener(PROVIDER_EVENT, this.#ask);
    this.#stop?.();
    this.#given = this.#followed = this.#stop = undefined; // a new place may have another provider
  }

  readonly #ask = (): void => {
    if (this.store) return;
    requestStore(this.#host, (store) => {
      this.#given = store;
      this.#host.requestUpdate();
    });
  };
}
