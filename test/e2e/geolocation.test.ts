import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { launchChromium } from './drivers/chromium.js';
import { until } from './support/until.js';

const OPTIONS = {
  services: [{ id: 'cart', category: 'necessary', cookies: [{ name: 'cart-*', scope: 'order' }] }],
  regions: [
    { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en'], currencies: ['HKD'] },
    { id: 'jp', label: '日本', countries: ['JP'], languages: ['ja'], currencies: ['JPY'] },
  ],
  location: ['time-zone', 'geolocation'],
  autoShow: false,
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>place</title>
<script>
  window.errors = []; addEventListener('error', ({ message, error }) => errors.push(error?.code ?? message));
  window.asked = 0;
  const { getCurrentPosition } = Geolocation.prototype;
  Geolocation.prototype.getCurrentPosition = function (...how) { asked++; return getCurrentPosition.apply(this, how); };
</script>
<script type="application/json" id="placet-options">${JSON.stringify(OPTIONS)}</script>
<script src="/placet.js"></script>
<button type="button" onclick="done = placet.locate()">Find my region</button>
<button type="button">Something else</button></html>`;

const CALLS = `<script>placet.ready.then(() => placet.locate()).then(() => fetch('/tried'));</script>`;

const HONG_KONG = { latitude: 22.3, longitude: 114.17, accuracy: 40 };

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  site = await serve('dist', { '/place.html': () => PAGE, '/calls.html': () => PAGE + CALLS, '/tried': () => '' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

let context: BrowserContext;
let page: Page;
let requests: string[];
beforeEach(async () => {
  context = await browser.newContext({ timezoneId: 'UTC', geolocation: HONG_KONG });
  page = await context.newPage();
  requests = [];
  page.on('request', (request) => void requests.push(new URL(request.url()).pathname));
});
afterEach(() => context?.close());

const visit = async () => {
  await page.goto(`${site.url}place.html`);
  await page.evaluate(() => (window as any).placet.ready);
};
const asked = () => page.evaluate(() => (window as any).asked as number);
const where = () =>
  page.evaluate(() => {
    const { placet } = window as any;
    const { status, place, confidence, reason } = placet.state.location;
    const refused = ['hk', 'jp'].filter((id) => placet.checkRegion(id, 'order').action === 'refuse');
    return {
      status,
      place,
      confidence,
      reason,
      proposed: placet.proposal?.region,
      refused,
      errors: (window as any).errors,
    };
  });
const press = async (name: string) => {
  await page.getByRole('button', { name }).click();
  await page.evaluate(() => (window as any).done);
};

describe('the device’s own location', () => {
  test('is asked for by a click that asks for it, and by nothing else', async () => {
    await context.grantPermissions(['geolocation']);
    await visit();
    await press('Something else');
    expect(await where()).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
    expect(await asked()).toBe(0);
    expect(requests.filter((path) => /sources|geocoder/.test(path))).toEqual([]);

    await press('Find my region');
    await until('it is found', where, ({ status }) => status === 'known');
    expect(await where()).toEqual({
      status: 'known',
      place: 'HK',
      confidence: 'low',
      reason: undefined,
      proposed: 'hk',
      refused: [],
      errors: [],
    });
    expect(await asked()).toBe(1);
    expect(requests.filter((path) => /geocoder/.test(path))).toEqual(['/placet/geocoder.js']);
  });

  // Whatever is evaluated from outside counts as a click, so the page itself has to try.
  test('is not asked for by a script that calls without a click', async () => {
    await context.grantPermissions(['geolocation']);
    const tried = page.waitForRequest('**/tried');
    await page.goto(`${site.url}calls.html`);
    await tried;
    expect(await asked()).toBe(0);
    expect(await where()).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
  });

  test('is not known where the person declines, which is no error', async () => {
    await visit();
    await press('Find my region');
    await until('the browser was asked', asked, (count) => count === 1);
    expect(await where()).toMatchObject({ status: 'unknown', reason: 'no-evidence', refused: [], errors: [] });
  });
});
