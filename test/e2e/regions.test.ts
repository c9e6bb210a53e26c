import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from './drivers/chromium.js';
import { startDemo, type Demo } from './support/demo.js';

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

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ locale: 'en', ...options });
  page.setDefaultTimeout(10_000);
  await page.goto(`${demo.origin}/regions`);
  return page;
}

test('a region is chosen without scripts: the form is sent, and the server answers', async () => {
  const page = await visit({ javaScriptEnabled: false });
  await page.locator('[name="region"]').selectOption('ch');
  await page.locator('[name="language"]').selectOption('fr');
  await page.locator('[name="currency"]').selectOption('CHF');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('The server got: Schweiz · Suisse · Svizzera, fr, CHF.').waitFor();
  await page.close();
});

test('what a region does not offer is put right by the server', async () => {
  const page = await visit({ javaScriptEnabled: false });
  await page.locator('[name="region"]').selectOption('jp');
  await page.locator('[name="language"]').selectOption('fr');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('The server got: 日本, ja, JPY.').waitFor();
  await page.close();
});

test('with scripts the picker takes its place, and the button in the header says what was confirmed', async () => {
  const page = await visit();
  const compact = page.locator('region-picker[compact]');
  await page.locator('#picker input[role="combobox"]').click();
  await page.keyboard.type('香港');
  await page.keyboard.press('Enter');
  await page.locator('#picker').getByRole('button', { name: 'Confirm' }).click();
  await compact.getByRole('button', { name: 'Change region: HongKong English HK$' }).waitFor();
  await page.getByText('The page was told: hk, en, HKD.').waitFor();
  expect(await page.locator('#picker form').isVisible()).toBe(false);
  await page.close();
});

test('a button alone keeps no picker that is due from opening', async () => {
  const page = await browser.newPage({ locale: 'en' });
  await page.route('**/regions', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<region-picker id="picker">[^]*<\/region-picker>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto(`${demo.origin}/regions`);
  await page.locator('region-picker[compact]').getByRole('dialog').waitFor({ timeout: 10_000 });
  expect(await page.locator('region-picker').count()).toBe(1);
  await page.close();
});
