import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, vendorHits, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

let browser: Browser;
let demo: Demo;
let context: BrowserContext;
let page: Page;
let shopper: Shopper;

beforeAll(async () => {
  // Playwright turns the page cache off; these tests need it.
  browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});
afterAll(() => browser.close());
beforeEach(async () => {
  demo = await startDemo();
  context = await browser.newContext();
  page = await context.newPage();
  shopper = new Shopper(chromiumVisitor(page), demo.origin);
});
afterEach(async () => {
  await context.close();
  await demo.close();
});

const ALL = 3;
const closePicker = async (): Promise<void> => {
  await until('the picker is open', () => shopper.pickerIsOpen());
  await page.keyboard.press('Escape');
  await until(
    'the picker is closed',
    () => shopper.pickerIsOpen(),
    (open) => !open,
  );
};

describe('a consent cookie that is corrupt', () => {
  const WRONG = ['', '1', 'true', '{"analytics":true}', '%7B%22all%22%3Atrue%7D', 'a'.repeat(99), '1~0~~~~~~~~~~~~'];

  test.each(WRONG)('"%s" is no consent, and the shop works', async (value) => {
    await context.addCookies([{ name: 'placet', value, url: demo.origin }]);
    await shopper.goto('/hk/en/');
    await until('the banner asks', () => shopper.bannerIsOpen());
    expect(await shopper.ran()).toEqual([]);
    expect(vendorHits(demo)).toEqual([]);
    await shopper.answerBanner('Reject all');
    await shopper.reload();
    expect(await shopper.consent()).toBe('decided');
  });

  test('a real one with one character changed grants nothing', async () => {
    await shopper.goto('/hk/en/');
    await shopper.answerBanner('Accept all');
    const record = (await shopper.cookie('placet'))!;
    await context.clearCookies();
    const at = Math.floor(record.length / 2);
    const value = record.slice(0, at) + (record[at] === 'x' ? 'y' : 'x') + record.slice(at + 1);
    await context.addCookies([{ name: 'placet', value, url: demo.origin }]);
    await shopper.reload();
    expect(await shopper.consent()).toBe('undecided');
    expect(await shopper.ran()).toEqual([]);
  });
});

describe('where storage is out of reach', () => {
  test('document.cookie and storage throw: the visitor is asked, heeded on the page, and the shop works', async () => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse, configurable: true });
      Object.defineProperty(window, 'localStorage', { get: refuse });
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
    });
    await shopper.goto('/hk/en/product/tea');
    await until('the banner asks', () => shopper.bannerIsOpen());
    await shopper.answerBanner('Reject all');
    expect(vendorHits(demo)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Fennel tea');
    await closePicker();
    await shopper.click('button', 'Add to cart');
    await until(
      'the page says that nothing is kept',
      () => shopper.told(),
      ({ message }) => message !== '',
    );
  });

  test('cookies are switched off: the answer is kept elsewhere, and holds on the next page', async () => {
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setDocumentCookieDisabled', { disabled: true });
    await shopper.goto('/hk/en/');
    expect(await page.evaluate(() => navigator.cookieEnabled)).toBe(false);
    await shopper.answerBanner('Reject all');
    await shopper.goto('/hk/en/product/tea');
    expect(await shopper.consent()).toBe('decided');
    expect(await shopper.bannerIsOpen()).toBe(false);
    expect(vendorHits(demo)).toEqual([]);
  });
});

describe('where nobody tells the location', () => {
  beforeEach(() =>
    page.route(/\/(\?.*)?$|\/where/, async (route) => {
      if (route.request().url().includes('/where')) return route.abort();
      const response = await route.fetch();
      const headers = { ...response.headers() };
      delete headers['server-timing'];
      return route.fulfill({ response, headers });
    }),
  );

  test('nothing is refused, consent is opt-in, and the shop works', async () => {
    await shopper.goto('/');
    expect(Object.values(await shopper.verdicts('browse'))).not.toContain('refuse');
    expect(Object.values(await shopper.verdicts('order'))).not.toContain('refuse');
    await until('the banner asks', () => shopper.bannerIsOpen());
    expect(vendorHits(demo)).toEqual([]);
  });
});

describe('with two tabs', () => {
  test('the other one follows a choice and its withdrawal without a reload', async () => {
    await shopper.goto('/live');
    const other = new Shopper(chromiumVisitor(await context.newPage()), demo.origin);
    await other.goto('/hk/en/');
    await other.visitor.evaluate(() => void ((window as any).hereBefore = true));

    await page.bringToFront();
    await shopper.answerBanner('Accept all');
    await until(
      'the other tab runs the vendors',
      () => other.ran(),
      (ran) => ran.length === ALL,
    );
    await until(
      'its banner is gone',
      () => other.bannerIsOpen(),
      (open) => !open,
    );

    await closePicker();
    await shopper.click('button', 'Withdraw');
    await until(
      'the other tab is undecided',
      () => other.consent(),
      (status) => status === 'undecided',
    );
    await until(
      'nothing is left there',
      () => other.kept(),
      ({ cookies, keys }) => [...cookies, ...keys].every((name) => name === 'placet'),
    );
    expect(await other.visitor.evaluate(() => (window as any).hereBefore as boolean)).toBe(true);
  });
});

describe('a page that comes back as it was left', () => {
  test('knows what was decided meanwhile', async () => {
    await shopper.goto('/hk/en/');
    await until('the banner asks', () => shopper.bannerIsOpen());
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => ((window as any).cameBack = persisted)));

    await shopper.goto('/hk/en/product/tea');
    await shopper.answerBanner('Reject all');
    await page.evaluate(() => history.back());
    await until('the page came back', () => page.evaluate(() => (window as any).cameBack as boolean | undefined));
    await until(
      'it has heard',
      () => shopper.consent(),
      (status) => status === 'decided',
    );
    await until(
      'its banner is gone',
      () => shopper.bannerIsOpen(),
      (open) => !open,
    );
    expect(vendorHits(demo)).toEqual([]);
  });
});
