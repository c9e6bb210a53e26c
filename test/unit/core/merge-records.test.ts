import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentOf, choicesInForce } from '../../../src/core/consent.js';
import {
  EMPTY_RECORD,
  decodeRecord,
  encodeRecord,
  idHash,
  type ConsentRecord,
} from '../../../src/core/consent-record.js';
import { mergeRecords, strictest } from '../../../src/core/merge-records.js';
import { aRecord, makeRecord, makeSettings, NOW, OPTIONAL_IDS } from './fixtures.js';

describe.each([
  ['mergeRecords', mergeRecords],
  ['strictest', strictest],
])('I9: %s', (_, merge) => {
  const text = (...records: ConsentRecord[]) => encodeRecord(records.reduce(merge));

  test('commutes', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (a, b) => void expect(text(a, b)).toBe(text(b, a))),
      { numRuns: 3_000 },
    );
  });

  test('associates', () => {
    fc.assert(
      fc.property(aRecord, aRecord, aRecord, (a, b, c) => {
        expect(encodeRecord(merge(merge(a, b), c))).toBe(encodeRecord(merge(a, merge(b, c))));
      }),
      { numRuns: 5_000 },
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (a, b) => {
        expect(text(a, a)).toBe(text(a));
        expect(text(a, b, b, a)).toBe(text(a, b));
      }),
      { numRuns: 2_000 },
    );
  });

  test('tabs that heard the same agree, in whatever order and however often they heard it', () => {
    const heard = fc
      .array(aRecord, { minLength: 1, maxLength: 6 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.array(fc.constantFrom(...all), { maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(heard, ([all, shuffled, again]) => {
        expect(text(...shuffled, ...again)).toBe(text(...all));
      }),
      { numRuns: 2_000 },
    );
  });

  test('never grants what one of the two did not grant, where neither is later', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (a, other) => {
        const b = { ...other, counter: a.counter };
        const merged = merge(a, b);
        for (const hash of merged.granted) {
          expect(a.granted).toContain(hash);
          expect(b.granted).toContain(hash);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('makes a record that can be read again', () => {
    fc.assert(
      fc.property(
        aRecord,
        aRecord,
        (a, b) => void expect(encodeRecord(decodeRecord(text(a, b)) as ConsentRecord)).toBe(text(a, b)),
      ),
      { numRuns: 2_000 },
    );
  });

  test('I9: of two in one moment the stricter holds: who denied is not granted, under any law', () => {
    const settings = makeSettings();
    fc.assert(
      fc.property(aRecord, aRecord, (a, other) => {
        const b = { ...other, counter: a.counter };
        const merged = merge(a, b);
        for (const model of ['opt-in', 'opt-out'] as const) {
          const before = [a, b].map((record) =>
            choicesInForce(settings, consentOf(record, settings, NOW), model, false),
          );
          const after = choicesInForce(settings, consentOf(merged, settings, NOW), model, false);
          for (const id of OPTIONAL_IDS) {
            if (after[id] === 'granted') expect(before.some((one) => one[id] === 'granted')).toBe(true);
          }
          const denied = [a, b].filter((record) => record.lastAt > 0).flatMap((record) => record.denied);
          for (const id of OPTIONAL_IDS) {
            const isCategoryWithServices = settings.services.some(({ category }) => category === id);
            if (denied.includes(idHash(id)) && !isCategoryWithServices) expect(after[id]).toBe('denied');
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('mergeRecords', () => {
  test('T2: the later one holds, whatever it says', () => {
    const denied = makeRecord({ counter: NOW }, [], ['analytics']);
    const granted = makeRecord({ counter: NOW + 1 }, ['analytics'], []);
    expect(mergeRecords(denied, granted)).toEqual(granted);
    expect(mergeRecords(granted, denied)).toEqual(granted);
  });

  test('F26: the counter orders, not the clock', () => {
    const before = makeRecord({ counter: NOW + 1, lastAt: 1_000, firstAt: 1_000 }, [], ['analytics']);
    const after = makeRecord({ counter: NOW, lastAt: NOW / 1000 }, ['analytics']);
    expect(mergeRecords(before, after)).toEqual(before);
  });

  test('T2: of two in the same moment the stricter holds', () => {
    const granted = makeRecord({}, ['analytics', 'marketing']);
    const denied = makeRecord({}, ['analytics'], ['marketing']);
    expect(mergeRecords(granted, denied)).toMatchObject({
      granted: [idHash('analytics')],
      denied: [idHash('marketing')],
    });
  });

  test('a withdrawal and a grant in the same moment: nothing is granted', () => {
    const granted = makeRecord({}, ['analytics']);
    expect(mergeRecords(granted, { ...EMPTY_RECORD, counter: NOW }).granted).toEqual([]);
  });
});

describe('strictest', () => {
  test('F27: of several cookies of the name, only what all of them grant is granted, however late one claims to be', () => {
    const forged = makeRecord({ counter: NOW * 2 }, ['analytics', 'marketing']);
    const own = makeRecord({}, ['analytics'], ['marketing']);
    expect(strictest(forged, own)).toMatchObject({ granted: [idHash('analytics')], denied: [idHash('marketing')] });
  });

  test('F27: an empty record that a neighbour wrote does not lift a refusal, under an opt-out law either', () => {
    const settings = makeSettings();
    const own = makeRecord({}, [], OPTIONAL_IDS);
    const forged = { ...EMPTY_RECORD, counter: NOW * 2 };
    const choices = choicesInForce(settings, consentOf(strictest(own, forged), settings, NOW), 'opt-out', false);
    for (const id of OPTIONAL_IDS) expect(choices[id]).toBe('denied');
  });
});
