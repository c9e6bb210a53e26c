import type { Place } from '../core/place.js';

// By itself: the banner's first layer carries no more than it needs.
export { ConsentChangeEvent } from './consent-change-event.js';

/**
 * The visitor confirmed a region, and it is stored. Where the site's options say `followRegion`, the page goes on to the
 * region's address next, unless a listener calls `preventDefault()`.
 */
export class RegionChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'region-change';
  /** The id of the region. */
  readonly region: string;
  /** The language chosen with it, as a BCP 47 tag. */
  readonly language: string;
  /** The currency chosen with it, as an ISO 4217 code. */
  readonly currency: string;
  /** The id of the region before, if there was one. */
  readonly previous: string | undefined;
  /** Where the page goes next; `undefined` where it stays. */
  readonly url: string | undefined;

  constructor(
    choice: { region: string; language: string; currency: string },
    previous: string | undefined,
    url?: string,
  ) {
    super(RegionChangeEvent.type, { bubbles: true, composed: true, cancelable: url !== undefined });
    this.region = choice.region;
    this.language = choice.language;
    this.currency = choice.currency;
    this.previous = previous;
    this.url = url;
  }
}

/** The visitor confirmed a region that the rule refuses; nothing is stored. */
export class RegionRefusedEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'region-refused';
  /** The id of the region. */
  readonly chosen: string;
  /** Where the visitor was found: one place, or the several it may be. */
  readonly detected: readonly Place[];

  constructor(chosen: string, detected: readonly Place[]) {
    super(RegionRefusedEvent.type, { bubbles: true, composed: true });
    this.chosen = chosen;
    this.detected = detected;
  }
}

/** The visitor accepted a document. */
export class PolicyAcceptEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'policy-accept';
  /** The id of the document. */
  readonly document: string;
  /** Its version, where it has one. */
  readonly version: string | undefined;

  constructor(document: string, version: string | undefined) {
    super(PolicyAcceptEvent.type, { bubbles: true, composed: true });
    this.document = document;
    this.version = version;
  }
}

declare global {
  interface HTMLElementEventMap {
    'region-change': RegionChangeEvent;
    'region-refused': RegionRefusedEvent;
    'policy-accept': PolicyAcceptEvent;
  }
}
