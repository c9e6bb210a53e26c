import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { findChromium } from '../tools/browsers.mjs';
import { localeTags } from '../tools/locale-plugin.mjs';
import { kibOfFiles } from '../tools/sizes.mjs';

const SERVICES = [{ id: 'stats', name: 'Stats', category: 'analytics', cookies: [{ name: '_s' }] }];
const SHOP = {
  services: SERVICES,
  regions: [
    { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
    { id: 'de', label: 'Deutschland', countries: ['DE'], languages: ['de'], currencies: ['EUR'] },
  ],
};

declare global {
  interface Window {
    /** When the banner stood, in the page's own time. */
    stood: number;
  }
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  site = await serve('.', { '/visit.html': page });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each(localeTags())('a first visit in %s asks for no more than 12.0 KiB before the banner stands', async (tag) => {
  const loaded = await filesOfVisit(tag);
  expect(loaded).toContain(`dist/placet/first-${tag}.js`);
  expect(kibOfFiles(...loaded), loaded.join(' ')).toBeLessThanOrEqual(12);
});

test('a returning visitor loads the classic script and nothing else', async () => {
  expect(await filesOfVisit('en', { returning: true })).toEqual(['dist/placet.js']);
});

/** The files of placet that a visit asks for until the banner stands; on a return, until the page has come to rest. */
async function filesOfVisit(tag: string, { returning = false } = {}): Promise<string[]> {
  const context = await browser.newContext({ locale: tag });
  const visit = await context.newPage();
  visit.setDefaultTimeout(10_000);
  await visit.addInitScript(noteWhenBannerStands);
  const address = `${site.url}visit.html?lang=${tag}${returning ? '&returning' : ''}`;
  if (returning) {
    await visit.goto(address);
    await visit.locator('cookie-banner [data-consent-action="reject"]').first().click();
    await visit.locator('cookie-banner:not([open])').waitFor({ state: 'attached' });
  }
  await visit.goto(address);
  if (returning) await visit.waitForLoadState('networkidle');
  else await visit.locator('cookie-banner[open]').waitFor();
  const files = await visit.evaluate(() => {
    const started = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= window.stood);
    return started.map(({ name }) => new URL(name).pathname);
  });
  await context.close();
  return files.filter((file) => file.startsWith('/dist/')).map((file) => file.slice(1));
}

/** Runs in the page. What is asked for after the banner stands does not keep the visitor waiting. */
function noteWhenBannerStands() {
  window.stood = Infinity;
  new MutationObserver((_, observer) => {
    if (!document.querySelector('cookie-banner[open]')) return;
    window.stood = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
}

function page(url: URL): string {
  const lang = url.searchParams.get('lang');
  const options = url.searchParams.has('returning') ? { services: SERVICES } : SHOP;
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A shop</title>
    <script type="application/json" id="placet-options">${JSON.stringify(options)}</script>
    <script src="dist/placet.js"></script><h1>Milk</h1></html>`;
}
