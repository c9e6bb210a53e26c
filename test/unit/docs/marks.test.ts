import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What a test's title may start with: `F9: …`, `T1, T2: …`, `behaviours 64, 68: …`, `T14, behaviour 95: …`. */
const MARKS =
  /(?<=[(,]\s*['"`])((?:(?:[FT]|I)\d+|(?:behaviours? )?\d+)(?:, (?:(?:[FT]|I)\d+|(?:behaviours? )?\d+))*): /g;

/** Rows and behaviours that nothing here can prove, and why. */
const UNPROVEN: Record<string, string> = {
  F16: 'no record is set by a server yet: that comes with `record.endpoint`',
  F19: 'there is no such row',
  T18: 'there is no log of consents yet: that comes with `record.endpoint`',
  'behaviour 29': 'the record has had one form; there is none to come from',
  'behaviour 31': 'the record carries no data of the site’s',
  'behaviour 94': 'nothing is sent to a server yet: that comes with `record.endpoint`',
};

const WANTED = [
  ...upTo(28).map((row) => `F${row}`),
  ...upTo(18).map((row) => `T${row}`),
  ...[...upTo(34).slice(22), ...upTo(68).slice(47), ...upTo(98).slice(92)].map((number) => `behaviour ${number}`),
];

const found = new Map<string, Set<string>>();
for (const file of readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(isTest)) {
  for (const [, marks = ''] of readFileSync(path.join('test', file), 'utf8').matchAll(MARKS)) {
    let isBehaviour = false;
    for (const mark of marks.split(', ')) {
      isBehaviour = /^behaviour/.test(mark) || (isBehaviour && /^\d/.test(mark));
      const name = isBehaviour ? `behaviour ${mark.replace(/\D/g, '')}` : mark;
      found.set(name, (found.get(name) ?? new Set()).add(file));
    }
  }
}

test.each(WANTED.filter((mark) => !(mark in UNPROVEN)))('a test is named for %s', (mark) => {
  expect([...(found.get(mark) ?? [])]).not.toEqual([]);
});

test.each(Object.keys(UNPROVEN))('no test claims to prove %s, which it cannot', (mark) => {
  expect([...(found.get(mark) ?? [])]).toEqual([]);
});

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}

function isTest(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('marks.test.ts');
}
