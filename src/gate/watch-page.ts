import type { OwnPage } from '../adapters/own-page.js';
import { whenSeen } from '../adapters/when-seen.js';
import type { ConsentStore } from '../store/consent-store.js';
import { isNonceable } from './is-nonceable.js';
import { scriptQueue } from './script-queue.js';

/** What the gate needs to know of a store. */
export type GatedBy = Pick<ConsentStore, 'allows' | 'checkCookie' | 'choose' | 'settings' | 'state' | 'subscribe'>;

/** How a page is watched. */
export interface WatchOptions {
  readonly nonce: string;
  /** @defaultValue 5000 */
  readonly patience?: number | undefined;
  readonly reloadOnWithdrawal?: boolean | undefined;
  /**
   * Brings the page's embeds in line: all that are marked in the document. Shadow roots are its own affair; it hands over
   * the scripts that are parked there. `mayBeNew`: a shadow root may have come that no mutation told of.
   */
  readonly turnEmbeds: (
    embeds: NodeListOf<HTMLElement>,
    allows: (embed: HTMLElement) => boolean,
    runToo: (...scripts: HTMLElement[]) => void,
    mayBeNew: boolean,
  ) => void | Promise<void>;
}

/** Finds what is marked up to be held back, whenever it comes, and lets it go when it may. @returns What ends it. */
export function watchPage(store: GatedBy, page: OwnPage, options: WatchOptions): () => void {
  const { nonce, patience = 5000, reloadOnWithdrawal, turnEmbeds } = options;
  const allows = (element: HTMLElement): boolean => {
    const ids = idsOf(element);
    return ids.length > 0 && ids.every((id) => store.allows(id));
  };
  const scripts = scriptQueue({
    page,
    patience,
    allows: (script) => allows(script) && isNonceable(script, nonce),
  });

  const run = (...others: HTMLElement[]): void => scripts.run([...page.all(PARKED), ...others] as HTMLScriptElement[]);

  function look(_?: unknown, observer?: MutationObserver): void {
    // A router that changed the page may have given the root element the attributes of the next one.
    const { status } = store.state.consent;
    if (page.root.getAttribute(STATUS) !== status) page.root.setAttribute(STATUS, status);
    run();
    if (!page.loading()) void turnEmbeds(page.all(EMBEDS), allows, run, !observer);
  }

  const observer = new MutationObserver(look);
  const endings = [() => scripts.run([]), () => observer.disconnect()];
  endings.push(
    whenSeen(page, () => {
      observer.observe(page.doc, { childList: true, subtree: true });
      endings.push(
        store.subscribe(() => {
          if (scripts.stop() && reloadOnWithdrawal) location.reload();
          look();
        }),
        page.on('DOMContentLoaded', look),
      );
      look();
    }),
  );
  return () => endings.forEach((end) => end());
}

/** What is marked to be held back. */
export const MARKED = ':is([data-category],[data-service])';
/** Tells whether the visitor decided, on the root element. */
const STATUS = 'data-placet-consent';
export const PARKED = 'script[type="text/plain"]';
const HOLDER = '[data-src],[data-srcset],[data-poster],noscript';
/** Marked elements that have, or hold, an address to wait with. */
export const EMBEDS = `:not(script)${MARKED}:is(${HOLDER},:has(${HOLDER}))`;

/** The categories and services that an element waits for: all of them. */
export function idsOf({ dataset }: HTMLElement): readonly string[] {
  return [dataset.category, dataset.service].join(' ').match(/\S+/g) ?? [];
}
