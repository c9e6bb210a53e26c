import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { launchChromium } from './drivers/chromium.js';
import { until } from './support/until.js';

const OPTIONS = {
  services: [],
  regions: [{ id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en'], currencies: ['HKD'] }],
  location: [{ endpoint: '/where' }],
  autoShow: false,
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>again</title>
<script>window.ahead = 0; const { now } = Date; Date.now = () => now() + ahead;</script>
<script type="application/json" id="placet-options">${JSON.stringify(OPTIONS)}</script>
<script src="/placet.js"></script></html>`;

let country = 'HK';
let asked = 0;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  site = await serve('dist', { '/again.html': () => PAGE, '/where': () => (asked++, JSON.stringify({ country })) });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('a tab that is looked at after half an hour asks where it is now, and the verdict follows', async () => {
  const page = await browser.newPage();
  const look = () => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  const place = () => page.evaluate(() => (window as any).placet.state.location.place as string | undefined);
  await page.goto(`${site.url}again.html`);
  await page.evaluate(() => (window as any).placet.ready);
  await page.evaluate(() => (window as any).placet.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' }));
  country = 'JP';
  await look();
  expect([await place(), asked]).toEqual(['HK', 1]);

  await page.evaluate(() => ((window as any).ahead = 31 * 60_000));
  await look();
  await until('it is somewhere else', place, (now) => now === 'JP');
  expect(await page.evaluate(() => (window as any).placet.state.region.verdict.action as string)).toBe('refuse');
  expect(asked).toBe(2);
  await look();
  expect(asked).toBe(2);

  country = 'HK';
  await page.evaluate(() => ((window as any).ahead = 70 * 60_000));
  await page.evaluate(() => (window as any).placet.destroy());
  await look();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(asked).toBe(2);
});
