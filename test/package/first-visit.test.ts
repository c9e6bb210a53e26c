import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { kibOfFiles } from '../support/size.js';
import { findChromium } from '../tools/browsers.mjs';
import { localeTags } from '../tools/locale-plugin.mjs';

const OPTIONS = {
  services: [{ id: 'stats', name: 'Stats', category: 'analytics', cookies: [{ name: '_s' }] }],
  regions: [
    { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
    { id: 'de', label: 'Deutschland', countries: ['DE'], languages: ['de'], currencies: ['EUR'] },
  ],
};

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
  const address = `${site.url}visit.html?lang=${tag}`;
  if (returning) {
    await visit.goto(address);
    await visit.locator('cookie-banner [data-consent-action="reject"]').first().click();
    await visit.locator('cookie-banner:not([open])').waitFor({ state: 'attached' });
  }
  await visit.goto(address);
  if (returning) await visit.waitForLoadState('networkidle');
  else await visit.locator('cookie-banner[open]').waitFor();
  // Asked of the page itself: what has started since is not counted.
  const files = await visit.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  await context.close();
  return files.filter((file) => file.startsWith('/dist/')).map((file) => file.slice(1));
}

function page(url: URL): string {
  const lang = url.searchParams.get('lang');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A shop</title>
    <script type="application/json" id="placet-options">${JSON.stringify(OPTIONS)}</script>
    <script src="dist/placet.js"></script><h1>Milk</h1></html>`;
}
