import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionRules } from '../../../src/core/region-rules.js';
import { regionInForce, takeSnapshot } from '../../../src/core/snapshot.js';
import type { ConsentState } from '../../../src/core/state.js';
import { transition, type ConsentEvent } from '../../../src/core/transition.js';
import { REGION_RULE } from '../../../src/data/region-rule.js';
import {
  aLocation,
  ambiguous,
  aRecord,
  DAY,
  INITIAL_STATE,
  known,
  makeJurisdiction,
  makeRecord,
  makeSettings,
  NOW,
  OPTIONAL_IDS,
  OPT_IN,
  places,
  SHOP,
  unknown,
} from './fixtures.js';

const settings = makeSettings({
  jurisdictions: [
    makeJurisdiction('opt-out', { id: 'us-ca', places: places('US-CA') }),
    makeJurisdiction('opt-out', { id: 'hk', places: places('HK') }),
    OPT_IN,
  ],
});
const rules = regionRules(settings, REGION_RULE, { languages: [] });
const CHOICE = { region: 'hk', language: 'en', currency: 'HKD' };

function snapshot(changes: Partial<ConsentState> = {}, now = NOW) {
  return takeSnapshot({ ...INITIAL_STATE, ...changes }, settings, now, rules);
}

describe('takeSnapshot', () => {
  test('behaviour 1: of a visitor of whom nothing is known', () => {
    expect(snapshot()).toMatchObject({
      consent: { status: 'undecided' },
      location: { status: 'unknown', reason: 'pending' },
      region: { status: 'none' },
      jurisdiction: { id: 'opt-in' },
      gpc: false,
      needsDecision: true,
      undecided: OPTIONAL_IDS,
      needsRegion: true,
    });
  });

  test('behaviour 9: of one who decided, nothing more is asked', () => {
    const state = snapshot({ record: makeRecord(CHOICE, OPTIONAL_IDS), location: known('HK') });
    expect(state).toMatchObject({ needsDecision: false, undecided: [], needsRegion: false });
  });

  test('behaviour 36: of one who decided before something was added, only that is asked', () => {
    const record = makeRecord(
      {},
      OPTIONAL_IDS.filter((id) => id !== 'pixel'),
    );
    expect(snapshot({ record })).toMatchObject({
      consent: { status: 'decided' },
      needsDecision: true,
      undecided: ['pixel'],
    });
  });

  test('is frozen, and so are the choices', () => {
    const state = snapshot();
    expect(Object.isFrozen(state)).toBe(true);
    expect(Object.isFrozen(state.choices)).toBe(true);
    expect(() => Object.assign(state.choices, { analytics: 'granted' })).toThrow(TypeError);
    expect(() => Object.assign(state, { gpc: true })).toThrow(TypeError);
  });

  test('without regions there is nothing to choose', () => {
    expect(takeSnapshot(INITIAL_STATE, makeSettings({ regions: [] }), NOW).needsRegion).toBe(false);
  });
});

describe('takeSnapshot: the region', () => {
  const chosen = makeRecord(CHOICE);

  test('served where the visitor is', () => {
    const { region, needsRegion } = snapshot({ record: chosen, location: known('HK') });
    expect(region).toMatchObject({
      status: 'chosen',
      ...{ chosen: 'hk', language: 'en', currency: 'HKD' },
      verdict: { action: 'allow' },
      order: { action: 'allow' },
    });
    expect(needsRegion).toBe(false);
    expect(regionInForce(region, SHOP)?.id).toBe('hk');
  });

  test('refused where the visitor is not: it is remembered, but not in force, and another is asked for', () => {
    const { region, needsRegion } = snapshot({ record: chosen, location: known('JP') });
    expect(region).toMatchObject({ status: 'chosen', chosen: 'hk', verdict: { action: 'refuse' } });
    expect(needsRegion).toBe(true);
    expect(regionInForce(region, SHOP)).toBeUndefined();
  });

  test('an unknown location refuses nothing', () => {
    for (const reason of ['pending', 'no-evidence', 'anonymized'] as const) {
      expect(snapshot({ record: chosen, location: unknown(reason) }).needsRegion).toBe(false);
    }
  });

  test('until the rules are there, a region is neither refused nor confirmed', () => {
    const { region, needsRegion } = takeSnapshot({ ...INITIAL_STATE, record: chosen }, settings, NOW);
    expect(region).toMatchObject({
      status: 'chosen',
      verdict: { outcome: 'unknown', reason: 'pending' },
      order: { outcome: 'unknown' },
    });
    expect(needsRegion).toBe(false);
  });

  test('one that is not offered any more is none', () => {
    const { region, needsRegion } = snapshot({ record: makeRecord({ ...CHOICE, region: 'closed-down' }) });
    expect(region).toEqual({ status: 'none' });
    expect(needsRegion).toBe(true);
  });

  test('a language or currency that is not offered any more gives way to the region’s first', () => {
    const record = makeRecord({ region: 'hk', language: 'tlh', currency: 'XYZ' });
    expect(snapshot({ record }).region).toMatchObject({ language: 'en', currency: 'HKD' });
  });
});

describe('takeSnapshot: whose law', () => {
  test.each([
    ['a known place', known('HK'), 'hk'],
    ['a place known well', known('US-CA', 'high'), 'us-ca'],
    ['a place without a row', known('DE'), 'opt-in'],
    ['what only the device says', known('HK', 'low'), 'opt-in'],
    ['several places', ambiguous('HK US-CA'), 'opt-in'],
    ['Tor', unknown('anonymized'), 'opt-in'],
    ['no answer', unknown('no-evidence'), 'opt-in'],
    ['no answer yet', unknown('pending'), 'opt-in'],
  ])('I16, region.md §14: %s', (_, location, id) => {
    expect(snapshot({ location }).jurisdiction.id).toBe(id);
  });

  test('I16: a chosen region never changes it', () => {
    fc.assert(
      fc.property(
        aLocation,
        aRecord,
        fc.constantFrom({ region: '', language: '', currency: '' }, CHOICE, {
          region: 'de',
          language: 'de',
          currency: 'EUR',
        }),
        (location, record, choice) => {
          const [before, after] = [record, { ...record, ...choice }].map((one) => snapshot({ location, record: one }));
          expect(after?.jurisdiction).toEqual(before?.jurisdiction);
          expect(after?.choices).toEqual(before?.choices);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('takeSnapshot: the order of events does not matter', () => {
  // Each of these speaks of something else, so that any order must come to the same.
  const events: ConsentEvent[] = [
    {
      type: 'heard',
      record: makeRecord({ counter: NOW, ...CHOICE }, ['analytics', 'counter'], ['marketing', 'pixel']),
    },
    {
      type: 'heard',
      record: makeRecord({ counter: NOW + 1, ...CHOICE }, ['analytics', 'heatmap'], ['marketing', 'pixel']),
    },
    { type: 'heard', record: makeRecord({ counter: NOW + 1 }, ['marketing'], ['analytics']) },
    { type: 'located', location: known('JP') },
  ];

  test('all 24 orders of four events come to the same', () => {
    const all = permutations(events).map((order) =>
      JSON.stringify(takeSnapshot(order.reduce(transition, INITIAL_STATE), settings, NOW, rules)),
    );
    expect(all).toHaveLength(24);
    expect(new Set(all).size).toBe(1);
  });

  test('the same for any records and location', () => {
    const drawn = fc
      .tuple(fc.array(aRecord, { maxLength: 4 }), aLocation)
      .map(([records, location]): ConsentEvent[] => [
        ...records.map((record) => ({ type: 'heard' as const, record })),
        { type: 'located', location },
      ])
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(drawn, fc.constantFrom(NOW, NOW + 200 * DAY), ([some, others], now) => {
        const [a, b] = [some, others].map((order) =>
          JSON.stringify(takeSnapshot(order.reduce(transition, INITIAL_STATE), settings, now, rules)),
        );
        expect(b).toBe(a);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a visitor who chooses before the location is found is held to it afterwards', () => {
    const choice: ConsentEvent = { type: 'chosen', choice: CHOICE, now: NOW };
    const found: ConsentEvent = { type: 'located', location: known('JP') };
    const [a, b] = [
      [choice, found],
      [found, choice],
    ].map((order) => takeSnapshot(order.reduce(transition, INITIAL_STATE), settings, NOW, rules));
    expect(a?.region).toEqual(b?.region);
    expect(a?.needsRegion).toBe(true);
  });
});

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, at) =>
    permutations([...all.slice(0, at), ...all.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}
