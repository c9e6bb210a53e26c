import type { PageLife } from '../core/ports.js';
import { attempt } from './attempt.js';

declare global {
  interface Window {
    /** Trusted Types, where a browser has them. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): unknown };
    };
  }
}

/** A document's own ways in, whatever the page has put over them. */
export interface OwnPage extends PageLife {
  readonly doc: Document;
  /** The root element that stands there now. */
  readonly root: HTMLElement;
  /** Whether the document is still being read. */
  loading(): boolean;
  all(selector: string): NodeListOf<HTMLElement>;
  /** Writes markup into a page that is being read, right behind the script that runs, where a page allows that. */
  write(markup: string): void;
  on(type: string, act: (event: Event) => void): () => void;
}

/**
 * A document through accessors taken from the prototypes: `<img name="cookie">` in a page replaces `document.cookie`, and
 * so for `documentElement`, `readyState`, `addEventListener` and the like, and whoever wrote it could steer what is found.
 */
export function ownPage(doc: Document): OwnPage {
  const { querySelectorAll, write } = Document.prototype;
  const { addEventListener } = EventTarget.prototype;
  const listen = (
    targets: readonly (readonly [string, EventTarget | undefined])[],
    act: (event: Event) => void,
  ): (() => void) => {
    const life = new AbortController();
    for (const [type, target] of targets) attempt(() => target && addEventListener.call(target, type, act, life));
    return () => life.abort();
  };
  const isLoading = (): boolean => documentGet(doc, 'readyState') === 'loading';
  return {
    doc,
    get root() {
      return documentGet(doc, 'documentElement') as HTMLElement;
    },
    loading: isLoading,
    all: (selector) => querySelectorAll.call(doc, selector) as NodeListOf<HTMLElement>,
    write(markup) {
      // Trusted Types that do not name the policy let nobody write into a page.
      attempt(() => {
        const policy = window.trustedTypes?.createPolicy('placet', { createHTML: (html) => html });
        if (isLoading()) write.call(doc, (policy?.createHTML(markup) ?? markup) as string);
      });
    },
    on: (type, act) => listen([[type, doc]], act),
    isPrepared: () => !!documentGet(doc, 'prerendering'),
    onShow: (act) =>
      listen(
        [
          ['prerenderingchange', doc],
          ['visibilitychange', doc],
          ['pageshow', window],
          ['storage', window],
          ['change', attempt(() => window.cookieStore)],
        ],
        act,
      ),
  };
}

/** What the document's prototype says of a property. */
export function documentGet(doc: Document, name: string): unknown {
  return Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(doc);
}
