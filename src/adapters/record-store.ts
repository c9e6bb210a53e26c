import { decodeRecord, encodeRecord } from '../core/consent-record.js';
import { strictest } from '../core/merge-records.js';
import type { Keeper, RecordStore } from '../core/ports.js';
import type { Settings } from '../core/settings.js';

/**
 * Keeps the record in a cookie, which servers can read; where cookies are blocked in local storage; where that is blocked
 * too, nowhere. Of several cookies of the name the strictest reading holds, until the next decision replaces them all.
 *
 * @param secure - Whether the page is served over https.
 */
export function recordStore(
  cookies: Keeper,
  local: Keeper,
  { name, domain, days }: Settings['cookie'],
  secure: boolean,
): RecordStore {
  return {
    read() {
      const texts = [...cookies.read(name), ...local.read(name)];
      const records = texts.flatMap((text) => decodeRecord(text) ?? []);
      return records[0] && records.reduce(strictest);
    },
    write(record) {
      const text = encodeRecord(record);
      const isEmpty = !record.lastAt && !record.region;
      const attributes = {
        expires: days,
        sameSite: 'lax',
        priority: 'high',
        secure,
        domain: domain ?? '', // which is none
      } as const;
      const put = (): boolean => isEmpty || cookies.set(name, text, attributes);
      let done = put();
      // One that was set for another path or domain stands beside it, and would be read with it.
      if (isEmpty || cookies.read(name).length > 1) {
        cookies.remove(name);
        done = put();
      }
      // Where another tab wrote in the same moment, its record stands there: then cookies do work.
      const isLate = (found: string): boolean => (decodeRecord(found)?.counter as number) >= record.counter;
      if (!done && !cookies.read(name).some(isLate)) return local.set(name, text);
      return local.remove(name); // or it would outlive the cookie, and the decision
    },
  };
}
