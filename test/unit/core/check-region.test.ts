import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegion, type RegionRule, type RegionScope, type Strictness } from '../../../src/core/check-region.js';
import { EU_EEA_GEOBLOCK } from '../../../src/data/eu-eea-geoblock.js';
import { REGION_RULE } from '../../../src/data/region-rule.js';
import { aLocation, ambiguous, aPlace, known, makeRegion, place, places, unknown } from './fixtures.js';

const SCOPES = ['browse', 'order'] as const;
const STRICTNESSES = ['off', 'warn', 'strict'] as const;

const hongKong = makeRegion();
const japan = makeRegion({ id: 'jp', countries: places('JP') });
const germany = makeRegion({ id: 'de', countries: places('DE') });

/** A rule that says the same in both scopes. */
function rule(strictness: Strictness, unknownIs: Strictness = 'warn'): RegionRule {
  return { ...REGION_RULE, browse: strictness, order: strictness, unknown: unknownIs };
}

describe('checkRegion: the table of region.md §8', () => {
  for (const scope of SCOPES) {
    for (const strictness of STRICTNESSES) {
      test(`consistent, ${strictness}, ${scope}: allow`, () => {
        for (const location of [known('HK', 'high'), known('HK', 'medium'), known('HK', 'low')]) {
          expect(checkRegion(hongKong, location, rule(strictness), scope)).toEqual({
            outcome: 'consistent',
            action: 'allow',
            scope,
          });
        }
      });
    }

    test.each([
      ['high', 'off', 'inform'],
      ['high', 'warn', 'warn'],
      ['high', 'strict', 'refuse'],
      ['medium', 'off', 'inform'],
      ['medium', 'warn', 'warn'],
      ['medium', 'strict', 'refuse'],
      ['low', 'off', 'allow'],
      ['low', 'warn', 'inform'],
      ['low', 'strict', 'verify'],
    ] as const)(`inconsistent with %s confidence, %s, ${scope}: %s`, (confidence, strictness, action) => {
      expect(checkRegion(japan, known('HK', confidence), rule(strictness), scope)).toEqual({
        outcome: 'inconsistent',
        action,
        scope,
        located: ['HK'],
        confidence,
      });
    });

    test.each([
      ['off', 'allow'],
      ['warn', 'warn'],
      ['strict', 'verify'],
    ] as const)(`unknown, and %s where unknown, ${scope}: %s`, (unknownIs, action) => {
      for (const reason of ['pending', 'no-evidence', 'anonymized', 'stale'] as const) {
        expect(checkRegion(japan, unknown(reason), rule('strict', unknownIs), scope)).toEqual({
          outcome: 'unknown',
          action,
          scope,
          reason,
        });
      }
    });
  }

  test('each scope is held by its own strictness', () => {
    const apart: RegionRule = { ...REGION_RULE, browse: 'off', order: 'strict' };
    expect(checkRegion(japan, known('HK'), apart, 'browse').action).toBe('inform');
    expect(checkRegion(japan, known('HK'), apart, 'order').action).toBe('refuse');
  });

  test('by default both scopes refuse: 日本 chosen in Hong Kong', () => {
    for (const scope of SCOPES) expect(checkRegion(japan, known('HK'), REGION_RULE, scope).action).toBe('refuse');
  });
});

describe('checkRegion: minConfidence', () => {
  const sure: RegionRule = { ...REGION_RULE, minConfidence: 'high' };

  test.each([
    ['high', 'strict', 'refuse'],
    ['medium', 'strict', 'verify'],
    ['low', 'strict', 'verify'],
    ['medium', 'warn', 'inform'],
    ['medium', 'off', 'allow'],
  ] as const)('high: %s confidence, %s: %s', (confidence, strictness, action) => {
    const rules = { ...sure, browse: strictness, order: strictness };
    for (const scope of SCOPES) {
      expect(checkRegion(japan, known('HK', confidence), rules, scope)).toMatchObject({
        outcome: 'inconsistent',
        action,
        confidence,
      });
    }
  });

  test('what is consistent needs no confidence', () => {
    expect(checkRegion(hongKong, known('HK', 'low'), sure, 'order').action).toBe('allow');
  });
});

describe('checkRegion: several places', () => {
  test('all of them served: consistent', () => {
    const both = makeRegion({ countries: places('HK MO') });
    expect(checkRegion(both, ambiguous('HK MO'), REGION_RULE, 'order').outcome).toBe('consistent');
  });

  test('some of them served: unknown', () => {
    const verdict = checkRegion(germany, ambiguous('DE DK'), REGION_RULE, 'order');
    expect(verdict).toMatchObject({ outcome: 'unknown', reason: 'ambiguous', action: 'warn' });
  });

  test('none of them served: inconsistent, and no more than doubtful', () => {
    expect(checkRegion(japan, ambiguous('DE DK'), REGION_RULE, 'order')).toEqual({
      outcome: 'inconsistent',
      action: 'verify',
      scope: 'order',
      located: ['DE', 'DK'],
      confidence: 'low',
    });
  });

  test('a visitor in a part of the country is served by the country', () => {
    expect(checkRegion(germany, known('DE-BY'), REGION_RULE, 'order').outcome).toBe('consistent');
  });

  test('a visitor somewhere in the country may be in the part that is served', () => {
    const california = makeRegion({ countries: places('US-CA') });
    expect(checkRegion(california, known('US'), REGION_RULE, 'order')).toMatchObject({
      outcome: 'unknown',
      reason: 'ambiguous',
    });
    expect(checkRegion(california, known('US-NY'), REGION_RULE, 'order').action).toBe('refuse');
  });

  test('"*" serves everywhere, known or not', () => {
    const world = makeRegion({ countries: '*' });
    for (const location of [known('HK'), ambiguous('DE DK'), unknown('anonymized'), unknown('pending')]) {
      expect(checkRegion(world, location, rule('strict', 'strict'), 'order')).toEqual({
        outcome: 'consistent',
        action: 'allow',
        scope: 'order',
      });
    }
  });
});

describe('checkRegion: what hides the visitor', () => {
  test('the anonymiser is named', () => {
    const evidence = [{ source: 'edge', places: [], trust: 2, anonymizer: 'vpn', expiresAt: Infinity }] as const;
    const verdict = checkRegion(japan, { status: 'unknown', reason: 'anonymized', evidence }, REGION_RULE, 'order');
    expect(verdict).toMatchObject({ outcome: 'unknown', reason: 'anonymized', anonymizer: 'vpn' });
  });
});

describe('checkRegion: Regulation (EU) 2018/302', () => {
  const abroad = known('HK', 'high');

  test('a region with an EU or EEA country stays open to browse, with a warning', () => {
    expect(checkRegion(germany, abroad, REGION_RULE, 'browse')).toMatchObject({
      outcome: 'inconsistent',
      action: 'warn',
      carveOut: 'eu-eea',
    });
  });

  test('ordering there stays strict', () => {
    const verdict = checkRegion(germany, abroad, REGION_RULE, 'order');
    expect(verdict.action).toBe('refuse');
    expect(verdict).not.toHaveProperty('carveOut');
  });

  test.each(['NO', 'IS', 'LI', 'RE', 'GP', 'MQ', 'GF', 'YT', 'MF', 'AX', 'FR', 'GR'])(
    '%s is open to browse',
    (code) => {
      const region = makeRegion({ countries: [place(code)] });
      expect(checkRegion(region, abroad, REGION_RULE, 'browse').action).toBe('warn');
    },
  );

  test.each(['GB', 'CH', 'GG', 'JE', 'IM', 'GI', 'TR', 'US'])('%s is not', (code) => {
    const region = makeRegion({ countries: [place(code)] });
    expect(checkRegion(region, abroad, REGION_RULE, 'browse').action).toBe('refuse');
  });

  test('one such country is enough, and a part of one', () => {
    for (const codes of ['US DE', 'DE-BY']) {
      const region = makeRegion({ countries: places(codes) });
      expect(checkRegion(region, abroad, REGION_RULE, 'browse')).toMatchObject({ action: 'warn', carveOut: 'eu-eea' });
    }
  });

  test('a legal basis lifts the exception, and is shown', () => {
    const region = makeRegion({ countries: places('DE'), legalBasis: { text: 'Sanctions' } });
    const verdict = checkRegion(region, abroad, REGION_RULE, 'browse');
    expect(verdict).toMatchObject({ action: 'refuse', legalBasis: 'Sanctions' });
    expect(verdict).not.toHaveProperty('carveOut');
  });

  test('a legal basis makes no rule stricter than it is', () => {
    const region = makeRegion({ countries: places('JP'), legalBasis: { text: 'Sanctions' } });
    expect(checkRegion(region, abroad, rule('warn'), 'browse').action).toBe('warn');
    expect(checkRegion(region, known('HK', 'low'), REGION_RULE, 'browse').action).toBe('verify');
  });

  test('nothing is carved out of what is not refused', () => {
    expect(checkRegion(germany, abroad, rule('warn'), 'browse')).not.toHaveProperty('carveOut');
    expect(checkRegion(germany, known('HK', 'low'), REGION_RULE, 'browse')).toMatchObject({ action: 'verify' });
  });

  test('a shop that knows better says which countries are open', () => {
    const none = { ...REGION_RULE, openToBrowse: [] };
    expect(checkRegion(germany, abroad, none, 'browse').action).toBe('refuse');
  });
});

describe('checkRegion: for any location, region and rule', () => {
  const aRegion = fc
    .record({
      countries: fc.oneof(fc.constant('*' as const), fc.uniqueArray(aPlace, { minLength: 1, maxLength: 4 })),
      legal: fc.boolean(),
    })
    .map(({ countries, legal }) => makeRegion({ countries, ...(legal && { legalBasis: { text: 'because' } }) }));
  const aRule: fc.Arbitrary<RegionRule> = fc.record({
    browse: fc.constantFrom(...STRICTNESSES),
    order: fc.constantFrom(...STRICTNESSES),
    unknown: fc.constantFrom(...STRICTNESSES),
    minConfidence: fc.constantFrom('medium', 'high'),
    openToBrowse: fc.constantFrom([], EU_EEA_GEOBLOCK),
  });
  const aScope = fc.constantFrom<RegionScope>(...SCOPES);

  test('only good evidence refuses: neither an unknown place nor the device alone', () => {
    fc.assert(
      fc.property(aRegion, aLocation, aRule, aScope, (region, location, ruled, scope) => {
        const verdict = checkRegion(region, location, ruled, scope);
        if (verdict.action !== 'refuse') return;
        expect(verdict.outcome).toBe('inconsistent');
        expect(location.status === 'known' && location.confidence !== 'low').toBe(true);
        expect(ruled[scope]).toBe('strict');
        if (location.status === 'known' && location.confidence === 'medium') expect(ruled.minConfidence).toBe('medium');
      }),
      { numRuns: 2_000 },
    );
  });

  test('asking for more confidence never refuses more', () => {
    fc.assert(
      fc.property(aRegion, aLocation, aRule, aScope, (region, location, ruled, scope) => {
        const say = (minConfidence: RegionRule['minConfidence']) =>
          checkRegion(region, location, { ...ruled, minConfidence }, scope).action;
        if (say('high') === 'refuse') expect(say('medium')).toBe('refuse');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a stricter rule never asks for less', () => {
    const order = ['allow', 'inform', 'warn', 'verify', 'refuse'];
    fc.assert(
      fc.property(aRegion, aLocation, aScope, (region, location, scope) => {
        const strengths = STRICTNESSES.map((one) =>
          order.indexOf(checkRegion(region, location, rule(one, one), scope).action),
        );
        expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
      }),
      { numRuns: 1_000 },
    );
  });
});
