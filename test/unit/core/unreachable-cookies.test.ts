import { describe, expect, test } from 'vitest';
import { unreachableCookies } from '../../../src/core/unreachable-cookies.js';
import { makeService } from './fixtures.js';

describe('unreachableCookies', () => {
  const services = [
    makeService('tracker', 'marketing', {
      cookies: [
        { name: '_srv', httpOnly: true, path: '/shop', domain: 'example.com' },
        { name: '__Host-srv', httpOnly: true },
        { name: '__secure-srv', httpOnly: true },
        { name: 'both', httpOnly: true },
        { name: '_seen' },
        { name: '_false', httpOnly: false },
      ],
    }),
    makeService('shop', 'necessary', { cookies: [{ name: 'bo*' }] }),
  ];

  test('names those of denied services that no granted one claims, with the header that ends them', () => {
    expect(unreachableCookies(services, { shop: 'granted' })).toEqual([
      { cookie: '_srv', header: 'Set-Cookie: _srv=; Max-Age=0; Path=/shop; Domain=example.com' },
      { cookie: '__Host-srv', header: 'Set-Cookie: __Host-srv=; Max-Age=0; Path=/; Secure' },
      { cookie: '__secure-srv', header: 'Set-Cookie: __secure-srv=; Max-Age=0; Path=/; Secure' },
    ]);
  });

  test('names all of them where nothing is granted', () => {
    expect(unreachableCookies(services, {}).map(({ cookie }) => cookie)).toContain('both');
  });

  test('is silent on what is granted', () => {
    expect(unreachableCookies(services, { tracker: 'granted', shop: 'granted' })).toEqual([]);
  });
});
