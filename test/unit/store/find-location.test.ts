import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evidence, VisitorLocation } from '../../../src/core/location.js';
import type { LocationSource } from '../../../src/core/ports.js';
import type { ConsentError } from '../../../src/store/consent-error.js';
import { findLocation, type Search } from '../../../src/store/find-location.js';
import { NOW, places } from '../core/fixtures.js';

const japan: Evidence = { source: 'mine', places: places('JP'), trust: 2, expiresAt: NOW + 1000 };
const source = (find: LocationSource['find'], name = 'mine'): LocationSource => ({ name, find });

const find = (...sources: readonly LocationSource[]) => search({ sources });

async function search(wish: Partial<Search>) {
  const told: VisitorLocation[] = [];
  const errors: ConsentError[] = [];
  const done = findLocation(
    { sources: [], now: () => NOW, minConfidence: 'medium', ...wish },
    (location) => void told.push(location),
    (error) => void errors.push(error),
  );
  const atOnce = told.length > 0;
  await done;
  return { location: told[0], errors, atOnce };
}

afterEach(() => vi.restoreAllMocks());

describe('findLocation', () => {
  test('tells at once what needs no waiting', async () => {
    expect(await find(source(() => japan))).toMatchObject({ atOnce: true, location: { place: 'JP' } });
  });

  test('waits for a promise', async () => {
    expect(await find(source(() => Promise.resolve(japan)))).toMatchObject({
      atOnce: false,
      location: { place: 'JP' },
    });
  });

  test('waits for a promise of another kind, too: zone.js has its own', async () => {
    const foreign = { then: (resolve: (found: Evidence) => void) => resolve(japan) } as unknown as Promise<Evidence>;
    expect(await find(source(() => foreign))).toMatchObject({ location: { place: 'JP' } });
  });

  test('asks the next where one throws, rejects or finds nothing, and reports by name', async () => {
    const { location, errors } = await find(
      source(() => {
        throw new Error('broken');
      }, 'broken'),
      source(() => Promise.reject(new Error('offline')), 'offline'),
      source(() => undefined),
      source(() => japan),
    );
    expect(location).toMatchObject({ place: 'JP' });
    expect(errors.map(({ code, message }) => [code, message.split('"')[1]])).toEqual([
      ['location-failed', 'broken'],
      ['location-failed', 'offline'],
    ]);
  });

  test('passes over one that takes too long, also if that does not listen to its signal', async () => {
    const time = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(time.signal);
    const { location, errors } = await find(
      source(() => {
        queueMicrotask(() => time.abort());
        return new Promise(() => {});
      }, 'hangs'),
      source(() => japan),
    );
    expect(location).toMatchObject({ place: 'JP' });
    expect(errors.map(({ code }) => code)).toEqual(['location-failed']);
  });

  test('does not ask on once it knows', async () => {
    const next = vi.fn();
    await find(
      source(() => japan),
      source(next),
    );
    expect(next).not.toHaveBeenCalled();
  });

  test('asks on for a rule that wants to be surer than one source can be', async () => {
    const device: Evidence = { source: 'device', places: places('JP'), trust: 1, expiresAt: NOW + 1000 };
    const sources = [source(() => japan), source(() => device)];
    expect((await search({ sources })).location).toMatchObject({ confidence: 'medium' });
    expect((await search({ sources, minConfidence: 'high' })).location).toMatchObject({ confidence: 'high' });
  });

  test('asks no further where the network hides its user', async () => {
    const next = vi.fn();
    const tor: Evidence = { ...japan, places: [], anonymizer: 'tor' };
    const { location } = await find(
      source(() => tor),
      source(next),
    );
    expect(location).toMatchObject({ status: 'unknown', reason: 'anonymized' });
    expect(next).not.toHaveBeenCalled();
  });

  test.each([true, false])('tells the source whether a person asked: %s', async (isAsked) => {
    const asked = vi.fn(() => japan);
    await search({ sources: [source(asked)], isAsked });
    expect(asked).toHaveBeenCalledWith(expect.any(AbortSignal), isAsked);
  });

  test('gives a source the time that it asks for: a person may have to answer', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await find(
      { ...source(() => undefined), patience: 120_000 },
      source(() => japan),
    );
    expect(timeout.mock.calls).toEqual([[120_000], [4000]]);
  });
});
