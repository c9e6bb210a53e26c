import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, vendorHits, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

describe.each(['tag', 'header'])('the live page, shielded by a %s', (way) => {
  let browser: Browser;
  let demo: Demo;
  let context: BrowserContext;
  let page: Page;
  let shopper: Shopper;
  /** The policies that came with each page. */
  const policies: string[][] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    demo = await startDemo();
    context = await browser.newContext();
    page = await context.newPage();
    shopper = new Shopper(chromiumVisitor(page), demo.origin);
    policies.length = 0;
    page.on('response', async (response) => {
      if (!response.url().startsWith(`${demo.origin}/live?`)) return;
      const headers = await response.headersArray();
      policies.push(headers.filter(({ name }) => /^content-security-policy$/i.test(name)).map(({ value }) => value));
    });
    await shopper.goto(`/live?shield=${way}`);
  });
  afterEach(async () => {
    await context.close();
    await demo.close();
  });

  /** One of the page's own buttons, which the banner or the region picker may lie over. */
  const press = (id: string): Promise<void> => page.locator(`#${id}`).evaluate((button: HTMLElement) => button.click());
  const outcomes = (): Promise<string[]> => page.locator('#shield li .chip').allTextContents();

  async function knocked(): Promise<string[]> {
    await press('knock');
    return until('both doors answered', outcomes, (found) => found.length === 2);
  }

  /** Accepts in the banner, and waits for the page that comes then. */
  async function accept(): Promise<void> {
    const loaded = page.waitForEvent('load');
    await page.locator('cookie-banner [data-consent-action="accept"]').click();
    await loaded;
    await shopper.isReady();
  }

  test('nothing reaches a vendor until the visitor agrees; then one new page, and it does', async () => {
    expect(await knocked()).toEqual(['refused by the browser', 'refused by the browser']);
    expect(vendorHits(demo)).toEqual([]);

    await accept();
    expect(await knocked()).toEqual(['got there', 'got there']);
    expect(vendorHits(demo)).toEqual(expect.arrayContaining(['/collect', '/pixel']));
    expect(policies).toHaveLength(2);
  });

  test('the header names no vendor until then, and is gone once everything is granted', async () => {
    const ours = (at: number): string[] =>
      (policies[at] ?? []).filter((policy) => policy.startsWith(`default-src 'self'`));
    const hosts = Object.values(demo.vendors).map(({ host }) => host);
    expect(ours(0)).toHaveLength(way === 'header' ? 1 : 0);
    expect(ours(0).filter((policy) => hosts.some((host) => policy.includes(host)))).toEqual([]);
    await accept();
    await until('the second answer was seen', () => policies.length === 2);
    expect(ours(1)).toEqual([]);
  });

  test('a cookie that no script can reach is ended by the next answer after a denial', async () => {
    const names = async (): Promise<string[]> => (await context.cookies(demo.origin)).map(({ name }) => name);
    await accept();
    expect(await names()).toContain('_nv_edge');
    await press('reject');
    expect(await names()).toContain('_nv_edge'); // as no script can
    await shopper.reload();
    expect((await names()).filter((name) => name !== 'placet')).toEqual([]);
  });
});
