import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, vendorHits, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

let browser: Browser;
let demo: Demo;
let page: Page;
let shopper: Shopper;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  demo = await startDemo();
  page = await browser.newPage();
  shopper = new Shopper(chromiumVisitor(page), demo.origin);
});
afterEach(async () => {
  await page.close();
  await demo.close();
});

/** The text of what has the focus, wherever it is. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label = (active as HTMLInputElement | null)?.labels?.[0];
    return (active?.getAttribute('aria-label') ?? label?.textContent ?? active?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  });
}

async function tabTo(name: string): Promise<void> {
  const seen: string[] = [];
  for (let times = 0; times < 40; times++) {
    const now = await focused();
    if (now.startsWith(name)) return;
    seen.push(now.slice(0, 20));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}": ${seen.join(', ')}`);
}

test('without a mouse: refuse, choose a region, put something into the cart and order it', async () => {
  await shopper.goto('/hk/en/product/tea');
  await until('the banner stands', () => shopper.bannerIsOpen());
  await tabTo('Reject all');
  await page.keyboard.press('Enter');
  await until('the picker is open', () => shopper.pickerIsOpen());
  await until(
    'it can be confirmed',
    () => shopper.picker(),
    ({ confirmable }) => confirmable,
  );

  await tabTo('HongKong');
  await page.keyboard.press('ArrowDown');
  await until(
    '臺灣 is refused',
    () => shopper.picker(),
    ({ region, confirmable }) => region === '臺灣' && !confirmable,
  );
  await page.keyboard.press('ArrowUp');
  await until(
    'HongKong is not',
    () => shopper.picker(),
    ({ region, confirmable }) => region === 'HongKong' && confirmable,
  );
  await tabTo('Confirm');
  await page.keyboard.press('Enter');
  await until(
    'the picker is closed',
    () => shopper.pickerIsOpen(),
    (open) => !open,
  );

  await tabTo('Add to cart');
  await page.keyboard.press('Enter');
  await until('it is in the cart', () => shopper.cookie('cart-hk'));
  await shopper.goto('/hk/en/cart');
  await tabTo('Place order');
  await page.keyboard.press('Enter');
  await until(
    'it is ordered',
    () => shopper.told(),
    ({ message }) => message.includes('HK$78.00'),
  );
  expect(await shopper.cookie('cart-hk')).toBeUndefined();
  expect(vendorHits(demo)).toEqual([]);
});

test('the settings open from the foot of the page, grant one service, and give the focus back', async () => {
  await shopper.goto('/hk/en/');
  await shopper.answerBanner('Reject all');
  await until('the picker is open', () => shopper.pickerIsOpen());
  await page.keyboard.press('Escape');
  await until(
    'the picker is closed',
    () => shopper.pickerIsOpen(),
    (open) => !open,
  );

  await page.getByRole('button', { name: 'Cookie settings' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page
    .getByRole('switch', { name: /Analytics/ })
    .or(page.getByRole('checkbox', { name: /Analytics/ }))
    .first()
    .focus();
  await page.keyboard.press(' ');
  await tabTo('Save');
  await page.keyboard.press('Enter');
  await until(
    'analytics ran, alone',
    () => shopper.ran(),
    (ran) => ran.length === 2,
  );
  expect(await shopper.ran()).toEqual(['navet.js', 'after navet.js']);
  expect(demo.vendors.lumo.hits).toEqual([]);
  await until(
    'the focus is back',
    () => focused(),
    (name) => name === 'Cookie settings',
  );
});
