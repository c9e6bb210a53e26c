import type { PageLife } from '../core/ports.js';

/** A document's own ways in, whatever the page has put over them. */
export interface OwnPage extends PageLife {
  readonly doc: Document;
  readonly root: HTMLElement;
  /** Whether the document is still being read. */
  loading(): boolean;
  all(selector: string): NodeListOf<HTMLElement>;
  on(type: string, act: (event: Event) => void): () => void;
}

/**
 * A document through accessors taken from the prototypes: `<img name="cookie">` in a page replaces `document.cookie`, and
 * so for `documentElement`, `readyState`, `addEventListener` and the like, and whoever wrote it could steer what is found.
 */
export function ownPage(doc: Document): OwnPage {
  const { querySelectorAll } = Document.prototype;
  const { addEventListener } = EventTarget.prototype;
  const listen = (
    targets: readonly (readonly [string, EventTarget | undefined])[],
    act: (event: Event) => void,
  ): (() => void) => {
    const life = new AbortController();
    for (const [type, target] of targets) if (target) addEventListener.call(target, type, act, life);
    return () => life.abort();
  };
  return {
    doc,
    root: documentGet(doc, 'documentElement') as HTMLElement,
    loading: () => documentGet(doc, 'readyState') === 'loading',
    all: (selector) => querySelectorAll.call(doc, selector) as NodeListOf<HTMLElement>,
    on: (type, act) => listen([[type, doc]], act),
    prerendering: () => documentGet(doc, 'prerendering') === true,
    onShow: (act) =>
      listen(
        [
          ['visibilitychange', doc],
          ['prerenderingchange', doc],
          ['pageshow', window],
          ['storage', window],
          ['change', window.cookieStore],
        ],
        act,
      ),
  };
}

/** What the document's prototype says of a property. */
export function documentGet(doc: Document, name: string): unknown {
  return Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(doc);
}
