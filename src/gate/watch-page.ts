import type { OwnPage } from '../adapters/own-page.js';
import { whenSeen } from '../adapters/when-seen.js';
import type { ConsentStore } from '../store/consent-store.js';
import { isNonceable } from './is-nonceable.js';
import { scriptQueue } from './script-queue.js';

/** What the gate needs to know of a store. */
export type GatedBy = Pick<ConsentStore, 'allows' | 'choose' | 'subscribe' | 'state'>;

/** How a page is watched. */
export interface WatchOptions {
  readonly nonce: string;
  /** @defaultValue 5000 */
  readonly patience?: number | undefined;
  readonly reloadOnWithdrawal: boolean | undefined;
  /** Brings the page's embeds in line. */
  readonly turnEmbeds: (
    embeds: readonly HTMLElement[],
    allows: (embed: HTMLElement) => boolean,
  ) => void | Promise<void>;
}

/** Finds what is marked up to be held back, whenever it comes, and lets it go when it may. @returns What ends it. */
export function watchPage(store: GatedBy, page: OwnPage, options: WatchOptions): () => void {
  const { nonce, patience = 5000, reloadOnWithdrawal, turnEmbeds } = options;
  const allows = (element: HTMLElement): boolean => {
    const ids = idsOf(element);
    return ids.length > 0 && ids.every((id) => store.allows(id));
  };
  const ran = new Set<HTMLScriptElement>();
  const runScripts = scriptQueue({
    page,
    patience,
    allows: (script) => allows(script) && isNonceable(script, nonce),
    started: (script) => ran.add(script),
  });

  function look(): void {
    const marked = [...page.all('[data-category],[data-service]')];
    const isScript = (element: HTMLElement): element is HTMLScriptElement => element instanceof HTMLScriptElement;
    runScripts(marked.filter(isScript).filter(({ type }) => type === 'text/plain'));
    void turnEmbeds(
      marked.filter((element) => !isScript(element) && element.dataset.src),
      allows,
    );
  }

  function obey(): void {
    page.root.setAttribute('data-placet-consent', store.state.consent.status);
    for (const script of ran) {
      if (allows(script)) continue;
      if (reloadOnWithdrawal) location.reload();
      ran.delete(script);
      script.remove();
    }
    look();
  }

  const observer = new MutationObserver(look);
  const endings: (() => void)[] = [() => observer.disconnect()];
  endings.push(
    whenSeen(page, () => {
      observer.observe(page.doc, { childList: true, subtree: true });
      endings.push(store.subscribe(obey), page.on('DOMContentLoaded', look));
      obey();
    }),
  );
  return () => endings.forEach((end) => end());
}

/** The categories and services that an element waits for: all of them. */
export function idsOf({ dataset }: HTMLElement): readonly string[] {
  return [dataset.category, dataset.service].join(' ').split(' ').filter(Boolean);
}
