import { decodeRecord, type ConsentRecord } from '../core/consent-record.js';
import { strictest } from '../core/merge-records.js';
import { documentGet } from './own-page.js';

/** The record that the next page of this site will find, the strictest reading of several; `undefined` for none. */
export function keptRecord(name: string): ConsentRecord | undefined {
  const pairs = attempt(() => documentGet(document, 'cookie') as string, '').split('; ');
  const texts = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  const records = [...texts, attempt(() => localStorage.getItem(name), null)]
    .map(decodeRecord)
    .filter((record) => record !== undefined);
  return records.length ? records.reduce(strictest) : undefined;
}

/** Sandboxed frames throw on every touch of what they may not keep. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
