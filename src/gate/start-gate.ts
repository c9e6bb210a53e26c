import { pageLife } from '../adapters/page-life.js';
import type { ConsentStore } from '../store/consent-store.js';
import { hideEmbed, showEmbed, type PlaceholderFactory } from './embeds.js';
import { isNonceable } from './is-nonceable.js';
import { ownDocument } from './own-document.js';
import { scriptQueue } from './script-queue.js';

/** How the gate works on a page. */
export interface GateOptions {
  /** The page to hold. @defaultValue `document` */
  readonly document?: Document;
  /** The nonce that placet was given: only scripts that carry it too are let go. @defaultValue `""`, no such rule */
  readonly nonce?: string;
  /** How long, in milliseconds, a script that does not load keeps those behind it waiting. @defaultValue 5000 */
  readonly patience?: number;
  /** Makes what stands in for an embed while it is held back. */
  readonly placeholder?: PlaceholderFactory;
}

/**
 * Makes a page obey the store: scripts and embeds marked with `data-category` or `data-service` stay inert until that is
 * granted, in whatever order and however late they come; `<html data-placet-consent>` tells whether the visitor decided.
 * An id that is not declared stays held.
 *
 * @returns What ends it. Held-back elements stay held.
 */
export function startGate(store: Pick<ConsentStore, 'allows' | 'subscribe' | 'state'>, options: GateOptions = {}): () => void {
  const { document: doc = document, nonce = '', patience = 5000, placeholder } = options;
  const page = ownDocument(doc);
  const life = pageLife(doc);
  const scripts = new Set<HTMLScriptElement>();
  const embeds = new Map<HTMLElement, HTMLElement | undefined>();
  const once = new WeakSet<HTMLElement>();

  const allows = (element: HTMLElement): boolean => {
    const ids = idsOf(element);
    return !life.prerendering() && ids.length > 0 && (once.has(element) || ids.every((id) => store.allows(id)));
  };
  const queue = scriptQueue({ page, patience, allows: (script) => allows(script) && isNonceable(script, nonce) });

  /** Finds what is held back in the page, and lets go what may go. */
  function look(): void {
    for (const element of page.all(HELD) as NodeListOf<HTMLElement>) {
      if (element instanceof HTMLScriptElement) {
        if (scripts.has(element)) continue;
        scripts.add(element);
        queue.add(element);
      } else if (!embeds.has(element)) embeds.set(element, undefined);
    }
    queue.run();
    for (const embed of embeds.keys()) turn(embed);
  }

  /** Shows an embed, or what stands in for it. */
  function turn(embed: HTMLElement): void {
    const standIn = embeds.get(embed);
    const shown = standIn === undefined && embed.hasAttribute(SHOWN);
    if (allows(embed)) {
      if (!shown && showEmbed(embed)) {
        embed.setAttribute(SHOWN, '');
        standIn?.replaceWith(embed);
        embeds.set(embed, undefined);
      }
    } else {
      if (shown) {
        embed.removeAttribute(SHOWN);
        hideEmbed(embed);
      }
      if (standIn || !embed.isConnected) return;
      const made = placeholder?.(embed, answers(embed));
      embeds.set(embed, made);
      if (made) embed.replaceWith(made);
    }
  }

  function answers(embed: HTMLElement): { once(): void; always(): void } {
    return {
      once() {
        once.add(embed);
        turn(embed);
      },
      always: () => (store as ConsentStore).choose(Object.fromEntries(idsOf(embed).map((id) => [id, 'granted' as const]))),
    };
  }

  function obey(): void {
    page.root.setAttribute('data-placet-consent', store.state.consent.status);
    look();
  }

  const observer = new MutationObserver(look);
  observer.observe(doc, { childList: true, subtree: true });
  const endings = [store.subscribe(obey), life.onShow(look), () => observer.disconnect()];
  page.on('DOMContentLoaded', look); // deferred scripts wait for it
  obey();
  return () => {
    for (const end of endings) end();
  };
}

const HELD = ['data-category', 'data-service']
  .flatMap((mark) => [`script[type="text/plain"][${mark}]`, `[data-src][${mark}]:not(script)`])
  .join();

const SHOWN = 'data-placet-shown';

/** The categories and services that an element waits for: all of them. */
function idsOf({ dataset }: HTMLElement): readonly string[] {
  return `${dataset.category ?? ''} ${dataset.service ?? ''}`.split(' ').filter(Boolean);
}
