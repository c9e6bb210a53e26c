import type { Choices } from '../core/category.js';
import type { CookieVerdict } from '../core/check-cookie.js';
import type { ChosenVerdict, RegionVerdict } from '../core/check-region.js';
import type { CookieAttributes } from '../core/ports.js';
import type { RegionProposal } from '../core/propose-region.js';
import type { Realm } from '../core/realm.js';
import type { RegionChoice } from '../core/region.js';
import type { ConsentSnapshot } from '../core/snapshot.js';
import type { SiteSettings } from './resolve-options.js';

/** What a visitor was asked and said, and what may be done because of it. */
export interface ConsentStore<Id extends string = string> {
  /** What is in force. One frozen object, and a new one only when something changed. */
  readonly state: ConsentSnapshot<Id>;
  /** What the site declared, checked and completed. */
  readonly settings: SiteSettings;
  /** Region, language and currency that fit the location, and because of what; none where that is not known. */
  readonly proposal: RegionProposal | undefined;
  /**
   * What a visitor whose chosen region does not fit where they are has not been told yet: once for each pair of places, and
   * only in words, never where the rule refuses. None as long as the rules are not there.
   */
  readonly warning?: RegionVerdict | undefined;
  /** Notes that the visitor has been told of `warning`. Choosing a region does so by itself. */
  acknowledge?(): void;
  /** Names for cookies and keys that belong to the region in force alone. */
  readonly realm: Realm;
  /** Whether a category or a service is granted; an id that is not declared never is. */
  allows(id: Id | (string & {})): boolean;
  /** Grants everything. */
  acceptAll(): void;
  /** Denies everything that may be denied. */
  rejectAll(): void;
  /**
   * Decides on what is named; what is not named stays as it is in force, and is still to be asked if it was. A service's
   * own word beats its category's, and an id that is not declared is passed over.
   */
  choose(choices: Choices<Id>): void;
  /** Takes the decision back: undecided again, and what was set for it is removed. */
  withdraw(): void;
  /** What the rule says to a region, without choosing it. `undefined` for an id that is not offered. */
  checkRegion(region: string, scope?: 'browse' | 'order'): RegionVerdict | undefined;
  /**
   * Chooses a region, and answers with the rule's word on browsing there. Stored only if that is not `refuse`, and no
   * listener to `before-region-change` on the document kept it from being so: then the verdict is `vetoed`.
   *
   * @throws ConsentError `unknown-id` for a region, language or currency that the site does not offer.
   */
  chooseRegion(choice: RegionChoice): ChosenVerdict;
  /**
   * Asks the location sources again: for a visitor who says that the shop is mistaken. The part that can is brought first
   * if it is not here yet.
   */
  locate(): Promise<void>;
  /**
   * Settles once the visitor's location was asked for, whatever came of it; at once on a site without regions. Until then
   * there is no proposal, and no region is refused or confirmed.
   */
  readonly ready: Promise<void>;
  /** Whether a cookie may be set now, and if not, why; sets nothing. */
  checkCookie(name: string): CookieVerdict;
  /**
   * Sets a cookie, or withholds it. One withheld for want of consent is set when that is given, as long as the page lives.
   */
  setCookie(name: string, value: string, attributes?: CookieAttributes): CookieVerdict;
  /**
   * Calls a listener after every change, once the state is committed and the cookies are in line; not at once.
   *
   * @returns What ends it.
   */
  subscribe(listener: (state: ConsentSnapshot<Id>, previous: ConsentSnapshot<Id>) => void): () => void;
  /** Undoes listeners and observers. The store answers on, but changes no more. */
  destroy(): void;
}
