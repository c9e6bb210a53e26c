import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, type Demo } from './support/demo.js';
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
  await shopper.goto('/live');
});
afterEach(async () => {
  await page.close();
  await demo.close();
});

const answer = () => page.getByRole('status').filter({ has: page.locator('.because') });

async function says(words: string): Promise<void> {
  await until(
    `the page says "${words}"`,
    () => answer().allInnerTexts(),
    (texts) => texts.join(' ').includes(words),
  );
}

test('the live page says why something does not run, by keyboard, and says so anew after a decision', async () => {
  const field = page.getByRole('combobox', { name: /^A cookie, a storage key/ });
  await field.focus();
  await page.keyboard.type('_nv');
  await page.keyboard.press('Enter');
  await says('The cookie "_nv" of "navet" is held back: the visitor has not decided on it.');
  await says('services[3].cookies[0]');

  await shopper.answerBanner('Accept all');
  await says('The cookie "_nv" of "navet" is free: the visitor allowed it.');

  await until('the picker is open', () => shopper.pickerIsOpen());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'somebody.example' }).click();
  await says('The host "somebody.example" is not declared');
  await page.getByRole('button', { name: 'the film below' }).click();
  await says('The iframe "127.0.0.1:');
});

test('the live page reports what is held back, let go, undeclared and seen', async () => {
  const rows = async () => (await page.locator('#report tbody tr').allInnerTexts()).map((row) => row.split(/\s+/));
  const row = (...words: string[]) =>
    until(`a row says ${words.join(' ')}`, rows, (all) => all.some((one) => words.every((word) => one.includes(word))));
  await row('script', 'inline', 'held', 'back', 'navet');
  await page.evaluate(() => (document.cookie = 'stray=1'));
  await row('cookie', 'stray', 'undeclared');
  await shopper.answerBanner('Accept all');
  await row('script', 'inline', 'let', 'go');
  await row('cookie', '_nv', 'seen', 'services[3].cookies[0]');
});

test('the live page objects to a change of realm, and the region stays', async () => {
  await shopper.answerBanner('Reject all');
  await until('the picker is open', () => shopper.pickerIsOpen());
  await shopper.click('button', 'Confirm');
  const panel = page.locator('#realms');
  const told = (words: string) =>
    until(
      `the panel says "${words}"`,
      () => panel.innerText(),
      (text) => text.includes(words),
    );
  await told('Asked about no region to hk, another realm: nobody objected.');
  await told('hk in force');
  await page.getByLabel('Object to the next change of realm').check();
  await page
    .getByRole('button', { name: /region/i })
    .first()
    .click();
  await until('the picker is open again', () => shopper.pickerIsOpen());
  await shopper.click('radio', 'Deutschland');
  await page.getByLabel('I understand, continue with Deutschland').check();
  await shopper.click('button', 'Confirm');
  await told('Asked about hk to de, another realm: the page objected.');
  await told('hk in force');
});
