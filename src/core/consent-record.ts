import type { Choices, Decision } from './category.js';
import { crc32 } from './crc32.js';

/**
 * What is remembered of a visitor: their decisions and their region, and nothing that was worked out from them. Ids of
 * categories and services are kept as hashes, so that sixty of them fit into a small cookie and a server
 * can ask for one without knowing the others.
 */
export interface ConsentRecord {
  /** Grows with every change and never falls behind the clock, in milliseconds: orders what several tabs wrote. */
  readonly counter: number;
  /** When the visitor first decided, in seconds since 1970; 0 while undecided. */
  readonly firstAt: number;
  /** When the visitor last decided, in seconds since 1970; 0 while undecided. */
  readonly lastAt: number;
  /** 128 random bits in hexadecimal, or empty while undecided. Made at the first decision. */
  readonly id: string;
  /** The policy that was decided on. */
  readonly policyVersion: string;
  /** Under whose law it was asked. */
  readonly jurisdiction: string;
  /** The chosen region's id, or empty; so with its language and currency. */
  readonly region: string;
  /** A BCP 47 tag, or empty. */
  readonly language: string;
  /** An ISO 4217 code, or empty. */
  readonly currency: string;
  /** Hashes of what was granted. */
  readonly granted: readonly string[];
  /** Hashes of what was denied. */
  readonly denied: readonly string[];
}

const VERSION = '1';
const NUMBERS = ['counter', 'firstAt', 'lastAt'] as const;
const TEXTS = ['id', 'policyVersion', 'jurisdiction', 'region', 'language', 'currency'] as const;
const HASHES = ['granted', 'denied'] as const;

/**
 * Plain characters, since the checksum is sure of them alone; a counter that can still grow, or no later decision would
 * ever hold; a cookie's worth of text. Sixty services take under 512.
 */
const RECORD_FORM = /^1~\w{1,10}~[!-~]{0,4000}$/;

/** Nothing decided, nothing chosen. */
export const EMPTY_RECORD = parse([]);

/** What stands for an id in a record: CRC-32 of it, modulo 36⁵, in base 36, padded to five characters. */
export function idHash(id: string): string {
  return (crc32(id) % 36 ** 5).toString(36).padStart(5, '0');
}

/**
 * The one text that stands for a record: its version, its fields in their order with `~` between them, numbers in base
 * 36, hashes sorted, and a checksum at the end.
 */
export function encodeRecord(record: ConsentRecord): string {
  const body = [
    VERSION,
    ...NUMBERS.map((name) => record[name].toString(36)),
    ...TEXTS.map((name) => record[name]),
    ...HASHES.map((name) => [...record[name]].sort().join('')),
  ].join('~');
  return `${body}~${crc32(body).toString(36)}`;
}

/**
 * The record that a text stands for, or `undefined` for every text that {@link encodeRecord} would not write: cut,
 * altered, of another version, too long. Never throws, never reads a part.
 */
export function decodeRecord(text: unknown): ConsentRecord | undefined {
  if (typeof text !== 'string' || !RECORD_FORM.test(text)) return undefined;
  const record = parse(text.split('~').slice(1));
  return encodeRecord(record) === text ? record : undefined;
}

/** The decisions of a record on the ids that are asked for; what it does not hold is left out. */
export function recordedChoices({ granted, denied }: ConsentRecord, ids: readonly string[]): Choices {
  const choices: Record<string, Decision> = {};
  for (const id of ids) {
    if (denied.includes(idHash(id))) choices[id] = 'denied';
    else if (granted.includes(idHash(id))) choices[id] = 'granted';
  }
  return choices;
}

/** The hashes of the ids that carry a decision, sorted. */
export function hashesOf(choices: Choices, decision: Decision): string[] {
  return Object.keys(choices)
    .filter((id) => choices[id] === decision)
    .map(idHash)
    .sort();
}

/** A record out of the fields of a text; what is missing is empty. */
function parse(fields: readonly string[]): ConsentRecord {
  const at = fields.values();
  const next = (): string => at.next().value ?? '';
  const record: Record<string, unknown> = {};
  for (const name of NUMBERS) record[name] = parseInt(next(), 36) || 0;
  for (const name of TEXTS) record[name] = next();
  for (const name of HASHES) record[name] = next().match(/.{5}/g) ?? [];
  return record as unknown as ConsentRecord; // the three lists name every field, which a compiler cannot see
}
