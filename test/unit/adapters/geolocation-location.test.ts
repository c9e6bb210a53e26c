import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { geolocationLocation } from '../../../src/adapters/geolocation-location.js';
import { NOW, places } from '../core/fixtures.js';

const MINUTE = 60_000;
const { signal } = new AbortController();
let answer: (found: (position: object) => void, failed: (error: object) => void) => void;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.stubGlobal('GeolocationPositionError', { PERMISSION_DENIED: 1 });
  vi.stubGlobal('navigator', {
    geolocation: { getCurrentPosition: (...how: Parameters<typeof answer>) => answer(...how) },
  });
  answer = (found) => found({ coords: { longitude: 114.17, latitude: 22.3, accuracy: 40 } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('geolocationLocation', () => {
  test('tells the countries there, as the device’s word, for ten minutes', async () => {
    const countriesAt = vi.fn(() => places('HK'));
    const source = geolocationLocation(countriesAt);
    const evidence = { source: 'geolocation', places: ['HK'], trust: 1, expiresAt: NOW + 10 * MINUTE };
    expect(await source.find(signal, true)).toEqual(evidence);
    expect(countriesAt).toHaveBeenCalledWith(114.17, 22.3, 40);
    vi.setSystemTime(NOW + MINUTE);
    expect(await source.find(signal, false)).toEqual(evidence); // asked again by the page: no younger for it
  });

  test('without a click there is nothing to tell', async () => {
    answer = () => expect.fail('it asked');
    expect(await geolocationLocation(() => []).find(signal, false)).toBeUndefined();
    expect(await geolocationLocation(() => []).find(signal)).toBeUndefined();
  });

  test('a person who declines takes back what was known', async () => {
    const source = geolocationLocation(() => places('HK'));
    await source.find(signal, true);
    answer = (_, failed) => failed({ code: 1, message: 'denied' });
    expect(await source.find(signal, true)).toBeUndefined();
    expect(await source.find(signal, false)).toBeUndefined();
  });

  test('a device that cannot tell is a failure', async () => {
    answer = (_, failed) => failed({ code: 2, message: 'no satellites' });
    await expect(geolocationLocation(() => []).find(signal, true)).rejects.toThrow('no satellites');
  });
});
