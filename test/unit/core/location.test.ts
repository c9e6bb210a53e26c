import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveLocation, type Evidence } from '../../../src/core/location.js';
import { LOCATION_PENDING } from '../../../src/core/state.js';
import { makeEvidence, NOW, someEvidence } from './fixtures.js';

const network = (codes: string, changes: Partial<Evidence> = {}) => makeEvidence(codes, 2, changes);
const device = (codes: string, changes: Partial<Evidence> = {}) => makeEvidence(codes, 1, changes);
const server = (codes: string, changes: Partial<Evidence> = {}) => makeEvidence(codes, 3, changes);

/** What was found, without the evidence. */
function resolve(...evidence: Evidence[]) {
  const { evidence: _, ...found } = resolveLocation(evidence, NOW);
  return found;
}

describe('resolveLocation: the rows of region.md §6', () => {
  test('network and device agree: known, high', () => {
    expect(resolve(network('HK'), device('HK'))).toEqual({
      status: 'known',
      place: 'HK',
      confidence: 'high',
      disputedBy: [],
    });
  });

  test('the network alone: known, medium', () => {
    expect(resolve(network('HK'))).toMatchObject({ status: 'known', place: 'HK', confidence: 'medium' });
  });

  test('a traveller, whose device tells another place: the network’s, medium, disputed', () => {
    const clock = device('HK');
    expect(resolve(network('JP'), clock)).toEqual({
      status: 'known',
      place: 'JP',
      confidence: 'medium',
      disputedBy: [clock],
    });
  });

  test('the device alone: low', () => {
    expect(resolve(device('HK'))).toMatchObject({ status: 'known', place: 'HK', confidence: 'low' });
  });

  test('Tor (T1), with a clock that says UTC: unknown, anonymized', () => {
    expect(resolve(network('', { anonymizer: 'tor' }), device(''))).toEqual({
      status: 'unknown',
      reason: 'anonymized',
    });
  });

  test('XX and UTC: unknown, for want of evidence', () => {
    expect(resolve(network(''), device(''))).toEqual({ status: 'unknown', reason: 'no-evidence' });
  });

  test('nothing at all: unknown, for want of evidence', () => {
    expect(resolve()).toEqual({ status: 'unknown', reason: 'no-evidence' });
  });

  test('before any answer: pending', () => {
    expect(LOCATION_PENDING).toMatchObject({ status: 'unknown', reason: 'pending' });
  });
});

describe('resolveLocation: agreement and dispute', () => {
  test('the more trusted wins', () => {
    expect(resolve(device('TW'), network('JP'), server('HK'))).toMatchObject({ place: 'HK', confidence: 'medium' });
  });

  test('one that agrees does not outweigh one that does not', () => {
    expect(resolve(server('HK'), network('HK'), device('TW'))).toMatchObject({ place: 'HK', confidence: 'medium' });
  });

  test('two networks that differ: ambiguous', () => {
    expect(resolve(network('HK'), network('TW'))).toEqual({ status: 'ambiguous', places: ['HK', 'TW'] });
  });

  test('two networks that agree: known', () => {
    expect(resolve(network('HK'), network('HK'))).toMatchObject({ place: 'HK', confidence: 'medium' });
  });

  test('a shared time zone alone: ambiguous', () => {
    expect(resolve(device('DE DK NO SE SJ'))).toEqual({ status: 'ambiguous', places: ['DE', 'DK', 'NO', 'SE', 'SJ'] });
  });

  test('a shared time zone that has the network’s country agrees with it', () => {
    expect(resolve(network('DK'), device('DE DK NO SE SJ'))).toMatchObject({
      place: 'DK',
      confidence: 'high',
      disputedBy: [],
    });
  });

  test('several places of the network are narrowed by the device', () => {
    expect(resolve(network('DE AT'), device('DE DK'))).toMatchObject({
      status: 'known',
      place: 'DE',
      confidence: 'high',
    });
  });

  test('several places that the device does not tell apart: ambiguous', () => {
    expect(resolve(network('DE DK FR'), device('DE DK NO'))).toEqual({ status: 'ambiguous', places: ['DE', 'DK'] });
  });

  test('weaker sources that contradict each other decide nothing', () => {
    expect(resolve(network('HK TW'), device('HK'), device('TW'))).toEqual({
      status: 'ambiguous',
      places: ['HK', 'TW'],
    });
    expect(resolve(network('HK TW JP'), device('HK TW'), device('JP'))).toEqual({
      status: 'ambiguous',
      places: ['HK', 'TW', 'JP'],
    });
  });

  test('a country and its own subdivision agree', () => {
    expect(resolve(network('US-CA'), device('US'))).toMatchObject({ place: 'US-CA', confidence: 'high' });
    expect(resolve(network('US'), network('US-CA'))).toMatchObject({ place: 'US-CA' });
  });

  test('two subdivisions of one country disagree', () => {
    expect(resolve(network('US-CA'), network('US-NY'))).toEqual({ status: 'ambiguous', places: ['US-CA', 'US-NY'] });
    expect(resolve(network('US-CA'), device('US-NY'))).toMatchObject({ place: 'US-CA', confidence: 'medium' });
  });

  test('what the device says does not make a country more exact', () => {
    expect(resolve(network('US'), device('US-CA'))).toMatchObject({ place: 'US', confidence: 'high' });
  });
});

describe('resolveLocation: anonymisers', () => {
  test.each(['tor', 'vpn', 'proxy', 'hosting'] as const)('%s makes the location unknown, never wrong', (anonymizer) => {
    expect(resolve(network('HK', { anonymizer }), device('HK'))).toEqual({ status: 'unknown', reason: 'anonymized' });
    expect(resolve(server('HK', { anonymizer }))).toEqual({ status: 'unknown', reason: 'anonymized' });
    expect(resolve(server('HK'), network('', { anonymizer }))).toEqual({ status: 'unknown', reason: 'anonymized' });
  });

  test('a relay keeps the country', () => {
    expect(resolve(network('HK', { anonymizer: 'relay' }))).toMatchObject({ status: 'known', place: 'HK' });
  });

  test('a device cannot call the network anonymous', () => {
    expect(resolve(network('HK'), device('', { anonymizer: 'vpn' }))).toMatchObject({ status: 'known', place: 'HK' });
  });

  test('one that has expired says nothing any more', () => {
    expect(resolve(network('', { anonymizer: 'vpn', expiresAt: NOW }), network('HK'))).toMatchObject({ place: 'HK' });
  });
});

describe('resolveLocation: expiry', () => {
  test('evidence is worth something until it expires, and nothing from then on', () => {
    expect(resolve(network('HK', { expiresAt: NOW + 1 }))).toMatchObject({ place: 'HK' });
    expect(resolve(network('HK', { expiresAt: NOW }))).toMatchObject({ reason: 'stale' });
    expect(resolve(network('HK', { expiresAt: NaN }))).toMatchObject({ reason: 'no-evidence' });
  });

  test('it is told apart whether what was known is too old or nothing ever was', () => {
    expect(resolve(network('HK', { expiresAt: 0 }), device(''))).toEqual({ status: 'unknown', reason: 'stale' });
    expect(resolve(network('', { expiresAt: 0 }))).toEqual({ status: 'unknown', reason: 'no-evidence' });
    expect(resolve(network('HK', { expiresAt: 0 }), device('JP'))).toMatchObject({ place: 'JP', confidence: 'low' });
  });

  test('expired evidence neither disputes nor agrees, and is not kept', () => {
    const found = resolveLocation([network('JP'), device('HK', { expiresAt: 0 })], NOW);
    expect(found).toMatchObject({ place: 'JP', confidence: 'medium', disputedBy: [] });
    expect(found.evidence).toHaveLength(1);
  });
});

describe('resolveLocation: for any evidence', () => {
  const anyEvidence = fc.array(someEvidence, { maxLength: 6 });

  /** What was found, without any order. */
  function found(evidence: readonly Evidence[]) {
    const { evidence: _, ...rest } = resolveLocation(evidence, NOW);
    if (rest.status === 'ambiguous') return { ...rest, places: [...rest.places].sort() };
    if (rest.status === 'known')
      return { ...rest, disputedBy: rest.disputedBy.map((one) => JSON.stringify(one)).sort() };
    return rest;
  }

  test('the order of evidence does not matter', () => {
    const shuffled = anyEvidence.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        expect(found(others)).toEqual(found(some));
      }),
      { numRuns: 2_000 },
    );
  });

  test('evidence that is heard twice changes nothing that is found', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { status, ...rest } = found([...evidence, ...evidence]);
        const once = found(evidence);
        expect(status).toBe(once.status);
        if ('place' in rest && 'place' in once)
          expect([rest.place, rest.confidence]).toEqual([once.place, once.confidence]);
      }),
    );
  });

  test('an ambiguous location has at least two places, each of them told by somebody', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const result = resolveLocation(evidence, NOW);
        const told = evidence.flatMap((one) => one.places);
        if (result.status === 'ambiguous') {
          expect(result.places.length).toBeGreaterThan(1);
          expect(new Set(result.places).size).toBe(result.places.length);
          for (const one of result.places) expect(told).toContain(one);
        }
        if (result.status === 'known') expect(told).toContain(result.place);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the device alone is never more than low', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const result = resolveLocation(
          evidence.map((one) => ({ ...one, trust: 1 as const })),
          NOW,
        );
        if (result.status === 'known') expect(result.confidence).toBe('low');
      }),
    );
  });
});
