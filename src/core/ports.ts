import type { ConsentRecord } from './consent-record.js';
import type { Evidence } from './location.js';
import type { Place } from './place.js';

/** Attributes of a cookie, spelt as js-cookie does. */
export interface CookieAttributes {
  /** Days to live, or the date it ends; a session cookie without. */
  readonly expires?: number | Date;
  /** @defaultValue `/` */
  readonly path?: string;
  /** The host that it is set for, and its subdomains. @defaultValue the page's host alone */
  readonly domain?: string;
  /** Sent over https only. */
  readonly secure?: boolean;
  /** Whether it goes along with requests from other sites. */
  readonly sameSite?: 'strict' | 'lax' | 'none';
  /** Kept apart for each site that embeds this one (CHIPS). */
  readonly partitioned?: boolean;
  /** What a full jar throws out last; a hint, known to Chromium. */
  readonly priority?: 'low' | 'medium' | 'high';
}

/** Where values are kept under names. None of its calls throws: a place that is blocked is empty. */
export interface Keeper {
  /** The names of all that can be seen. */
  names(): readonly string[];
  /** Every value under a name, in the browser's order: cookies may have several, by path and domain. */
  read(name: string): readonly string[];
  /** Sets a value; whether it is there afterwards. */
  set(name: string, value: string, attributes?: CookieAttributes): boolean;
  /** Removes what is under a name, cookies on every path and domain that can be reached; whether it is gone. */
  remove(name: string, hints?: { readonly path?: string; readonly domain?: string }): boolean;
}

/** The places that a page keeps values in. */
export type Area = 'cookies' | 'local' | 'session';

/** Where the record is kept from visit to visit. */
export interface RecordStore {
  /** The record that is kept; none if there is nothing, or something else. */
  read(): ConsentRecord | undefined;
  /** Keeps a record, or forgets what was kept if it is empty; whether that will be so at the next visit. */
  write(record: ConsentRecord): boolean;
}

/** The other tabs of this site. */
export interface Tabs {
  /** Tells the other tabs of a record. */
  tell(record: ConsentRecord): void;
  /** Calls back with what another tab says. @returns What ends it. */
  listen(hear: (record: ConsentRecord) => void): () => void;
}

/** What happens to the page itself. */
export interface PageLife {
  /** Whether the page is prepared out of sight, and may never be seen. */
  isPrepared(): boolean;
  /** Calls back when the page is shown for the first time, or again. @returns What ends it. */
  onShow(act: () => void): () => void;
}

/** Somewhere to ask where the visitor is. */
export interface LocationSource {
  /** Named in the evidence. */
  readonly name: string;
  /** How long it may take, in milliseconds. @defaultValue 4000 */
  readonly patience?: number;
  /**
   * What it found: `undefined` for nothing at all. May throw or reject; the next source is asked then.
   *
   * @param isAsked - Whether a person asked for it by a click just now. Only then may a source ask them anything.
   */
  find(signal: AbortSignal, isAsked?: boolean): Promise<Evidence | undefined> | Evidence | undefined;
}

/** Which countries a time zone may stand for: a table, brought when it is asked for. */
export type TimeZoneLookup = (zone: string) => readonly Place[] | Promise<readonly Place[]>;

/** Which countries a device may be in, by degrees east and north and an accuracy in metres; brought when it is asked for. */
export type CountryLookup = (
  longitude: number,
  latitude: number,
  accuracy: number,
) => readonly Place[] | Promise<readonly Place[]>;

/** Everything a store asks of the world. */
export interface World {
  /** Cookies and storage that sites and their vendors keep. */
  readonly kept: { readonly [area in Area]: Keeper };
  /** Where the visitor's own decision is kept. */
  readonly records: RecordStore;
  /** The other tabs of this site. */
  readonly tabs: Tabs;
  /** When the page is shown. */
  readonly life: PageLife;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** 128 random bits in hexadecimal. */
  randomId(): string;
  /** Whether the browser sends Global Privacy Control. */
  gpc(): boolean;
}
