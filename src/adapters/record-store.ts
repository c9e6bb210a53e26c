import { decodeRecord, encodeRecord, EMPTY_RECORD, type ConsentRecord } from '../core/consent-record.js';
import { strictest } from '../core/merge-records.js';
import type { CookieJar, KeyStore, RecordStore } from '../core/ports.js';

/** How the record's cookie is set. */
export interface RecordCookie {
  readonly name: string;
  readonly domain: string | null;
  readonly days: number;
  /** Whether the page is served over https. */
  readonly secure: boolean;
}

/**
 * Keeps the record in a cookie, which servers can read; where cookies are blocked in local storage; where that is blocked
 * too, nowhere. Of several cookies of the name the strictest reading holds, until the next decision replaces them all.
 */
export function recordStore(jar: CookieJar, local: KeyStore, cookie: RecordCookie): RecordStore {
  const { name, domain, days, secure } = cookie;
  return {
    read() {
      const kept = jar.read(name);
      const texts = kept.length > 0 ? kept : [local.read(name)].filter((text) => text !== null);
      const records = texts.map(decodeRecord).filter((record) => record !== undefined);
      const [first, ...others] = records;
      if (first) return others.reduce(strictest, first);
      return texts.length > 0 ? 'unreadable' : 'none';
    },
    write(record) {
      if (isEmpty(record)) {
        this.erase();
        return true;
      }
      const text = encodeRecord(record);
      if (jar.read(name).length > 1) jar.remove(name);
      const attributes = { expires: days, sameSite: 'lax', priority: 'high', ...(domain && { domain }), ...(secure && { secure }) } as const;
      if (jar.set(name, text, attributes)) {
        local.remove(name); // or it would outlive the cookie, and the decision
        return true;
      }
      return local.write(name, text);
    },
    erase() {
      if (jar.read(name).length > 0) jar.remove(name, domain ? { domain } : {});
      local.remove(name);
    },
  };
}

/** Whether a record says nothing but its counter. */
function isEmpty(record: ConsentRecord): boolean {
  return encodeRecord({ ...record, counter: 0 }) === encodeRecord(EMPTY_RECORD);
}
