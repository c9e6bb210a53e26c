import type { Choices } from './category.js';
import { crc32 } from './crc32.js';
import type { RegionChoice } from './region.js';

/**
 * What is remembered of a visitor: their decisions and their region, and nothing that was worked out from them. Ids of
 * categories and services are kept as {@link idHash hashes}, so that sixty of them fit into a small cookie and a server
 * can ask for one without knowing the others.
 */
export interface ConsentRecord {
  /** Grows with every change and never falls behind the clock, in milliseconds: orders what several tabs wrote. */
  readonly counter: number;
  /** 128 random bits in hexadecimal, or empty while undecided. Made at the first decision. */
  readonly id: string;
  /** When the visitor first decided, in seconds since 1970; 0 while undecided. */
  readonly firstAt: number;
  /** When the visitor last decided, in seconds since 1970; 0 while undecided. */
  readonly lastAt: number;
  readonly policyVersion: string;
  /** Under whose law it was asked. */
  readonly jurisdiction: string;
  /** Hashes of what was granted, sorted. */
  readonly granted: readonly string[];
  /** Hashes of what was denied, sorted. */
  readonly denied: readonly string[];
  readonly region: RegionChoice | undefined;
}

/** The most characters a record takes, a cookie's worth; a longer text is not read at all. Sixty services take under 512. */
export const RECORD_LIMIT = 4000;

/** Nothing decided, nothing chosen. */
export const EMPTY_RECORD: ConsentRecord = {
  counter: 0,
  id: '',
  firstAt: 0,
  lastAt: 0,
  policyVersion: '',
  jurisdiction: '',
  granted: [],
  denied: [],
  region: undefined,
};

/** What stands for an id in a record: CRC-32 of it, modulo 36⁵, in base 36, padded to five characters. */
export function idHash(id: string): string {
  return (crc32(id) % HASHES).toString(36).padStart(5, '0');
}

/** The one text that stands for a record: letters, digits, `-`, `_`, `.` and, between the fields, `~`. */
export function encodeRecord(record: ConsentRecord): string {
  const { region } = record;
  const body = [
    VERSION,
    record.counter.toString(36),
    record.id,
    record.firstAt.toString(36),
    record.lastAt.toString(36),
    record.policyVersion,
    record.jurisdiction,
    record.granted.join(''),
    record.denied.join(''),
    region?.region ?? '',
    region?.language ?? '',
    region?.currency ?? '',
  ].join('~');
  return `${body}~${crc32(body).toString(36)}`;
}

/**
 * The record that a text stands for, or `undefined` for every text that {@link encodeRecord} did not write: cut, altered,
 * of another version, too long. Never throws, never reads a part.
 */
export function decodeRecord(text: unknown): ConsentRecord | undefined {
  if (typeof text !== 'string' || text.length > RECORD_LIMIT || !RECORD_FORM.test(text)) return undefined;
  const [, counter = '', id = '', firstAt = '', lastAt = '', policyVersion = '', jurisdiction = '', granted = '', denied = '', ...rest] =
    text.split('~');
  const [region = '', language = '', currency = ''] = rest;
  const record: ConsentRecord = {
    counter: parseInt(counter, 36),
    id,
    firstAt: parseInt(firstAt, 36),
    lastAt: parseInt(lastAt, 36),
    policyVersion,
    jurisdiction,
    granted: granted.match(/.{5}/g) ?? [],
    denied: denied.match(/.{5}/g) ?? [],
    region: region ? { region, language, currency } : undefined,
  };
  return isCanonical(record) && encodeRecord(record) === text ? record : undefined;
}

/** The decisions of a record on the ids that are asked for; what it does not hold is left out. */
export function recordedChoices(record: ConsentRecord, ids: readonly string[]): Choices {
  const choices: Record<string, 'granted' | 'denied'> = Object.create(null) as Record<string, never>;
  for (const id of ids) {
    const hash = idHash(id);
    if (record.denied.includes(hash)) choices[id] = 'denied';
    else if (record.granted.includes(hash)) choices[id] = 'granted';
  }
  return choices;
}

/** Sorted hashes of the ids that carry a decision. */
export function hashesOf(choices: Choices, decision: 'granted' | 'denied'): string[] {
  return Object.keys(choices).filter((id) => choices[id] === decision).map(idHash).sort();
}

const VERSION = '1';
const HASHES = 36 ** 5;
const RECORD_FORM = /^1~[0-9a-z]{1,9}~([0-9a-f]{32})?~[0-9a-z]{1,7}~[0-9a-z]{1,7}~[\w.-]{0,32}~[\w.-]{0,16}~([0-9a-z]{5})*~([0-9a-z]{5})*~[\w-]{0,32}~[\w-]{0,24}~[A-Z]{0,3}~[0-9a-z]{1,7}$/;

/** Sorted, free of repetition and contradiction, and decided either in every respect or in none. */
function isCanonical({ granted, denied, id, firstAt, lastAt }: ConsentRecord): boolean {
  const rising = (hashes: readonly string[]) => hashes.every((hash, at) => at === 0 || hash > (hashes[at - 1] ?? ''));
  const decided = lastAt > 0;
  return (
    rising(granted) &&
    rising(denied) &&
    !granted.some((hash) => denied.includes(hash)) &&
    decided === (id !== '') &&
    firstAt <= lastAt &&
    decided === firstAt > 0 &&
    (decided || granted.length + denied.length === 0)
  );
}
