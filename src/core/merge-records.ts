import { encodeRecord, type ConsentRecord } from './consent-record.js';

/**
 * The record that holds after two were written side by side: the later one, and of two written in the same moment the
 * stricter of both. Commutative, associative and idempotent, so that tabs agree in whatever order they hear each other.
 */
export function mergeRecords(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  if (a.counter === b.counter) return strictest(a, b);
  return a.counter > b.counter ? a : b;
}

/**
 * What both of two records grant and either denies; on the rest the visitor is asked again. Used for several cookies of
 * the one name, where no order can be trusted: a neighbouring subdomain may have written one of them. All else is taken
 * from the one that sorts last, which is a decided one if there is one.
 */
export function strictest(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  return {
    ...(sortKey(a) > sortKey(b) ? a : b),
    counter: Math.max(a.counter, b.counter),
    granted: a.granted.filter((hash) => b.granted.includes(hash)),
    denied: [...new Set([...a.denied, ...b.denied])].sort(),
  };
}

/** Everything but the decisions and the counter; an undecided record comes first. */
function sortKey(record: ConsentRecord): string {
  return encodeRecord({ ...record, counter: 0, granted: [], denied: [] });
}
