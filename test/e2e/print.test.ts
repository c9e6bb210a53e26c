import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startDemo()]);
});
afterAll(() => Promise.all([browser.close(), demo.close()]));

test.each([
  ['upright', 600],
  ['on its side', 1280],
])('a sheet that is %s has no banner, picker or dimmed page on it', async (_, width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const shopper = new Shopper(chromiumVisitor(page), demo.origin);
  await shopper.goto('/hk/en/');
  await until('the banner stands', () => shopper.bannerIsOpen());
  const banner = page.locator('cookie-banner');
  expect(await banner.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await banner.isVisible()).toBe(false);

  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-consent-action="reject"]').first().click();
  await until('the picker is open', () => shopper.pickerIsOpen());
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('region-picker dialog[open]').isVisible()).toBe(false);
  const backdrops = await page.evaluate(() =>
    [...document.querySelectorAll('region-picker')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('dialog[open]'))
      .map((dialog) => dialog && getComputedStyle(dialog, '::backdrop').display)
      .filter(Boolean),
  );
  expect(backdrops).toEqual(['none']);
  await page.close();
});
