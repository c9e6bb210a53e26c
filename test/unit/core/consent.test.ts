import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/core/category.js';
import {
  choicesInForce,
  choicesMade,
  consentOf,
  isGranted,
  undecidedIds,
  type Consent,
} from '../../../src/core/consent.js';
import { EMPTY_RECORD, hashesOf, type ConsentRecord } from '../../../src/core/consent-record.js';
import type { ConsentModel } from '../../../src/core/jurisdiction.js';
import { optionalIds, type Settings } from '../../../src/core/settings.js';
import {
  aRecord,
  COOKIE,
  DAY,
  makeRecord,
  makeService,
  makeSettings,
  NOW,
  OPTIONAL_IDS,
  someChoices,
} from './fixtures.js';

const settings = makeSettings();

/** What is in force for a visitor with this record. */
function inForce(
  record: ConsentRecord,
  model: ConsentModel = 'opt-in',
  { gpc = false, now = NOW, of = settings } = {},
): Choices {
  return choicesInForce(of, consentOf(record, of, now), model, gpc);
}

function grantedOf(choices: Choices): string[] {
  return Object.keys(choices).filter((id) => isGranted(choices, id));
}

/** A record of what the visitor said, completed as the store completes it. */
function recordOf(said: Choices, of: Settings = settings): ConsentRecord {
  const choices = choicesMade(of, {}, [], said);
  return makeRecord({ granted: hashesOf(choices, 'granted'), denied: hashesOf(choices, 'denied') });
}

const aModel = fc.constantFrom<ConsentModel>('opt-in', 'opt-out');

describe('consentOf', () => {
  test('behaviour 1: without a record, the visitor is undecided', () => {
    expect(consentOf(EMPTY_RECORD, settings, NOW)).toEqual({ status: 'undecided' });
  });

  test('behaviour 9: a record stands for what was decided', () => {
    expect(consentOf(makeRecord({ firstAt: 1_000 }, ['analytics'], ['marketing']), settings, NOW)).toEqual({
      status: 'decided',
      choices: { analytics: 'granted', marketing: 'denied' },
      decidedAt: NOW,
      firstDecidedAt: 1_000_000,
      id: '0123456789abcdef0123456789abcdef',
      policyVersion: '1',
      jurisdiction: 'strictest',
    });
  });

  test('behaviour 25: it holds to the last moment of its days, and not longer', () => {
    const end = NOW + 180 * DAY;
    expect(consentOf(makeRecord(), settings, end).status).toBe('decided');
    expect(consentOf(makeRecord(), settings, end + 1)).toEqual({ status: 'undecided', because: 'expired' });
    expect(consentOf(makeRecord(), makeSettings({ cookie: { ...COOKIE, days: 1 } }), NOW + DAY + 1).status).toBe(
      'undecided',
    );
  });

  test('F24, behaviour 35: another policy version asks again', () => {
    for (const policyVersion of ['', '2', '1.0', '10']) {
      const consent = consentOf(makeRecord(), makeSettings({ policyVersion }), NOW);
      expect(consent).toEqual({ status: 'undecided', because: 'policy-changed' });
    }
  });

  test('F26: a decision that is more than a day ahead of the clock does not hold', () => {
    const ahead = (days: number) => consentOf(makeRecord(), settings, NOW - days * DAY);
    expect(ahead(1).status).toBe('decided');
    expect(ahead(1.001).status).toBe('undecided');
    expect(ahead(365).status).toBe('undecided');
  });

  test.each([NaN, Infinity, -Infinity, 0, -1])('F26: a clock that says %s does not throw', (now) => {
    expect(() => consentOf(makeRecord(), settings, now)).not.toThrow();
    expect(grantedOf(inForce(EMPTY_RECORD, 'opt-in', { now }))).toEqual(['session', 'necessary']);
  });
});

describe('undecidedIds', () => {
  test('everything for a new visitor, but what is required', () => {
    expect(undecidedIds(settings, { status: 'undecided' })).toEqual(OPTIONAL_IDS);
    expect(optionalIds(settings)).toEqual(OPTIONAL_IDS);
  });

  test('nothing for one who decided on everything', () => {
    expect(undecidedIds(settings, consentOf(makeRecord({}, OPTIONAL_IDS), settings, NOW))).toEqual([]);
    expect(undecidedIds(settings, consentOf(makeRecord({}, [], OPTIONAL_IDS), settings, NOW))).toEqual([]);
  });

  test('behaviour 36: what has come since, for one who decided before', () => {
    const record = recordOf({ analytics: 'granted' });
    const grown = makeSettings({ services: [...settings.services, makeService('chat', 'functional')] });
    expect(undecidedIds(grown, consentOf(record, grown, NOW))).toEqual(['chat']);
    expect(undecidedIds(settings, consentOf(record, settings, NOW))).toEqual([]);
  });

  test('behaviour 36: a category that has become optional', () => {
    const before = makeSettings({
      categories: settings.categories.map((one) => ({ ...one, required: one.id !== 'marketing' })),
    });
    const record = recordOf({ marketing: 'granted' }, before);
    expect(undecidedIds(settings, consentOf(record, settings, NOW))).toEqual([
      'functional',
      'analytics',
      'counter',
      'heatmap',
    ]);
  });

  test('F25: a service that is gone is not asked about', () => {
    const record = recordOf({ analytics: 'granted' });
    const shrunk = makeSettings({ services: [] });
    expect(undecidedIds(shrunk, consentOf(record, shrunk, NOW))).toEqual([]);
  });
});

describe('choicesInForce', () => {
  test('behaviour 1: an undecided visitor is granted what is required, and no more', () => {
    expect(grantedOf(inForce(EMPTY_RECORD))).toEqual(['session', 'necessary']);
  });

  test('there is a word on every category and service', () => {
    const ids = [...settings.categories, ...settings.services].map(({ id }) => id).sort();
    fc.assert(fc.property(aRecord, (record) => void expect(Object.keys(inForce(record)).sort()).toEqual(ids)));
  });

  test('behaviour 8: what is required is granted, whatever the record says', () => {
    const record = makeRecord({}, [], ['necessary', 'session', ...OPTIONAL_IDS]);
    expect(grantedOf(inForce(record))).toEqual(['session', 'necessary']);
  });

  test('behaviour 18: a category is granted if and only if one of its services is', () => {
    expect(inForce(makeRecord({}, ['heatmap'], ['analytics', 'counter']))).toMatchObject({
      analytics: 'granted',
      heatmap: 'granted',
      counter: 'denied',
    });
    expect(inForce(makeRecord({}, ['analytics'], ['heatmap', 'counter']))['analytics']).toBe('denied');
    fc.assert(
      fc.property(aRecord, fc.constantFrom<ConsentModel>('opt-in', 'opt-out'), (record, model) => {
        const choices = inForce(record, model);
        for (const category of ['necessary', 'analytics', 'marketing']) {
          const services = settings.services.filter((one) => one.category === category);
          expect(isGranted(choices, category)).toBe(services.some(({ id }) => isGranted(choices, id)));
        }
      }),
    );
  });

  test('a category without services has a word of its own', () => {
    expect(inForce(makeRecord({}, ['functional']))['functional']).toBe('granted');
    expect(inForce(makeRecord({}, [], ['functional']))['functional']).toBe('denied');
  });

  test('F25, behaviour 30: what the record lacks is denied, under an opt-out law too', () => {
    expect(grantedOf(inForce(makeRecord({}, ['heatmap'])))).toEqual(
      ['session', 'necessary', 'heatmap', 'analytics'].sort((a, b) => order(a) - order(b)),
    );
    expect(inForce(makeRecord({}, ['heatmap']), 'opt-out')['pixel']).toBe('denied');
  });

  test('behaviour 44: under an opt-out law a new visitor is granted everything', () => {
    expect(grantedOf(inForce(EMPTY_RECORD, 'opt-out'))).toHaveLength(8);
  });

  test('behaviour 41: Global Privacy Control is a no', () => {
    expect(grantedOf(inForce(EMPTY_RECORD, 'opt-out', { gpc: true }))).toEqual(['session', 'necessary']);
  });

  test('behaviour 42: Global Privacy Control grants nothing under an opt-in law', () => {
    expect(inForce(EMPTY_RECORD, 'opt-in', { gpc: true })).toEqual(inForce(EMPTY_RECORD));
  });

  test('behaviours 43, 45: a decision stands, whatever the law and the signal', () => {
    const record = recordOf({ analytics: 'granted', marketing: 'denied', functional: 'denied' });
    for (const model of ['opt-in', 'opt-out'] as const) {
      for (const gpc of [false, true]) {
        expect(inForce(record, model, { gpc })).toMatchObject({
          analytics: 'granted',
          marketing: 'denied',
          functional: 'denied',
        });
      }
    }
  });

  test('without categories there is nothing to grant', () => {
    expect(inForce(EMPTY_RECORD, 'opt-out', { of: makeSettings({ categories: [], services: [] }) })).toEqual({});
  });

  function order(id: string): number {
    return Object.keys(inForce(EMPTY_RECORD)).indexOf(id);
  }
});

describe('choicesInForce: the invariants', () => {
  test('I13: no clock grants what was not granted when it was decided', () => {
    const aTime = fc.oneof(fc.integer({ min: -4e12, max: 4e12 }), fc.constantFrom(0, NaN, Infinity, -Infinity, NOW));
    fc.assert(
      fc.property(aRecord, aModel, aTime, (record, model, now) => {
        fc.pre(record.lastAt > 0);
        const of = makeSettings({ policyVersion: record.policyVersion });
        const then = inForce(record, model, { now: record.lastAt * 1000, of });
        for (const id of grantedOf(inForce(record, model, { now, of }))) expect(isGranted(then, id)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('I14: no policy version grants what was not granted under the one decided on', () => {
    fc.assert(
      fc.property(aRecord, aModel, fc.constantFrom('', '1', '2', '2026-11-01'), (record, model, policyVersion) => {
        fc.pre(record.lastAt > 0);
        const now = record.lastAt * 1000;
        const then = inForce(record, model, { now, of: makeSettings({ policyVersion: record.policyVersion }) });
        const after = inForce(record, model, { now, of: makeSettings({ policyVersion }) });
        for (const id of grantedOf(after)) expect(isGranted(then, id)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('I3: what is unknown is denied', () => {
    fc.assert(
      fc.property(aRecord, aModel, fc.string(), (record, model, id) => {
        const known = [...settings.categories, ...settings.services].some((one) => one.id === id);
        if (!known) expect(isGranted(inForce(record, model), id)).toBe(false);
      }),
    );
  });

  test('behaviour 46: an opt-in law never grants more than an opt-out law, nor the signal more than its absence', () => {
    fc.assert(
      fc.property(aRecord, fc.boolean(), aModel, (record, gpc, model) => {
        for (const id of grantedOf(inForce(record, 'opt-in', { gpc })))
          expect(isGranted(inForce(record, 'opt-out', { gpc }), id)).toBe(true);
        for (const id of grantedOf(inForce(record, model, { gpc: true })))
          expect(isGranted(inForce(record, model), id)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('choicesMade', () => {
  const before = inForce(recordOf({ analytics: 'granted', marketing: 'denied' }));

  test('behaviour 3: all', () => {
    expect(choicesMade(settings, before, [], all('granted'))).toEqual(all('granted'));
  });

  test('behaviour 4: none', () => {
    expect(choicesMade(settings, before, [], all('denied'))).toEqual(all('denied'));
  });

  test('behaviour 5: one category, and all its services with it', () => {
    expect(choicesMade(settings, {}, [], { analytics: 'granted' })).toEqual({
      ...all('denied'),
      analytics: 'granted',
      counter: 'granted',
      heatmap: 'granted',
    });
  });

  test('behaviour 6: all but one', () => {
    expect(choicesMade(settings, {}, [], { ...all('granted'), marketing: 'denied', pixel: 'denied' })).toMatchObject({
      functional: 'granted',
      analytics: 'granted',
      marketing: 'denied',
      pixel: 'denied',
    });
  });

  test('behaviour 22: a word on a service beats one on its category', () => {
    expect(choicesMade(settings, {}, [], { analytics: 'denied', heatmap: 'granted' })).toMatchObject({
      analytics: 'granted',
      heatmap: 'granted',
      counter: 'denied',
    });
    expect(choicesMade(settings, {}, [], { analytics: 'granted', heatmap: 'denied' })).toMatchObject({
      analytics: 'granted',
      heatmap: 'denied',
      counter: 'granted',
    });
  });

  test('behaviour 18: a category whose services are all denied is denied', () => {
    expect(
      choicesMade(settings, {}, [], { analytics: 'granted', heatmap: 'denied', counter: 'denied' })['analytics'],
    ).toBe('denied');
  });

  test('what is not named stays as it was', () => {
    expect(choicesMade(settings, before, [], { marketing: 'granted' })).toEqual({
      functional: 'denied',
      analytics: 'granted',
      counter: 'granted',
      heatmap: 'granted',
      marketing: 'granted',
      pixel: 'granted',
    });
  });

  describe('what is not decided yet', () => {
    const none = inForce(EMPTY_RECORD);
    const words = (said: Choices, was = none, open: readonly string[] = OPTIONAL_IDS) =>
      Object.fromEntries(Object.entries(choicesMade(settings, was, open, said)).filter(([, word]) => word));

    test('stays open where it is not named', () => {
      expect(words({ heatmap: 'granted' })).toEqual({ analytics: 'granted', heatmap: 'granted' });
      expect(words({ heatmap: 'denied' })).toEqual({ heatmap: 'denied' });
      expect(words({ analytics: 'denied' })).toEqual({ analytics: 'denied', counter: 'denied', heatmap: 'denied' });
      expect(words({ heatmap: 'denied', counter: 'denied' })).toMatchObject({ analytics: 'denied' });
      expect(words({})).toEqual({});
    });

    test('is written down where the law allows it without asking', () => {
      const allowed = inForce(EMPTY_RECORD, 'opt-out');
      expect(words({ pixel: 'denied' }, allowed)).toEqual({ ...all('granted'), pixel: 'denied', marketing: 'denied' });
    });

    test('changes nothing of what is in force, and is all that is asked afterwards', () => {
      fc.assert(
        fc.property(someChoices, aModel, (said, model) => {
          const was = inForce(EMPTY_RECORD, model);
          const made = choicesMade(settings, was, OPTIONAL_IDS, said);
          const record = makeRecord({ granted: hashesOf(made, 'granted'), denied: hashesOf(made, 'denied') });
          const open = undecidedIds(settings, consentOf(record, settings, NOW));
          for (const { id, category } of settings.services.filter((one) => one.category !== 'necessary')) {
            const isNamed = Object.hasOwn(said, id) || Object.hasOwn(said, category);
            expect(open.includes(id)).toBe(!isNamed && model === 'opt-in');
            if (!isNamed) expect(inForce(record, model)[id]).toBe(was[id]);
          }
        }),
        { numRuns: 1_000 },
      );
    });
  });

  test('behaviour 19: an id that the site lacks grants nothing and is left out', () => {
    expect(
      choicesMade(settings, {}, [], {
        nonsense: 'granted',
        ...JSON.parse('{"__proto__":{"analytics":"granted"}}'),
      } as Choices),
    ).toEqual(all('denied'));
  });

  test('behaviour 8: what is required cannot be denied, and is not recorded', () => {
    expect(Object.keys(choicesMade(settings, {}, [], { necessary: 'denied', session: 'denied' }))).toEqual(
      OPTIONAL_IDS,
    );
  });

  test.each([true, 1, 'GRANTED', 'yes', 'true', {}, ['granted'], null, undefined, new String('granted')])(
    'F21: a word other than granted (%j) grants nothing',
    (word) => {
      const said = Object.fromEntries(OPTIONAL_IDS.map((id) => [id, word])) as Choices;
      expect(choicesMade(settings, {}, [], said)).toEqual(all('denied'));
    },
  );

  test('there is a word on everything that can be decided, and the same is said twice', () => {
    fc.assert(
      fc.property(someChoices, someChoices, (was, said) => {
        const once = choicesMade(settings, was, [], said);
        expect(Object.keys(once)).toEqual(OPTIONAL_IDS);
        expect(choicesMade(settings, once, [], said)).toEqual(once);
        expect(choicesMade(settings, once, [], {})).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing is granted that was neither named nor granted before', () => {
    fc.assert(
      fc.property(someChoices, someChoices, (was, said) => {
        for (const { id, category } of settings.services) {
          if (!isGranted(choicesMade(settings, was, [], said), id)) continue;
          expect(isGranted(said, id) || isGranted(said, category) || isGranted(was, id)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('what was recorded is what is in force afterwards', () => {
    fc.assert(
      fc.property(someChoices, (said) => {
        const made = choicesMade(settings, {}, [], said);
        expect(inForce(recordOf(said))).toMatchObject(made);
      }),
    );
  });

  function all(decision: 'granted' | 'denied'): Record<string, 'granted' | 'denied'> {
    return Object.fromEntries(OPTIONAL_IDS.map((id) => [id, decision]));
  }
});

describe('a polluted Object.prototype', () => {
  const polluted = Object.prototype as Record<string, unknown>;
  const names = [...OPTIONAL_IDS, 'unheard-of', 'status', 'choices'];

  afterEach(() => {
    for (const name of names) delete polluted[name];
  });

  test('§2.4 grants nothing', () => {
    for (const id of [...OPTIONAL_IDS, 'unheard-of']) polluted[id] = 'granted';
    expect(isGranted({}, 'analytics')).toBe(false);
    expect(grantedOf(inForce(EMPTY_RECORD))).toEqual(['session', 'necessary']);
    expect(undecidedIds(settings, consentOf(makeRecord(), settings, NOW))).toEqual(OPTIONAL_IDS);
    const made = choicesMade(settings, {}, [], {});
    for (const id of OPTIONAL_IDS) expect(isGranted(made, id)).toBe(false);
  });

  test('§2.4 with true for a value grants nothing either', () => {
    for (const id of OPTIONAL_IDS) polluted[id] = true;
    expect(isGranted(inForce(EMPTY_RECORD), 'analytics')).toBe(false);
  });
});

describe('isGranted', () => {
  test.each([
    [{ analytics: 'granted' }, true],
    [{ analytics: 'denied' }, false],
    [{}, false],
    [{ analytics: true }, false],
    [{ analytics: 'granted ' }, false],
    [{ Analytics: 'granted' }, false],
    [Object.create({ analytics: 'granted' }), false],
  ])('F21: %j is granted: %s', (choices, expected) => {
    expect(isGranted(choices as Choices, 'analytics')).toBe(expected);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])('%j is not granted', (id) => {
    expect(isGranted({}, id)).toBe(false);
  });
});

/** @see Consent: both of its states are told apart by `status` alone. */
test('an undecided consent has no choices', () => {
  const consent: Consent = consentOf(EMPTY_RECORD, settings, NOW);
  expect(Object.keys(consent)).toEqual(['status']);
});
