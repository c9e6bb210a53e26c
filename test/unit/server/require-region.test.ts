import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegionScope } from '../../../src/core/check-region.js';
import { type EdgeName, EDGES } from '../../../src/data/edges.js';
import { regionProblem } from '../../../src/server/region-problem.js';
import { type RegionRequirement, requireRegion, type ServedRegion } from '../../../src/server/require-region.js';

const HK: ServedRegion = { id: 'hk', countries: ['HK'] };
const DE: ServedRegion = { id: 'de', countries: ['DE'] };
const EU: ServedRegion = { id: 'eu', countries: ['FR', 'AT'], realm: 'de' };
const WORLD: ServedRegion = { id: 'world', countries: '*' };
const LAW: ServedRegion = { id: 'us', countries: ['US'], legalBasis: { text: 'Export law' } };
const GERMAN_LAW: ServedRegion = { ...DE, legalBasis: { text: 'Jugendschutz' } };

const from = (code: string, requirement: Omit<RegionRequirement, 'edge'>) =>
  requireRegion({ headers: { 'cf-ipcountry': code } }, { edge: 'cloudflare', ...requirement });

describe('an order', () => {
  test.each<[string, ServedRegion, number, string]>([
    ['HK', HK, 200, 'allow'],
    ['DE', HK, 403, 'refuse'],
    ['HK', DE, 403, 'refuse'],
    ['HK', WORLD, 200, 'allow'],
    ['HK', LAW, 451, 'refuse'],
    ['US', LAW, 200, 'allow'],
    ['XX', HK, 200, 'warn'],
    ['T1', HK, 200, 'warn'],
    ['', HK, 200, 'warn'],
    ['T1', LAW, 200, 'warn'],
  ])('from %j in %j: %i, %s', async (code, region, status, action) => {
    const answer = await from(code, { region });
    expect(answer).toMatchObject({ ok: status === 200, verdict: { action, scope: 'order' } });
    if (!answer.ok) expect(answer.status).toBe(status);
  });

  test.each<[string, NonNullable<RegionRequirement['rule']>, number, string]>([
    ['DE', { order: 'warn' }, 200, 'warn'],
    ['DE', { order: 'off' }, 200, 'inform'],
    ['XX', { unknown: 'off' }, 200, 'allow'],
    ['XX', { unknown: 'strict' }, 403, 'refuse'],
    ['T1', { unknown: 'strict' }, 403, 'refuse'],
    ['T1', { unknown: 'strict', order: 'warn' }, 200, 'verify'],
    ['HK', { unknown: 'strict' }, 200, 'allow'],
    ['DE', { minConfidence: 'high' }, 403, 'refuse'],
  ])('from %s by %j: %i, %s', async (code, rule, status, action) => {
    const answer = await from(code, { region: HK, rule });
    expect(answer).toMatchObject({ ok: status === 200, verdict: { action } });
    if (!answer.ok) expect(answer.status).toBe(status);
  });

  test('in several regions wants one of them to serve', async () => {
    expect(await from('AT', { region: [DE, EU] })).toMatchObject({ ok: true, verdict: { outcome: 'consistent' } });
    expect(await from('HK', { region: [DE, LAW] })).toMatchObject({ ok: false, status: 403 });
    expect(await from('HK', { region: [] })).toMatchObject({ ok: false, status: 403 });
    expect(await from('HK', { region: undefined })).toMatchObject({ ok: false, status: 403 });
  });

  test.each(['XX', 'T1', 'HK'])(
    'in no region that there is takes no order, whatever the rule: from %s',
    async (code) => {
      const rule = { order: 'off', browse: 'warn', unknown: 'off' } as const;
      for (const region of [undefined, []]) {
        for (const scope of ['order', 'browse'] as const) {
          const answer = { ok: false, status: 403, verdict: { action: 'refuse' } };
          expect(await from(code, { region, scope })).toMatchObject(answer);
          expect(await from(code, { region, scope, rule })).toMatchObject(answer);
        }
      }
    },
  );

  test.each(['__proto__', 'constructor', 'toString', 'nope'])(
    'in what a list by id has by nature takes no order: %s',
    async (id) => {
      const regions: Record<string, ServedRegion> = { hk: HK };
      for (const code of ['HK', 'XX']) {
        expect(await from(code, { region: regions[id] })).toMatchObject({ ok: false, status: 403 });
      }
      expect(await from('HK', { region: [regions[id]!, HK] })).toMatchObject({ ok: true });
    },
  );

  test('by a header that came twice is refused: somebody wrote one beside the edge’s', async () => {
    expect(await from('DE, HK', { region: HK })).toMatchObject({ ok: false, status: 403 });
    expect(await from('HK, HK', { region: HK })).toMatchObject({ ok: false, status: 403 });
    expect(await from('HK, HK', { region: HK, scope: 'browse' })).toMatchObject({ ok: true });
  });

  test.each(['browse', 'order', 'unknown'])('by a rule that is none is a mistake, not an order: %s', async (part) => {
    for (const word of ['strikt', undefined]) {
      const rule = { [part]: word } as never;
      await expect(from('DE', { region: HK, rule })).rejects.toThrow(
        `rule.${part} is ${JSON.stringify(word)}; write off`,
      );
    }
  });

  test('tells what it was held against', async () => {
    expect(await from('DE', { region: HK })).toMatchObject({
      location: { place: 'DE', evidence: [{ source: 'cloudflare', trust: 3 }] },
      verdict: { located: ['DE'] },
    });
  });
});

describe('looking around', () => {
  test.each<[string, ServedRegion, NonNullable<RegionRequirement['rule']>, number, string]>([
    ['DE', HK, {}, 403, 'refuse'],
    ['HK', DE, {}, 200, 'warn'],
    ['HK', GERMAN_LAW, {}, 451, 'refuse'],
    ['XX', HK, { unknown: 'strict' }, 200, 'verify'],
    ['XX', DE, { unknown: 'strict' }, 200, 'verify'],
    ['XX', GERMAN_LAW, { unknown: 'strict' }, 403, 'refuse'],
  ])('from %s in %j by %j: %i, %s', async (code, region, rule, status, action) => {
    const answer = await from(code, { region, rule, scope: 'browse' });
    expect(answer).toMatchObject({ ok: status === 200, verdict: { action } });
    if (!answer.ok) expect(answer.status).toBe(status);
  });
});

describe('an account', () => {
  test.each<[ServedRegion | ServedRegion[], string, number]>([
    [HK, 'hk', 200],
    [HK, 'de', 409],
    [HK, '', 409],
    [{ ...HK, realm: 'asia' }, 'asia', 200],
    [{ ...HK, realm: 'asia' }, 'hk', 409],
    [[DE, HK], 'hk', 200],
    [[DE, HK], 'de', 403],
  ])('in %j, of realm %j: %i', async (region, realm, status) => {
    const answer = await from('HK', { region, account: { realm } });
    expect(answer.ok ? 200 : answer.status).toBe(status);
  });

  test('of no realm that a region has by nature', async () => {
    expect(await from('HK', { region: HK, account: { realm: 'constructor' } })).toMatchObject({ status: 409 });
  });
});

describe('a request that nobody vouches for', () => {
  const nobody: readonly [string, Partial<RegionRequirement>][] = [
    ['no edge', {}],
    ['a token that does not hold', { location: undefined }],
    ['a token that does not hold, beside a header', { location: undefined, edge: 'cloudflare' }],
    ['a signature that does not hold', { edge: () => undefined }],
  ];

  test.each(nobody)('takes no order: %s', async (_, by) => {
    const answer = await requireRegion({ headers: { 'cf-ipcountry': 'HK' } }, { region: HK, ...by });
    expect(answer).toMatchObject({ ok: false, status: 403, verdict: { outcome: 'unknown', action: 'refuse' } });
  });

  test.each(nobody)('may look around: %s', async (_, by) => {
    const answer = await requireRegion({ headers: {} }, { region: HK, scope: 'browse', ...by });
    expect(answer).toMatchObject({ ok: true, verdict: { action: 'warn' } });
  });

  test.each(nobody)('is served where the rule asks for nothing, and by the whole world: %s', async (_, by) => {
    expect(await requireRegion({ headers: {} }, { region: HK, rule: { order: 'off' }, ...by })).toMatchObject({
      ok: true,
    });
    expect(await requireRegion({ headers: {} }, { region: WORLD, ...by })).toMatchObject({ ok: true });
  });
});

describe('whatever a request says', () => {
  const headers = fc.dictionary(
    fc.constantFrom(...Object.values(EDGES).map(({ header }) => header), 'cookie', 'host'),
    fc.string({ unit: 'binary' }),
  );
  const edges = fc.constantFrom(...(Object.keys(EDGES) as EdgeName[]));
  const scopes = fc.constantFrom<RegionScope>('browse', 'order');

  test('there is an answer', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        headers,
        edges,
        scopes,
        fc.constantFrom(HK, DE, LAW, WORLD),
        async (sent, edge, scope, region) => {
          const answer = await requireRegion({ headers: sent }, { region, edge, scope });
          expect(typeof answer.ok).toBe('boolean');
        },
      ),
    );
  });

  test('an unknown place refuses nobody by itself', { timeout: 30_000 }, async () => {
    const codes = fc.string({ unit: 'binary-ascii' }).filter((code) => !/^\s*[a-z]{2}([-_]\w{1,3})?\s*$/i.test(code));
    await fc.assert(
      fc.asyncProperty(codes, scopes, fc.constantFrom(HK, DE, LAW), async (code, scope, region) => {
        const answer = await requireRegion({ headers: {} }, { region, scope, edge: () => ({ code }) });
        expect(answer).toMatchObject({ ok: true, verdict: { outcome: 'unknown' } });
      }),
    );
  });
});

describe('regionProblem', () => {
  test.each<[string, ServedRegion, string, number, string]>([
    ['DE', HK, 'hk', 403, 'Forbidden'],
    ['HK', HK, 'de', 409, 'Conflict'],
    ['HK', LAW, 'us', 451, 'Unavailable For Legal Reasons'],
  ])('from %s in %j with an account of %s: %i', async (code, region, realm, status, title) => {
    const answer = await from(code, { region, account: { realm } });
    if (answer.ok) throw new Error('It was served');
    const response = regionProblem(answer);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const detail = status === 451 ? { detail: 'Export law' } : {};
    expect(await response.json()).toEqual({ title, status, ...detail, verdict: answer.verdict });
  });
});
