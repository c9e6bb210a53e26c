import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

/** Beyond the acceptance scenarios: what the browser itself records. */
describe('before a choice', () => {
  let browser: Browser;
  let demo: Demo;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    demo = await startDemo();
  });
  afterEach(() => demo.close());

  test.each(['/', '/hk/en/', '/de/de/product/romper', '/tw/zh-Hant-TW/help/agreement', '/live?edge=US'])(
    '%s asks nobody but the shop, and no answer sets a cookie',
    async (path) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked: string[] = [];
      const setting: string[] = [];
      const problems: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      page.on('response', (response) => void (response.headers()['set-cookie'] && setting.push(response.url())));
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));

      const shopper = new Shopper(chromiumVisitor(page), demo.origin);
      await shopper.goto(path);
      await until('the banner stands', () => shopper.bannerIsOpen());
      await page.mouse.wheel(0, 4000);
      await page.waitForLoadState('networkidle');

      expect(new Set(asked)).toEqual(new Set([demo.origin]));
      expect(setting).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await shopper.kept()).toEqual({ cookies: [], keys: [], databases: [] });
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
