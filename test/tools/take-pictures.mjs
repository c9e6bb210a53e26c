/**
 * Takes the pictures of the documents, in the demo shop: `node test/tools/take-pictures.mjs` after a build. Each element
 * is shown on a desktop, on a phone, in the dark and in Chinese; `banner.png` and `region-picker.png` are the README's.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startDemo } from '../../demo/server.mjs';
import { findChromium } from './browsers.mjs';

const FOLDER = 'docs/images';

/** @type {{ name: string; path: string; look: import('playwright-core').BrowserContextOptions }[]} */
const LOOKS = [
  { name: '', path: '/hk/en/', look: { viewport: { width: 1200, height: 750 }, locale: 'en' } },
  { name: '-phone', path: '/hk/en/', look: { viewport: { width: 360, height: 740 }, locale: 'en' } },
  {
    name: '-dark',
    path: '/hk/en/',
    look: { viewport: { width: 1200, height: 750 }, locale: 'en', colorScheme: 'dark' },
  },
  {
    name: '-zh-Hant',
    path: '/hk/zh-Hant-HK/',
    look: { viewport: { width: 1200, height: 750 }, locale: 'zh-HK' },
  },
];

mkdirSync(FOLDER, { recursive: true });
const shop = await startDemo({ place: 'HK' });
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });

for (const { name, path, look } of LOOKS) {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const take = (/** @type {string} */ what) => page.screenshot({ path: `${FOLDER}/${what}${name}.png` });

  await page.goto(shop.origin + path);
  const reject = page.locator('cookie-banner > [data-consent-action="reject"]');
  await reject.waitFor();
  await take('banner');

  await page.locator('cookie-banner > [data-consent-action="settings"]').click();
  await page.locator('cookie-banner').getByRole('dialog').waitFor();
  await take('settings');
  await page.keyboard.press('Escape');

  await reject.click();
  const radios = page.locator('region-picker').getByRole('radio');
  await radios.first().waitFor();
  await take('region-picker');
  await radios.last().check({ force: true }); // 日本, which is not served from Hong Kong
  await page.locator('region-picker').getByRole('alert').waitFor();
  await take('region-refused');
  await page.keyboard.press('Escape');

  await page.evaluate(() => window.placet.show('policy', 'privacy'));
  await page.locator('policy-dialog').getByRole('dialog').waitFor();
  await page.locator('policy-dialog').getByRole('heading').nth(1).waitFor();
  await take('policy');

  // That page speaks English alone.
  if (look.locale === 'en') {
    await page.goto(`${shop.origin}/regions`);
    await page.locator('#picker input[role="combobox"]').click();
    await take('region-many');
  }
  await context.close();
}

await browser.close();
await shop.close();
