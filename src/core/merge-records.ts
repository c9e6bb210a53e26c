import { EMPTY_RECORD, type ConsentRecord } from './consent-record.js';
import type { RegionChoice } from './region.js';

/**
 * The record that holds after two were written side by side: the later one, and of two written in the same moment the
 * stricter of both. Commutative, associative and idempotent, so that tabs agree in whatever order they hear each other.
 */
export function mergeRecords(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  if (a.counter !== b.counter) return a.counter > b.counter ? a : b;
  return strictest(a, b);
}

/**
 * What two records both allow. Used for several cookies of the one name, where no order can be trusted: a neighbouring
 * subdomain may have written one of them.
 */
export function strictest(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  const both = { counter: Math.max(a.counter, b.counter), region: strictestRegion(a.region, b.region) };
  if (a.lastAt === 0 || b.lastAt === 0) return { ...EMPTY_RECORD, ...both };
  const granted = a.granted.filter((hash) => b.granted.includes(hash));
  const seen = new Set([...a.granted, ...a.denied, ...b.granted, ...b.denied]);
  return {
    ...both,
    id: least(a.id, b.id),
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
    policyVersion: least(a.policyVersion, b.policyVersion),
    jurisdiction: least(a.jurisdiction, b.jurisdiction),
    granted,
    denied: [...seen].filter((hash) => !granted.includes(hash)).sort(),
  };
}

/** Any choice before none, and of two different ones always the same. */
function strictestRegion(a: RegionChoice | undefined, b: RegionChoice | undefined): RegionChoice | undefined {
  if (!a || !b) return a ?? b;
  return least(regionKey(a), regionKey(b)) === regionKey(a) ? a : b;
}

function regionKey({ region, language, currency }: RegionChoice): string {
  return `${region}~${language}~${currency}`;
}

function least(a: string, b: string): string {
  return a < b ? a : b;
}
