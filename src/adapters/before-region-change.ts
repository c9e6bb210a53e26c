import type { RegionChange } from '../core/region-change.js';
import type { RegionChoice } from '../core/region.js';

/**
 * The visitor confirmed a region, and it is about to be stored. `preventDefault()` keeps that from happening: to ask about a
 * cart first, say. Fired on the document, before anything has changed.
 *
 * @example
 * ```ts
 * document.addEventListener('before-region-change', (event) => {
 *   if (!event.sameRealm && cart.length > 0 && !confirm('Your cart stays in this region.')) event.preventDefault();
 * });
 * ```
 */
export class BeforeRegionChangeEvent extends Event implements RegionChange {
  /** The name to listen for. */
  static readonly type = 'before-region-change';
  /** What they had chosen before; `undefined` at the first time. */
  readonly from: RegionChoice | undefined;
  /** What they choose now. */
  readonly to: RegionChoice;
  /** Whether accounts and carts stay the same. */
  readonly sameRealm: boolean;

  constructor({ from, to, sameRealm }: RegionChange) {
    super(BeforeRegionChangeEvent.type, { cancelable: true });
    this.from = from;
    this.to = to;
    this.sameRealm = sameRealm;
  }
}

declare global {
  interface DocumentEventMap {
    'before-region-change': BeforeRegionChangeEvent;
  }
}

/** Asks the page whether a region may be changed. Without a page nobody objects. */
export function mayChangeRegion(change: RegionChange): boolean {
  if (typeof document === 'undefined') return true;
  // Through the prototype: `<img name="dispatchEvent">` replaces the document's own.
  return EventTarget.prototype.dispatchEvent.call(document, new BeforeRegionChangeEvent(change));
}
