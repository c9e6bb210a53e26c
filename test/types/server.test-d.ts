import { expectTypeOf, test } from 'vitest';
import { locate, regionProblem, requireRegion } from '../../src/server/index.js';
import { verifyLocationToken } from '../../src/server/tokens.js';

const request = new Request('https://shop.example/');
const region = { id: 'hk', countries: ['HK'] };

test('an edge is one that is known, or a function', () => {
  void locate(request, { edge: 'fastly' });
  void locate(request, { edge: () => ({ code: 'HK' }) });
  // @ts-expect-error It is spelt otherwise.
  void locate(request, { edge: 'cloudfare' });
  // @ts-expect-error Nobody is named: there is no chain of headers to fall back on.
  void locate(request, {});
});

test('only a refusal has a status, and makes a problem', async () => {
  const answer = await requireRegion(request, { region, edge: 'vercel' });
  // @ts-expect-error It may have been served.
  regionProblem(answer);
  // @ts-expect-error It may have been served.
  expectTypeOf(answer.status);
  if (!answer.ok) expectTypeOf(answer.status).toEqualTypeOf<403 | 409 | 451>();
});

test('a token that does not hold has no location, and that is what the rule takes', async () => {
  const options = { algorithm: 'HS256', keys: [], issuer: 'a', audience: 'b', visit: 'c' } as const;
  const answer = await verifyLocationToken(undefined, options);
  if (!answer.ok) expectTypeOf(answer.location).toEqualTypeOf<undefined>();
  void requireRegion(request, { region, location: answer.location });
  const { visit: _, ...anybody } = options;
  // @ts-expect-error A token is for one visit.
  void verifyLocationToken(undefined, anybody);
  // @ts-expect-error There is no algorithm `none`.
  void verifyLocationToken(undefined, { ...options, algorithm: 'none' });
});
