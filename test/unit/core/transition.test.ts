import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesInForce, choicesMade, consentOf, isGranted } from '../../../src/core/consent.js';
import { decodeRecord, EMPTY_RECORD, encodeRecord, idHash } from '../../../src/core/consent-record.js';
import type { ConsentState } from '../../../src/core/state.js';
import { transition, type ConsentEvent } from '../../../src/core/transition.js';
import {
  aLocation,
  aRecord,
  DAY,
  INITIAL_STATE,
  known,
  makeRecord,
  makeSettings,
  NOW,
  OPTIONAL_IDS,
  someChoices,
  unknown,
} from './fixtures.js';

const settings = makeSettings();
const ID = 'abcdef0123456789abcdef0123456789';

type Made = Extract<ConsentEvent, { type: 'decided' }>;

function made(changes: Partial<Made> = {}): Made {
  return {
    type: 'decided',
    choices: { analytics: 'granted', marketing: 'denied' },
    policyVersion: '1',
    jurisdiction: 'strictest',
    id: ID,
    now: NOW,
    ...changes,
  };
}

/** The state after all events. */
function after(...events: ConsentEvent[]): ConsentState {
  return events.reduce(transition, INITIAL_STATE);
}

const aTime = fc.oneof(fc.integer({ min: NOW - 3_650 * DAY, max: NOW + 3_650 * DAY }), fc.constantFrom(NOW, NOW + 1));

const anEvent: fc.Arbitrary<ConsentEvent> = fc.oneof(
  fc.record({ type: fc.constant('heard' as const), record: aRecord }),
  fc.constant({ type: 'lost' as const }),
  fc
    .record({ choices: someChoices, now: aTime })
    .map(({ choices, now }) => made({ choices: choicesMade(settings, {}, [], choices), now })),
  fc.record({ type: fc.constant('withdrawn' as const), now: aTime }),
  fc.record({
    type: fc.constant('chosen' as const),
    choice: fc.constantFrom(
      { region: 'hk', language: 'en', currency: 'HKD' },
      { region: 'de', language: 'de', currency: 'EUR' },
    ),
    now: aTime,
  }),
  fc.record({ type: fc.constant('located' as const), location: aLocation }),
);

const someEvents = fc.array(anEvent, { maxLength: 12 });

describe('transition', () => {
  test('choices-made: the decision, when, and under which policy and law', () => {
    expect(after(made()).record).toEqual({
      counter: NOW,
      id: ID,
      firstAt: NOW / 1000,
      lastAt: NOW / 1000,
      policyVersion: '1',
      jurisdiction: 'strictest',
      granted: [idHash('analytics')],
      denied: [idHash('marketing')],
      region: '',
      language: '',
      currency: '',
    });
  });

  test('behaviour 35: a later decision keeps the id and the time of the first', () => {
    const { record } = after(made(), made({ id: 'f'.repeat(32), policyVersion: '2', now: NOW + DAY }));
    expect(record).toMatchObject({ id: ID, firstAt: NOW / 1000, lastAt: (NOW + DAY) / 1000, policyVersion: '2' });
  });

  test('F26: with a clock that was set back, the later decision still wins, and is not older than the first', () => {
    const { record } = after(made(), made({ choices: { analytics: 'denied' }, now: NOW - 365 * DAY }));
    expect(record).toMatchObject({
      counter: NOW + 1,
      firstAt: (NOW - 365 * DAY) / 1000,
      lastAt: (NOW - 365 * DAY) / 1000,
      granted: [],
    });
  });

  test('consent-withdrawn: nothing is left of the decision, the region stays', () => {
    const choice = { region: 'hk', language: 'en', currency: 'HKD' };
    const { record } = after(made(), { type: 'chosen', choice, now: NOW }, { type: 'withdrawn', now: NOW });
    expect(record).toEqual({ ...EMPTY_RECORD, counter: NOW + 2, ...choice });
  });

  test('region-chosen: the decision stays', () => {
    const choice = { region: 'hk', language: 'en', currency: 'HKD' };
    expect(after(made(), { type: 'chosen', choice, now: NOW + 5 }).record).toEqual({
      ...after(made()).record,
      counter: NOW + 5,
      ...choice,
    });
  });

  test('T3: record-received: the later record holds', () => {
    const later = makeRecord({ counter: NOW + 1 }, [], ['analytics']);
    expect(after(made(), { type: 'heard', record: later }).record).toEqual(later);
  });

  test('T3: record-received: an earlier one changes nothing', () => {
    const state = after(made());
    expect(transition(state, { type: 'heard', record: makeRecord({ counter: NOW - 1 }, ['marketing']) })).toBe(state);
  });

  test('F12: record-lost: what was granted is so no more', () => {
    const choices = choicesMade(settings, {}, [], { analytics: 'granted' });
    const { record } = after(made({ choices }), { type: 'lost' });
    const inForce = choicesInForce(settings, consentOf(record, settings, NOW), 'opt-in', false);
    for (const id of OPTIONAL_IDS) expect(isGranted(inForce, id)).toBe(false);
    expect(record.counter).toBe(NOW + 1);
  });

  test('F12: record-lost: word of it that comes late does not bring it back', () => {
    const granted = after(made());
    const lost = after(made(), { type: 'lost' });
    expect(transition(lost, { type: 'heard', record: granted.record })).toBe(lost);
  });

  test('the counter follows the clock, so that a new visitor’s record is later than an old one', () => {
    expect(after(made()).record.counter).toBe(NOW);
    expect(after(made(), made()).record.counter).toBe(NOW + 1);
  });
});

describe('transition: the same object where nothing changes', () => {
  const state = after(made(), { type: 'located', location: known('HK') });

  test.each<ConsentEvent>([
    { type: 'heard', record: state.record },
    { type: 'located', location: known('HK') },
  ])('I5, behaviour 11: $type', (event) => {
    expect(transition(state, event)).toBe(state);
  });

  test('I5: a tab’s own record, read back from where it was stored', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const now = after(...events);
        const record = decodeRecord(encodeRecord(now.record)) ?? EMPTY_RECORD;
        expect(transition(now, { type: 'heard', record })).toBe(now);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each<ConsentEvent>([
    { type: 'heard', record: makeRecord({ counter: NOW + 1 }) },
    { type: 'lost' },
    made({ choices: { analytics: 'denied' } }),
    { type: 'withdrawn', now: NOW },
    { type: 'chosen', choice: { region: 'hk', language: 'en', currency: 'HKD' }, now: NOW },
    { type: 'located', location: unknown('anonymized') },
  ])('behaviour 11: a new one where something does: $type', (event) => {
    expect(transition(state, event)).not.toBe(state);
  });

  test('I5: the same record received twice changes nothing the second time', () => {
    fc.assert(
      fc.property(someEvents, aRecord, (events, record) => {
        const once = transition(after(...events), { type: 'heard', record });
        expect(transition(once, { type: 'heard', record })).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('transition: for any events', () => {
  test('the counter never falls, and rises with every act of the visitor, whatever the clock does', () => {
    fc.assert(
      fc.property(someEvents, anEvent, (events, event) => {
        const before = after(...events);
        const next = transition(before, event);
        expect(next.record.counter).toBeGreaterThanOrEqual(before.record.counter);
        if ('now' in event) expect(next.record.counter).toBeGreaterThan(before.record.counter);
      }),
      { numRuns: 2_000 },
    );
  });

  test('I4: every record that comes of it can be read again', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const { record } = after(...events);
        expect(encodeRecord(decodeRecord(encodeRecord(record)) ?? EMPTY_RECORD)).toBe(encodeRecord(record));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the state that was given stays as it was', () => {
    fc.assert(
      fc.property(someEvents, anEvent, (events, event) => {
        const state = after(...events);
        const text = JSON.stringify(state);
        transition(state, event);
        expect(JSON.stringify(state)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('I9: tabs that received the same records hold the same, in whatever order', () => {
    const received = fc
      .array(aRecord, { maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const receive = (records: Parameters<typeof encodeRecord>[0][]) =>
      encodeRecord(after(...records.map((record) => ({ type: 'heard' as const, record }))).record);
    fc.assert(
      fc.property(received, ([all, shuffled]) => void expect(receive(shuffled)).toBe(receive(all))),
      { numRuns: 2_000 },
    );
  });

  test('nothing is granted but by the visitor’s choice or a record', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const told = events.filter(({ type }) => type !== 'decided' && type !== 'heard');
        expect(after(...told).record.granted).toEqual([]);
      }),
    );
  });
});

test('the switch over events has no default, so that the compiler finds a missing case', () => {
  const source = readFileSync(new URL('../../../src/core/transition.ts', import.meta.url), 'utf8');
  expect(source).toMatch(/switch \(event\.type\)/);
  expect(source).not.toMatch(/\bdefault:/);
});
