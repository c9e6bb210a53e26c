import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlacetGlobal } from '../../src/script/index.js';
import { serve } from '../support/serve.js';
import { launchChromium } from './drivers/chromium.js';
import { until } from './support/until.js';

declare const placet: PlacetGlobal;
declare global {
  interface Window {
    /** When the page was told of something, and what ran in it. */
    toldAt?: number;
    log: string[];
  }
}

const OPTIONS = {
  services: [
    { id: 'counter', category: 'analytics', cookies: [{ name: '_ct' }] },
    { id: 'pixel', category: 'marketing', cookies: [{ name: '_px' }] },
  ],
};

/** A page that notes what runs in it. `quiet` has no banner, `then` is put at its end. */
function made({ searchParams: asked }: URL): string {
  const options = { ...OPTIONS, autoShow: !asked.has('quiet') };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
    <script>window.log = [];</script>
    <script type="application/json" id="placet-options">${JSON.stringify(options)}</script>
    <script src="/dist/placet.js"></script>
    <script>placet.subscribe(() => { window.toldAt = Date.now(); });</script></head>
    <body><h1>A page</h1>
    <script type="text/plain" data-service="counter">log.push('counter'); document.cookie = '_ct=1; Path=/';</script>
    ${asked.get('then') ?? ''}</body></html>`;
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;

beforeAll(async () => {
  // Playwright turns the page cache off; these tests need it.
  browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  site = await serve('.', { '/page.html': made, '/other.html': made, '/next.html': made });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

const open = async (path = 'page.html?quiet'): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
};
const choicesOf = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(placet.state.choices));
const recordIn = async (): Promise<string | undefined> =>
  (await context.cookies()).find(({ name }) => name === 'placet')?.value;

describe('100 tabs of Chromium', () => {
  test('T1, T2, behaviour 97: agree after every change, and 20 of them after each of 30 rounds of 10 that decide in one moment', async () => {
    const tabs: Page[] = [];
    while (tabs.length < 100) tabs.push(...(await Promise.all(Array.from({ length: 10 }, () => open()))));
    const [first, ...others] = tabs as [Page, ...Page[]];

    const times: number[] = [];
    for (const verb of ['acceptAll', 'rejectAll', 'acceptAll'] as const) {
      await Promise.all(others.map((tab) => tab.evaluate(() => void delete window.toldAt)));
      const saidAt = await first.evaluate((say) => {
        const now = Date.now();
        placet[say]();
        return now;
      }, verb);
      const wanted = await choicesOf(first);
      await Promise.all(
        others.map((tab) =>
          until(
            'the tab agrees',
            () => choicesOf(tab),
            (one) => one === wanted,
          ),
        ),
      );
      const told = await Promise.all(others.map((tab) => tab.evaluate(() => window.toldAt ?? Infinity)));
      times.push(Math.max(...told) - saidAt);
    }
    console.log(`100 tabs agreed within ${Math.min(...times)} ms (${times.join(', ')})`);

    const writers = tabs.slice(0, 10);
    await Promise.all(tabs.splice(20).map((tab) => tab.close()));
    let slowest = 0;
    for (let round = 0; round < 30; round++) {
      const at = Date.now() + 120;
      await Promise.all(
        writers.map((tab, number) =>
          tab.evaluate(
            ([moment, kind]) => {
              while (Date.now() < moment) void 0;
              if (kind === 0) placet.acceptAll();
              else if (kind === 1) placet.rejectAll();
              else
                placet.choose(
                  kind === 2 ? { counter: 'granted', pixel: 'denied' } : { counter: 'denied', pixel: 'granted' },
                );
            },
            [at, (number + round) % 4] as const,
          ),
        ),
      );
      const from = Date.now();
      await until(
        `round ${round}: all tabs agree`,
        () => Promise.all(tabs.map(choicesOf)),
        (all) => new Set(all).size === 1,
      );
      slowest = Math.max(slowest, Date.now() - from);
      const fresh = await open();
      const wanted = await choicesOf(first);
      await until(`round ${round}: a page that is opened then agrees`, async () => {
        await fresh.reload();
        return (await choicesOf(fresh)) === wanted && (await choicesOf(first)) === wanted;
      });
      await fresh.close();
    }
    console.log(`30 of 30 rounds of 10 writers ended the same, the slowest after ${slowest} ms`);
  }, 240_000);
});

describe('a page in the back/forward cache of Chromium', () => {
  test('T5, T6, behaviour 97: 20 times there and back, none stale, and always out of the cache', async () => {
    const page = await open();
    const other = await open();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        const noted = JSON.parse(sessionStorage.getItem('shown') ?? '[]') as unknown[];
        // What holds in the first moment in which the page is seen again, before anything of its own runs.
        sessionStorage.setItem('shown', JSON.stringify([...noted, [persisted, placet.allows('counter')]]));
      });
    });
    for (let round = 0; round < 20; round++) {
      const isGranted = round % 2 === 0;
      await page.goto(`${site.url}next.html?quiet&round=${round}`);
      await other.evaluate((grant) => (grant ? placet.acceptAll() : placet.rejectAll()), isGranted);
      await until(
        'the decision is kept',
        () => recordIn(),
        (record) => record !== undefined,
      );
      await page.evaluate(() => history.back());
      await until('the page is back', () => page.evaluate(() => location.pathname === '/page.html'));
      const shown = await until(
        'it was shown',
        () => page.evaluate(() => JSON.parse(sessionStorage.getItem('shown') ?? '[]') as [boolean, boolean][]),
        (all) => all.length === round + 1,
      );
      expect(shown.at(-1), `round ${round}`).toEqual([true, isGranted]);
    }
  });

  test('T5: what another tab granted, and took back while the page rested, is not granted when it is seen again', async () => {
    const page = await open();
    const other = await open();
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        sessionStorage.setItem('shown', JSON.stringify([persisted, placet.allows('counter')]));
      }),
    );
    await other.evaluate(() => placet.acceptAll());
    await until(
      'the page has heard of it',
      () => page.evaluate(() => placet.allows('counter')),
      (isGranted) => isGranted,
    );
    await page.goto(`${site.url}next.html?quiet`);
    await other.evaluate(() => placet.withdraw());
    await page.evaluate(() => history.back());
    const shown = await until(
      'it was shown',
      () => page.evaluate(() => sessionStorage.getItem('shown')),
      (said) => said !== null,
    );
    expect(shown).toBe('[true,false]');
  });
});
