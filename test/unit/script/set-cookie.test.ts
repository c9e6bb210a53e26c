import fc from 'fast-check';
import Cookies from 'js-cookie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CookieAttributes } from '../../../src/core/ports.js';
import setCookie from '../../../src/script/set-cookie.js';

// js-cookie writes nothing where there is no document.
beforeEach(() => {
  vi.stubGlobal('document', { cookie: '' });
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each<[string, string, CookieAttributes]>([
  ['placet', '1~a~b', { expires: 180, sameSite: 'lax', secure: true, priority: 'high', domain: '' }],
  ['a b', '{"x":"é;,"}', { path: '/shop', domain: 'example.com' }],
  ['(x)', 'y', { expires: new Date(0), partitioned: true, sameSite: 'none', secure: false }],
  ['n', '', { path: '/;evil' }],
])('%s=%s is written as js-cookie writes it', (name, value, attributes) => {
  expect(setCookie.set(name, value, attributes)).toBe(Cookies.set(name, value, attributes as object));
});

test('so is every other cookie', () => {
  const text = fc.string({ unit: 'binary' }).filter((one) => !/\p{Surrogate}/u.test(one));
  const attributes = fc.record(
    {
      expires: fc.oneof(fc.integer({ min: -400, max: 400 }), fc.date({ noInvalidDate: true })),
      path: text,
      domain: text,
      secure: fc.boolean(),
      sameSite: fc.constantFrom('strict', 'lax', 'none'),
      partitioned: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(text, text, attributes, (name, value, some) => {
      expect(setCookie.set(name, value, some as CookieAttributes)).toBe(Cookies.set(name, value, some as object));
    }),
  );
});
