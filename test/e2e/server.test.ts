import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo, type Demo } from './support/demo.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const get = (path: string): Promise<Response> =>
  fetch(demo.origin + path, { headers: { accept: 'text/html' }, redirect: 'manual' });

const order = (wish: unknown, path = '/api/order', headers = {}): Promise<Response> =>
  fetch(demo.origin + path, { method: 'POST', body: JSON.stringify(wish), headers });

const TEA = [{ sku: 'tea', count: 2 }];

describe('the edge', () => {
  test.each(['HK', 'DE', 'XX', 'T1'])('says %s on the page and to whoever asks', async (place) => {
    const query = place === 'HK' ? '' : `?edge=${place}`;
    const page = await get(`/hk/en/${query}`);
    expect(page.headers.get('server-timing')).toBe(`geo;desc="${place}"`);
    const where = await get(`/where${query}`);
    expect(await where.json()).toEqual({ country: place });
    expect(where.headers.get('cache-control')).toBe('no-store');
  });

  test('keeps the place that is played in the links, and in nothing else', async () => {
    const page = await get('/hk/en/?edge=DE');
    expect(page.headers.get('set-cookie')).toBeNull();
    const links = [...(await page.text()).matchAll(/<a\b[^>]*href="(\/[^"]*)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((href) => !href.includes('edge=DE'))).toEqual([]);
  });
});

describe('the pages', () => {
  test.each([
    ...['/', '/live', '/help/privacy', '/hk/en/', '/hk/zh-Hant-HK/kids', '/tw/zh-Hant-TW/cart', '/de/de/product/tea'],
    ...['/de/en/help/agreement', '/kr/ko/food', '/id/id/account', '/jp/ja/help'],
  ])('%s is there, with a strict policy', async (path) => {
    const page = await get(path);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const nonce = /'nonce-([^']+)'/.exec(policy)![1];
    const scripts = [...(await page.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !tag.includes('application/json'))).toEqual([]);
  });

  test.each(['/nope', '/hk/de/', '/hk/en/product/nope', '/hk/en/kids/more', '/placet/../package.json'])(
    '%s is not',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('stand in all languages for search engines', async () => {
    const text = await (await get('/hk/en/product/tea')).text();
    const tags = [...text.matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag);
    expect(tags).toEqual([
      'en-HK',
      'zh-Hant-HK',
      'zh-Hant-TW',
      'de-DE',
      'en-DE',
      'ko-KR',
      'id-ID',
      'ja-JP',
      'x-default',
    ]);
  });

  test.each([
    ['/hk/en/', 'HK$78.00'],
    ['/hk/zh-Hant-HK/', 'HK$78.00'],
    ['/tw/zh-Hant-TW/', 'NT$299'],
    ['/de/de/', '8,90\u00a0€'],
    ['/kr/ko/', '₩12,500'],
    ['/id/id/', 'Rp\u00a0139.000'],
    ['/jp/ja/', '¥1,280'],
  ])('in %s tea costs %s', async (shop, price) => {
    expect(await (await get(`${shop}product/tea`)).text()).toContain(`<p class="price">${price}</p>`);
  });
});

describe('an order', () => {
  test('is taken where the visitor is, at the price of the shop', async () => {
    const answer = await order({ region: 'hk', language: 'en', items: [{ sku: 'tea', count: 2, price: 0.01 }] });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ total: 'HK$156.00', verdict: { outcome: 'consistent' } });
  });

  test('is refused from elsewhere, whatever headers say', async () => {
    const headers = { 'cf-ipcountry': 'JP', 'x-vercel-ip-country': 'JP', 'x-forwarded-for': '203.0.113.1' };
    const answer = await order({ region: 'jp', language: 'ja', items: TEA }, '/api/order', headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({
      status: 403,
      verdict: { outcome: 'inconsistent', action: 'refuse', located: ['HK'] },
    });
  });

  test('for Deutschland is refused from Hong Kong, though its pages may be looked at', async () => {
    expect((await get('/de/en/product/tea')).status).toBe(200);
    const wish = { region: 'de', language: 'en', items: TEA, verdict: { outcome: 'consistent' }, located: 'DE' };
    expect((await order(wish)).status).toBe(403);
    expect((await order(wish, '/api/order?edge=DE')).status).toBe(201);
  });

  test.each([
    ['hk', 'en', 'Jonas', 409],
    ['hk', 'en', 'Aiko', 409],
    ['hk', 'en', 'Mei', 201],
    ['jp', 'ja', 'Aiko', 403],
    ['hk', 'en', { realm: 'hk' }, 201],
  ])('in %s, %s by the account %j: %i', async (region, language, account, status) => {
    const answer = await order({ region, language, items: TEA, account });
    expect(answer.status).toBe(status);
    if (status === 409) expect(await answer.json()).toMatchObject({ status, verdict: { outcome: 'consistent' } });
  });

  test.each(['XX', 'T1'])('is not refused where nobody knows (%s)', async (edge) => {
    expect((await order({ region: 'jp', language: 'ja', items: TEA }, `/api/order?edge=${edge}`)).status).toBe(201);
  });

  test.each(['', 'region=hk', '{"region":"hk"'])('that is not JSON is told what to send: %j', async (body) => {
    const answer = await fetch(`${demo.origin}/api/order`, { method: 'POST', body });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toContain('Send JSON such as {"region":"hk","language":"en","items":[');
  });

  test('that is more than anybody orders is answered, and so is what comes after it', async () => {
    for (const length of [20_000, 1_000_000]) {
      const note = 'x'.repeat(length);
      expect((await order({ region: 'hk', language: 'en', items: TEA, note })).status).toBe(400);
      expect((await order({ region: 'hk', language: 'en', items: TEA })).status).toBe(201);
    }
  });

  test.each([
    [null],
    ['hk'],
    [{ region: 'hk', language: 'de', items: TEA }],
    [{ region: 'hk', language: 'en', items: [] }],
    [{ region: 'hk', language: 'en', items: [{ sku: 'tea', count: -1 }] }],
    [{ region: 'hk', language: 'en', items: [{ sku: '__proto__', count: 1 }] }],
    [{ region: 'hk', language: 'en', items: [null] }],
  ])('that is none is not taken: %j', async (wish) => {
    expect((await order(wish)).status).toBe(400);
  });
});
