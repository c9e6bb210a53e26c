import { describe, expect, test } from 'vitest';
import { findJurisdiction } from '../../../src/core/find-jurisdiction.js';
import { jurisdictionOf } from '../../../src/data/jurisdiction-of.js';
import { JURISDICTIONS } from '../../../src/data/jurisdictions.js';
import { makeJurisdiction, place, places } from './fixtures.js';

describe('findJurisdiction', () => {
  const everywhere = makeJurisdiction('opt-in', { id: 'everywhere' });
  const us = makeJurisdiction('opt-out', { id: 'us', places: places('US') });
  const california = makeJurisdiction('opt-out', { id: 'us-ca', places: places('US-CA US-CO') });
  const rows = [california, us, everywhere];

  test.each([
    ['US-CA', 'us-ca'],
    ['US-NY', 'us'],
    ['US', 'us'],
    ['HK', 'everywhere'],
  ])('behaviour 46: %s is under %s', (code, id) => {
    expect(findJurisdiction(place(code), rows).id).toBe(id);
  });

  test('behaviour 46: an unknown place is under the row for everywhere', () => {
    expect(findJurisdiction(undefined, rows).id).toBe('everywhere');
  });

  test('of rows for the same place the first holds, so that a site’s own come before the table’s', () => {
    const own = makeJurisdiction('opt-in', { id: 'own', places: places('US') });
    expect(findJurisdiction(place('US-CA'), [own, ...rows]).id).toBe('own');
  });
});

describe('the table of jurisdictions', () => {
  test('ends with the row for everywhere, which asks first, and has no other such row', () => {
    expect(JURISDICTIONS.findIndex(({ places: all }) => all === '*')).toBe(JURISDICTIONS.length - 1);
    expect(jurisdictionOf().model).toBe('opt-in');
  });

  test('has each row’s source and the day it was looked up, and ids that fit the record', () => {
    for (const row of JURISDICTIONS) {
      expect(row.source).toMatch(/^https:\/\//);
      expect(row.reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row.id).toMatch(/^[\w.-]{1,16}$/);
    }
    expect(new Set(JURISDICTIONS.map(({ id }) => id)).size).toBe(JURISDICTIONS.length);
  });

  test('has subdivisions above their country, since the first row that holds answers', () => {
    for (const [at, { places: inner }] of JURISDICTIONS.entries()) {
      for (const { places: outer } of JURISDICTIONS.slice(0, at)) {
        if (inner === '*' || outer === '*') continue;
        for (const code of inner) expect(outer).not.toContain(code.slice(0, 2));
      }
    }
  });

  test.each(['RE', 'GP', 'MQ', 'GF', 'YT', 'MF', 'AX', 'DE', 'IS', 'NO', 'LI', 'GB', 'GG', 'JE', 'IM', 'GI'])(
    'region.md §14: %s is asked first',
    (code) => {
      expect(jurisdictionOf(place(code)).model).toBe('opt-in');
    },
  );
});
