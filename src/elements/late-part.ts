import type { ReactiveControllerHost } from 'lit';

/**
 * A part of an element that few pages need: brought once it is wanted, and its element is drawn again when it is here. One
 * that did not come is reported, and not asked for again before somebody tries anew: else a page without a network would ask
 * without end.
 */
export class LatePart<Part> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #bring: () => Promise<Part>;
  #part: Part | undefined;
  #coming: Promise<void> | undefined;
  #isComing = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, bring: () => Promise<Part>) {
    this.#host = host;
    this.#bring = bring;
  }

  /** The part, once it is here. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Whether it was asked for and may still come. */
  get isComing(): boolean {
    return this.#isComing;
  }

  /** Asks for it, the first time. @returns When it is here, or known not to come. */
  want(): Promise<void> {
    return (this.#coming ??= this.#ask());
  }

  /** Has a part that did not come asked for again the next time that it is wanted. */
  retry(): void {
    if (!this.#part && !this.#isComing) this.#coming = undefined;
  }

  async #ask(): Promise<void> {
    this.#isComing = true;
    try {
      this.#part = await this.#bring();
    } catch (error) {
      reportError(error);
    }
    this.#isComing = false;
    this.#host.requestUpdate();
  }
}
