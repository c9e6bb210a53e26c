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
    const answer = await order({ region: 'jp', language: 'ja', items: TEA }, '/api/order', { 'x-edge-country': 'JP' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      verdict: { outcome: 'inconsistent', action: 'refuse', located: ['HK'] },
    });
  });

  test.each(['XX', 'T1'])('is not refused where nobody knows (%s)', async (edge) => {
    expect((await order({ region: 'jp', language: 'ja', items: TEA }, `/api/order?edge=${edge}`)).status).toBe(201);
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
