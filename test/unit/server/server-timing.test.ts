import { describe, expect, test } from 'vitest';
import { resolveLocation } from '../../../src/core/location.js';
import { networkEvidence } from '../../../src/core/network-evidence.js';
import { locate } from '../../../src/server/locate.js';
import { serverTiming } from '../../../src/server/server-timing.js';

describe('serverTiming', () => {
  test.each([
    ['HK', undefined, 'HK'],
    ['US-CA', undefined, 'US-CA'],
    ['UK', undefined, 'GB'],
    ['XX', undefined, 'XX'],
    ['"; x', undefined, 'XX'],
    ['T1', undefined, 'T1'],
    ['HK', 'tor', 'T1'],
    ['A1', undefined, 'A1'],
    ['HK', 'vpn', 'A1'],
    ['HK', 'relay', 'HK'],
  ] as const)('%s, %s: %s, and the page comes to the same', async (code, anonymizer, told) => {
    const location = await locate({ headers: {} }, { edge: () => ({ code, anonymizer }) });
    expect(serverTiming(location)).toBe(`geo;desc="${told}"`);
    // What the page's half makes of it.
    const read = resolveLocation([networkEvidence('server-timing', told, Date.now())], Date.now());
    const { status } = location;
    expect(read).toMatchObject(status === 'known' ? { place: location.place } : { status });
    if (read.status === 'unknown' && location.status === 'unknown') expect(read.reason).toBe(location.reason);
  });

  test('a place that may be one of several is none', () => {
    const two = ['HK', 'DE'].map((code) => networkEvidence('x', code, 0));
    expect(serverTiming(resolveLocation(two, 0))).toBe('geo;desc="XX"');
  });
});
