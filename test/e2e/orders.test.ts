import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

const MINUTE = 60_000;
const HEADER = 'x-location-token';

let browser: Browser;
let demo: Demo;
let context: BrowserContext;
let page: Page;
/** How far the clock of the edge and of the order service is ahead, in milliseconds. */
let ahead = 0;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ahead = 0;
  demo = await startDemo({ now: () => Date.now() + ahead });
  context = await browser.newContext({ locale: 'en' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterEach(async () => {
  await context.close();
  await demo.close();
});

/** Stands in the cart of HongKong with tea in it, about to order. */
async function fillCart(): Promise<void> {
  const shopper = new Shopper(chromiumVisitor(page), demo.origin);
  await shopper.goto('/hk/en/product/tea');
  await shopper.answerBanner('Reject all');
  await until('the picker is open', () => shopper.pickerIsOpen());
  await shopper.click('button', 'Confirm');
  await until('HongKong is chosen', () => shopper.region());
  await shopper.click('button', 'Add to cart');
  await until('it is in the cart', () => shopper.cookie('cart-hk'));
  await shopper.goto('/hk/en/cart');
}

/** Presses the button, and tells what the order service answered and the page said. */
async function placeOrder() {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url() === demo.orders && one.request().method() === 'POST'),
    page.getByRole('button', { name: 'Place order' }).click(),
  ]);
  await page.locator('#message p').waitFor();
  const answer = (await response.json()) as { token?: string; number?: string; verdict: { action: string } };
  return { status: response.status(), answer, message: await page.locator('#message').innerText() };
}

/** Sends another token than the one that the page was given. */
const tamper = (change: (token: string) => string | Promise<string>) =>
  page.route(demo.orders, async (route) => {
    const headers = route.request().headers();
    await route.continue({ headers: { ...headers, [HEADER]: await change(headers[HEADER] ?? '') } });
  });

describe('the order service, which no edge stands in front of', () => {
  test('takes an order by the token that the edge gave the page for this visit', async () => {
    await fillCart();
    const sent = page.waitForRequest((one) => one.url() === demo.orders && one.method() === 'POST');
    expect(await placeOrder()).toMatchObject({ status: 201, answer: { verdict: { outcome: 'consistent' } } });
    expect(await page.locator('#message').innerText()).toContain('Thank you');
    const headers = await (await sent).allHeaders();
    const [, claims = ''] = headers[HEADER]!.split('.');
    const { loc, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, number>;
    expect([loc, exp! - iat! <= 15 * 60]).toEqual(['HK', true]);
    // Which visit it is, no script can read; and nothing of it was there before the button was pressed.
    expect(headers.cookie).toMatch(/\bsid=/);
    expect(await page.evaluate(() => document.cookie)).not.toContain('sid');
    expect(await page.locator('#cart-empty').isVisible()).toBe(true);
  });

  test.each([
    ['a signature that somebody changed', 'signature', (token: string) => token.replace(/.{4}$/, 'AAAA')],
    ['claims that somebody changed', 'signature', (token: string) => claiming(token, { loc: 'JP' })],
    ['no token', 'missing', () => ''],
    ['what is no token', 'malformed', () => 'HK'],
  ] as const)('refuses %s, and the page says so: %s', async (_, fault, change) => {
    await fillCart();
    await tamper(change);
    const { status, answer, message } = await placeOrder();
    expect({ status, answer }).toMatchObject({ status: 403, answer: { token: fault, verdict: { action: 'refuse' } } });
    expect(message).toContain(`nobody vouches for where it comes from (${fault})`);
    expect(await page.locator('#cart-empty').isVisible()).toBe(false);
  });

  test('refuses a token that is over, and takes the next one', async () => {
    await fillCart();
    await tamper((token) => {
      ahead = 17 * MINUTE;
      return token;
    });
    expect(await placeOrder()).toMatchObject({ status: 403, answer: { token: 'expired' } });
    await page.unroute(demo.orders);
    expect(await placeOrder()).toMatchObject({ status: 201 });
  });

  test('refuses the token of another visit', async () => {
    const other = await browser.newContext();
    const given = await other.request.post(`${demo.origin}/api/checkout`);
    const { token } = (await given.json()) as { token: string };
    await other.close();
    await fillCart();
    await tamper(() => token);
    expect(await placeOrder()).toMatchObject({ status: 403, answer: { token: 'visit' } });
  });

  test('believes the token and no header, of the edge or of anybody', async () => {
    await fillCart();
    await page.route(demo.orders, (route) =>
      route.continue({ headers: { ...route.request().headers(), 'cf-ipcountry': 'HK', [HEADER]: '' } }),
    );
    expect(await placeOrder()).toMatchObject({ status: 403, answer: { token: 'missing' } });
  });

  test('refuses by the rule what the edge saw elsewhere', async () => {
    const { request } = context;
    const given = await request.post(`${demo.origin}/api/checkout?edge=JP`);
    const { token } = (await given.json()) as { token: string };
    const data = { region: 'hk', language: 'en', items: [{ sku: 'tea', count: 1 }] };
    const answer = await request.post(demo.orders, { data, headers: { [HEADER]: token } });
    const problem = (await answer.json()) as object;
    expect([answer.status(), problem]).toMatchObject([403, { verdict: { outcome: 'inconsistent', located: ['JP'] } }]);
    expect(problem).not.toHaveProperty('token');
  });

  test('answers nobody but the shop’s own pages', async () => {
    for (const [origin, allowed] of [
      ['https://evil.example', undefined],
      [demo.origin, demo.origin],
    ]) {
      const answer = await context.request.fetch(demo.orders, { method: 'OPTIONS', headers: { origin: origin! } });
      expect(answer.headers()['access-control-allow-origin']).toBe(allowed);
      expect(answer.headers().vary).toBe('Origin');
    }
  });
});

describe('a visit', () => {
  test('is the one that the shop knows, never one that somebody made up', async () => {
    const ask = (cookie?: string) =>
      fetch(`${demo.origin}/api/checkout`, { method: 'POST', headers: cookie ? { cookie } : {} });
    const first = (await ask()).headers.get('set-cookie')!;
    expect(first).toMatch(/^sid=[\w-]{36}; Path=\/; HttpOnly; SameSite=Lax$/);
    const [own = ''] = first.split(';');
    expect((await ask(own)).headers.get('set-cookie')).toBeNull();
    expect((await ask('sid=mine')).headers.get('set-cookie')).toMatch(/^sid=[\w-]{36};/);
  });

  test('begins with an order: no page sets its cookie', async () => {
    for (const path of ['/hk/en/', '/hk/en/cart']) {
      expect(
        (await fetch(demo.origin + path, { headers: { accept: 'text/html' } })).headers.get('set-cookie'),
      ).toBeNull();
    }
  });
});

/** A token with other claims, under the signature that it had. */
function claiming(token: string, more: object): string {
  const [header, claims = '', signature] = token.split('.');
  const all = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), ...more };
  return [header, Buffer.from(JSON.stringify(all)).toString('base64url'), signature].join('.');
}
