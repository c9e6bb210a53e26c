import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCookie } from '../../../src/core/check-cookie.js';
import type { RegionVerdict } from '../../../src/core/check-region.js';
import { makeService } from './fixtures.js';

const services = [
  makeService('session', 'necessary', { cookies: [{ name: 'sid' }, { name: 'cart-*', scope: 'order' }] }),
  makeService('counter', 'analytics', { cookies: [{ name: '_ga' }, { name: '_ga_*' }, { name: 'shared' }] }),
  makeService('pixel', 'marketing', { cookies: [{ name: '_fbp' }, { name: 'shared' }] }),
];

const refused: RegionVerdict = {
  outcome: 'inconsistent',
  action: 'refuse',
  scope: 'order',
  located: [],
  confidence: 'high',
};
const allowed: RegionVerdict = { outcome: 'consistent', action: 'allow', scope: 'order' };

describe('checkCookie', () => {
  test('a cookie of a granted service may be set', () => {
    expect(checkCookie('_ga_X1', services, { counter: 'granted' })).toEqual({
      allowed: true,
      service: 'counter',
      category: 'analytics',
    });
  });

  test('one of a denied service may not', () => {
    expect(checkCookie('_ga', services, { counter: 'denied' })).toEqual({
      allowed: false,
      reason: 'denied',
      service: 'counter',
      category: 'analytics',
    });
  });

  test('I3: one that nobody declares may not', () => {
    expect(checkCookie('unheard-of', services, { counter: 'granted' })).toEqual({
      allowed: false,
      reason: 'undeclared',
    });
    expect(checkCookie('_ga', [], {})).toEqual({ allowed: false, reason: 'undeclared' });
    expect(checkCookie('', services, {})).toEqual({ allowed: false, reason: 'undeclared' });
  });

  test('the word on the category is not asked: the service has its own', () => {
    expect(checkCookie('_ga', services, { analytics: 'granted', counter: 'denied' }).allowed).toBe(false);
  });

  test('of several services that declare it, one that is granted is enough', () => {
    expect(checkCookie('shared', services, { counter: 'denied', pixel: 'granted' })).toEqual({
      allowed: true,
      service: 'pixel',
      category: 'marketing',
    });
    expect(checkCookie('shared', services, {})).toMatchObject({ allowed: false, reason: 'denied', service: 'counter' });
  });

  test('a cookie of orders is withheld while the rule refuses to take any', () => {
    const choices = { session: 'granted' } as const;
    expect(checkCookie('cart-hk', services, choices, refused)).toEqual({
      allowed: false,
      reason: 'region-refused',
      service: 'session',
      category: 'necessary',
    });
    expect(checkCookie('cart-hk', services, choices, allowed).allowed).toBe(true);
    expect(checkCookie('cart-hk', services, choices).allowed).toBe(true);
    expect(checkCookie('sid', services, choices, refused).allowed).toBe(true);
  });

  test.each(['inform', 'warn', 'verify'] as const)('an order that is answered with %s is not refused', (action) => {
    expect(checkCookie('cart-hk', services, { session: 'granted' }, { ...refused, action }).allowed).toBe(true);
  });

  test('that it is denied is said before that the region is refused', () => {
    expect(checkCookie('cart-hk', services, {}, refused)).toMatchObject({ reason: 'denied' });
  });

  test('I3: nothing is allowed without a service that is granted', () => {
    const choices = fc.dictionary(
      fc.constantFrom('session', 'counter', 'pixel', 'analytics'),
      fc.constantFrom('granted', 'denied'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('sid', '_ga', '_ga_1', 'shared', '_fbp', 'cart-x', 'other'),
        choices,
        (name, said) => {
          const verdict = checkCookie(name, services, said);
          if (verdict.allowed) expect(said[verdict.service]).toBe('granted');
        },
      ),
    );
  });
});
