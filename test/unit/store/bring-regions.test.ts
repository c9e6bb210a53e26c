import { expect, test, vi } from 'vitest';
import type { Place } from '../../../src/core/place.js';
import type { ConsentError } from '../../../src/store/consent-error.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import { NOW } from '../core/fixtures.js';
import { REGIONS } from './make-store.js';

test('a store that is asked where the visitor is while the rules are on their way gets them once', async () => {
  const errors: ConsentError[] = [];
  const find = () => ({ source: 'test', places: ['HK' as Place], trust: 2 as const, expiresAt: NOW * 2 });
  const store = createConsentStore({
    services: [],
    regions: REGIONS,
    location: [{ name: 'test', find }],
    onError: (error) => errors.push(error),
  });
  await Promise.all([store.locate(), store.locate(), store.ready]);
  expect(errors).toEqual([]);
  expect(store.state.location).toMatchObject({ status: 'known', place: 'HK' });
});

test('of two who ask while the rules are on their way the later one holds', async () => {
  const answers: ((code: string) => void)[] = [];
  const store = createConsentStore({
    services: [],
    regions: REGIONS,
    location: [
      {
        name: 'test',
        find: () =>
          new Promise((resolve) => {
            answers.push((code) => resolve({ source: 'test', places: [code as Place], trust: 2, expiresAt: NOW * 2 }));
          }),
      },
    ],
  });
  const both = [store.ready, store.locate()];
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.('DE');
  await vi.waitFor(() => expect(store.state.location).toMatchObject({ place: 'DE' }));
  answers[0]?.('JP');
  await Promise.all(both);
  expect(store.state.location).toMatchObject({ place: 'DE' });
});
