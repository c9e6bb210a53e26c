import { describe, expect, test } from 'vitest';
import { resolveLocation } from '../../../src/core/location.js';
import { networkEvidence } from '../../../src/core/network-evidence.js';
import { NOW } from './fixtures.js';

describe('networkEvidence', () => {
  test('a country is taken for half an hour', () => {
    const evidence = networkEvidence('edge', 'HK', NOW);
    expect(evidence).toEqual({ source: 'edge', places: ['HK'], trust: 2, expiresAt: NOW + 30 * 60_000 });
    expect(resolveLocation([evidence], NOW + 30 * 60_000 - 1)).toMatchObject({ place: 'HK', confidence: 'medium' });
    expect(resolveLocation([evidence], NOW + 30 * 60_000)).toMatchObject({ reason: 'stale' });
  });

  test('region.md §13: T1 is Tor, and A1 an anonymous proxy', () => {
    expect(networkEvidence('edge', 'T1', NOW)).toMatchObject({ places: [], anonymizer: 'tor' });
    expect(networkEvidence('edge', 'A1', NOW)).toMatchObject({ places: [], anonymizer: 'proxy' });
  });

  test.each(['XX', 'ZZ', '', '?', '-', 'unknown', '__proto__', 'constructor'])(
    '%j says that nothing was found',
    (code) => {
      const evidence = networkEvidence('edge', code, NOW);
      expect(evidence.places).toEqual([]);
      expect(resolveLocation([evidence], NOW)).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
    },
  );

  test('what the edge says of an anonymiser is kept beside the place', () => {
    expect(networkEvidence('edge', 'HK', NOW, 'vpn')).toMatchObject({ places: ['HK'], anonymizer: 'vpn' });
  });
});
