import type { ReactiveController } from 'lit';
import type { Messages } from '../locales/messages.js';
import type { Translator } from '../locales/translator.js';
import { bringTranslator } from './bring-translator.js';
import type { StoreController, StoreHost } from './store-controller.js';

/** Brings an element's texts once it has a store, and updates it when they are there. */
export class TranslatorController implements ReactiveController {
  /** The translator, once its texts are there. */
  translator: Translator | undefined;
  /** Settles when it has a translator. */
  readonly ready: Promise<void>;
  readonly #host: StoreHost & Element & { messages?: Messages | undefined };
  readonly #store: StoreController;
  #asked = false;
  #resolve!: () => void;

  constructor(host: StoreHost & Element & { messages?: Messages | undefined }, store: StoreController) {
    this.#host = host;
    this.#store = store;
    this.ready = new Promise((resolve) => (this.#resolve = resolve));
    host.addController(this);
  }

  hostUpdate(): void {
    const { store } = this.#store;
    if (!store || this.#asked) return;
    this.#asked = true;
    bringTranslator(store, this.#host, this.#host.messages).then((translator) => {
      this.translator = translator;
      this.#host.requestUpdate();
      this.#resolve();
    }, this.#failed);
  }

  readonly #failed = (error: unknown): void => {
    this.#asked = false; // the next update asks again
    reportError(error);
  };
}
