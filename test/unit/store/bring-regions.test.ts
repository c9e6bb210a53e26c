import { expect, test } from 'vitest';
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
