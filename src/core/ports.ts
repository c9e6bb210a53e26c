import type { ConsentRecord } from './consent-record.js';
import type { Evidence } from './location.js';
import type { Place } from './place.js';

/** Attributes of a cookie, spelt as js-cookie does. */
export interface CookieAttributes {
  /** Days to live, or the date it ends; a session cookie without. */
  readonly expires?: number | Date;
  readonly path?: string;
  readonly domain?: string;
  readonly secure?: boolean;
  readonly sameSite?: 'strict' | 'lax' | 'none';
  readonly partitioned?: boolean;
  readonly priority?: 'low' | 'medium' | 'high';
}

/** A place that keeps cookies. */
export interface CookieJar {
  /** Every value under a name, in the browser's order; more than one where paths or domains differ. */
  read(name: string): readonly string[];
  /** The names of all cookies that can be seen. */
  names(): readonly string[];
  /** Sets a cookie; whether it is there afterwards. */
  set(name: string, value: string, attributes?: CookieAttributes): boolean;
  /** Removes a cookie on every path and domain that can be reached; whether it is gone afterwards. */
  remove(name: string, hints?: { readonly path?: string; readonly domain?: string }): boolean;
}

/** A place that keeps values under keys, as local and session storage do. Never throws: a blocked one is empty. */
export interface KeyStore {
  keys(): readonly string[];
  read(key: string): string | null;
  /** Whether the value is there afterwards. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Where the record is kept from visit to visit. */
export interface RecordStore {
  /** `unreadable`: something is there, but it is no record. */
  read(): ConsentRecord | 'none' | 'unreadable';
  /** Whether it will be there at the next visit. */
  write(record: ConsentRecord): boolean;
  erase(): void;
}

/** The other tabs of this site. */
export interface Tabs {
  tell(record: ConsentRecord): void;
  /** Calls back with what another tab says. @returns What ends it. */
  listen(hear: (record: ConsentRecord) => void): () => void;
}

/** What happens to the page itself. */
export interface PageLife {
  /** Whether the page is prepared out of sight, and may never be seen. */
  prerendering(): boolean;
  /** Calls back when the page is shown for the first time, or again. @returns What ends it. */
  onShow(act: () => void): () => void;
}

/** Somewhere to ask where the visitor is. */
export interface LocationSource {
  /** Named in the evidence. */
  readonly name: string;
  /** What it found: `undefined` for nothing at all. May throw or reject; the next source is asked then. */
  find(signal: AbortSignal): Promise<Evidence | undefined> | Evidence | undefined;
}

/** Which countries a time zone may stand for: a table, brought when it is asked for. */
export type TimeZoneLookup = (zone: string) => readonly Place[] | Promise<readonly Place[]>;

/** Everything a store asks of the world. */
export interface World {
  readonly cookies: CookieJar;
  readonly local: KeyStore;
  readonly session: KeyStore;
  readonly records: RecordStore;
  readonly tabs: Tabs;
  readonly life: PageLife;
  readonly sources: readonly LocationSource[];
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** 128 random bits in hexadecimal. */
  randomId(): string;
  /** What the visitor reads, best first. */
  languages(): readonly string[];
  /** Whether the browser sends Global Privacy Control. */
  gpc(): boolean;
  deleteDatabase(name: string): void;
}
