import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, packedConsumer } from '../support/consumer.js';
import { serve } from '../support/serve.js';
import { findChromium } from '../tools/browsers.mjs';

const OPTIONS = { services: [{ id: 'stats', name: 'Stats', category: 'analytics' }] };

let consumer: Consumer;
let browser: Browser;

beforeAll(async () => {
  consumer = await packedConsumer();
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await consumer?.remove();
});

test('an application that imports the elements type-checks, builds with Vite, and asks', async () => {
  await consumer.write(
    'app/index.html',
    '<!doctype html><html lang="en"><title>App</title><cookie-banner></cookie-banner><script type="module" src="./main.ts"></script></html>',
  );
  await consumer.write(
    'app/main.ts',
    `import { createConsentStore, type ConsentStore } from 'placet';
     import { provideStore } from 'placet/elements';
     import 'placet/define';
     const store: ConsentStore = createConsentStore(${JSON.stringify(OPTIONS)});
     provideStore(document, store);
     declare global { interface Window { store: ConsentStore } }
     window.store = store;`,
  );
  await typeChecks('app/main.ts', 'bundler');
  await consumer.run('node_modules/vite/bin/vite.js', 'build', 'app', '--base', './', '--logLevel', 'error');

  await withPage('app/dist', async (page) => {
    await refuse(page);
    expect(await page.evaluate(() => (window as any).store.state.consent.status)).toBe('decided');
    expect(await page.evaluate(() => (window as any).store.allows('stats'))).toBe(false);
  });
});

test('a plain page with the classic script has the store at once, and the banner comes', async () => {
  await consumer.write(
    'plain.html',
    `<!doctype html><html lang="en"><title>Plain</title>
     <script type="application/json" id="placet-options">${JSON.stringify(OPTIONS)}</script>
     <script src="node_modules/placet/dist/placet.js"></script>
     <script>window.statusAtOnce = window.placet.state.consent.status;</script></html>`,
  );

  await withPage(
    '.',
    async (page) => {
      expect(await page.evaluate(() => (window as any).statusAtOnce)).toBe('undecided');
      await refuse(page);
      expect(await page.evaluate(() => document.documentElement.dataset.placetConsent)).toBe('decided');
      expect(await page.evaluate(() => document.cookie)).toContain('placet=');
    },
    'plain.html',
  );
});

test('a module of Node type-checks against the store and the server half', async () => {
  await consumer.write(
    'edge.ts',
    `import { createConsentStore } from 'placet';
     import { locate, readConsent } from 'placet/server';
     import { shieldHeader } from 'placet/server/headers';
     import { verifyLocationToken } from 'placet/server/tokens';
     export const found = locate(new Request('https://shop.example/'), { edge: 'vercel' });
     export const shield = shieldHeader(new Request('https://shop.example/'), { services: [] });
     export const token = verifyLocationToken('', { algorithm: 'HS256', keys: [], issuer: '', audience: '', visit: '' });
     export const made = createConsentStore(${JSON.stringify(OPTIONS)}).state.consent.status;
     export const read = readConsent('placet=');`,
  );
  await typeChecks('edge.ts', 'nodenext');
});

/** As strict as an application may be: the declarations of packages are checked too. */
async function typeChecks(file: string, resolution: 'bundler' | 'nodenext') {
  await consumer.run(
    'node_modules/typescript/bin/tsc',
    ...['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'],
    ...['--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution, file],
  );
}

async function withPage(folder: string, use: (page: Page) => Promise<void>, name = 'index.html') {
  const server = await serve(path.join(consumer.folder, folder));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(server.url + name);
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    await server.close();
  }
}

async function refuse(page: Page) {
  await page.locator('cookie-banner [data-consent-action="reject"]').first().click();
  await page.locator('cookie-banner:not([open])').waitFor({ state: 'attached' });
}
