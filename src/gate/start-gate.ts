import { ownPage } from '../adapters/own-page.js';
import { embedGate, type EmbedGate } from './embeds.js';
import type { Ledger } from './ledger.js';
import type { PlaceholderFactory } from './placeholder-factory.js';
import { startGuard } from './start-guard.js';
import { watchPage, type GatedBy } from './watch-page.js';

/** How the gate works on a page. */
export interface GateOptions {
  /** The page to hold. @defaultValue `document` */
  readonly document?: Document;
  /** The nonce that placet was given: only scripts that carry it too are let go. @defaultValue `""`, no such rule */
  readonly nonce?: string;
  /** How long, in milliseconds, a script that does not load keeps those behind it waiting. @defaultValue 5000 */
  readonly patience?: number;
  /** Makes what stands in for an embed while it is held back. @defaultValue the embed stays where it is, empty */
  readonly placeholder?: PlaceholderFactory;
  /** Whether to load the page anew when a script that ran is withdrawn. @defaultValue `false` */
  readonly reloadOnWithdrawal?: boolean;
  /** Counts what the guard holds back; give the same to `report`. @defaultValue one of its own */
  readonly ledger?: Ledger;
}

/**
 * Makes a page obey the store: scripts and embeds marked with `data-category` or `data-service` stay inert until that is
 * granted, in whatever order and however late they come; `<html data-placet-consent>` tells whether the visitor decided.
 * An id that is not declared stays held. What is not marked up is guarded as the store's options say, and a shield raised
 * where they want one.
 *
 * @returns What ends it. Held-back elements stay held.
 * @example
 * ```ts
 * const end = startGate(createConsentStore({ services: [{ id: 'map', category: 'functional' }] }));
 * ```
 */
export function startGate(store: GatedBy, options: GateOptions = {}): () => void {
  const { document: doc = document, nonce = '', patience, placeholder, reloadOnWithdrawal = false } = options;
  const { ledger = new Map<string, number>() } = options;
  const page = ownPage(doc);
  let gate: EmbedGate | undefined;
  let isOver = false;
  performance.mark('placet'); // what was loaded before came too early: `report` tells
  const endGuard = startGuard({ store, page, ledger });
  const endWatch = watchPage(store, page, {
    nonce,
    patience,
    reloadOnWithdrawal,
    turnEmbeds(embeds, allows, run) {
      if (isOver) return; // a script that was just let go ended it
      gate ??= embedGate({
        document: doc,
        store,
        allows,
        placeholder,
        run,
        refused: ({ localName }, why) => reportError(new TypeError(`a <${localName}> ${why}`)),
      });
      gate.turn(embeds);
    },
  });
  return () => {
    isOver = true;
    endWatch();
    gate?.end();
    endGuard();
  };
}
