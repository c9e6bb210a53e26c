import { decodeRecord, EMPTY_RECORD, type ConsentRecord } from '../core/consent-record.js';
import { strictest } from '../core/merge-records.js';

/** The record in a `Cookie` header, the strictest reading of several, or the empty one. */
export function sentRecord(cookieHeader: string, name: string): ConsentRecord {
  const [first = EMPTY_RECORD, ...others] = sentCookies(cookieHeader)
    .filter(([own]) => own === name)
    .map(([, value]) => decodeRecord(value))
    .filter((record) => record !== undefined);
  return others.reduce(strictest, first);
}

/**
 * Names and values in a `Cookie` header, in its order. Only what browsers have for white space is taken off before a
 * name: with more, a cookie of another host would pass for one of a protected name (`__Host-`).
 */
export function sentCookies(cookieHeader: string): readonly (readonly [name: string, value: string])[] {
  return cookieHeader.split(';').map((pair) => {
    const [name = '', ...value] = pair
      .trimEnd()
      .replace(/^[ \t]+/, '')
      .split('=');
    return [name, value.join('=')];
  });
}
