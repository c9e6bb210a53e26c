import { expect, test, vi } from 'vitest';
import { memoryWorld } from '../../../src/adapters/memory-world.js';
import type { LocationSource } from '../../../src/core/ports.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import { NOW, place } from '../core/fixtures.js';
import { REGIONS } from './make-store.js';

/** A shop whose sources and listeners are counted. */
function shop(...sources: LocationSource['find'][]) {
  const world = memoryWorld();
  const listening = new Set<() => void>();
  const onShow = (act: () => void) => {
    listening.add(act);
    return () => listening.delete(act);
  };
  const store = createConsentStore(
    {
      services: [],
      regions: REGIONS,
      onRealmChange: 'carry',
      location: sources.map((find) => ({ name: 'test', find })),
    },
    () => ({ ...world, life: { ...world.life, onShow } }),
  );
  return { store, listening };
}

const inHongKong = () => ({ source: 'test', places: [place('HK')], trust: 2 as const, expiresAt: NOW * 2 });

test('a store that is destroyed while its rules are on their way listens to nothing and asks nobody', async () => {
  const find = vi.fn(inHongKong);
  const { store, listening } = shop(find);
  expect(listening.size).toBe(1);
  store.destroy();
  await store.ready;
  expect(listening.size).toBe(0);
  expect(find).not.toHaveBeenCalled();
  expect(store.state.location.status).toBe('unknown');
});

test('a store that is destroyed while a source is asked asks no other', async () => {
  let answer: () => void = () => {};
  const first = vi.fn(() => new Promise<undefined>((resolve) => (answer = () => resolve(undefined))));
  const second = vi.fn(inHongKong);
  const { store, listening } = shop(first, second);
  await vi.waitFor(() => expect(first).toHaveBeenCalled());
  store.destroy();
  answer();
  await store.ready;
  expect(second).not.toHaveBeenCalled();
  expect(listening.size).toBe(0);
});

test('a store that is destroyed asks nobody where the visitor is, and answers on', async () => {
  const find = vi.fn(inHongKong);
  const { store } = shop(find);
  await store.ready;
  store.destroy();
  find.mockClear();
  await store.locate();
  expect(find).not.toHaveBeenCalled();
  expect(store.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' }).action).toBe('allow');
  expect(store.state).toMatchObject({ location: { place: 'HK' }, region: { status: 'none' } });
});
