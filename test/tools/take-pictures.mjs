/** Takes the pictures of the documents, in the demo shop: `node test/tools/take-pictures.mjs` after a build. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startDemo } from '../../demo/server.mjs';
import { findChromium } from './browsers.mjs';

const FOLDER = 'docs/images';

mkdirSync(FOLDER, { recursive: true });
const shop = await startDemo({ place: 'HK' });
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 750 }, locale: 'en' });

await page.goto(shop.origin);
const reject = page.locator('cookie-banner [data-consent-action="reject"]');
await reject.waitFor();
await page.screenshot({ path: `${FOLDER}/banner.png` });

await reject.click();
await page.locator('region-picker').getByRole('button', { name: 'Confirm' }).waitFor();
await page.screenshot({ path: `${FOLDER}/region-picker.png` });

await browser.close();
await shop.close();
