import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, packedConsumer } from '../support/consumer.js';
import { serve } from '../support/serve.js';
import { findChromium } from '../tools/browsers.mjs';
import { DOCUMENTS, withSizes } from '../tools/sizes.mjs';

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('api'))
    .map((file) => `docs/${file.split(path.sep).join('/')}`),
];

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

test.each(DOCUMENTS)('the sizes in %s are those of the build; node test/tools/sizes.mjs writes them', (file) => {
  expect(read(file)).toBe(withSizes(read(file)));
});

test.each(documents)('%s links to what is there', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  const local = links.filter((link) => !/^https?:/.test(link));
  expect(local.filter((link) => !existsSync(path.join(path.dirname(file), link)))).toEqual([]);
});

test('what the documents show in TypeScript compiles against the package', async () => {
  const files = documents.flatMap((file) =>
    blocks(file, 'ts').map((code, at) => ({ name: `${path.basename(file, '.md')}-${at}.ts`, code })),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const { name, code } of files) await consumer.write(name, `${code}\nexport {};`);
  await consumer.run(
    'node_modules/typescript/bin/tsc',
    ...['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'],
    ...['--module', 'esnext', '--moduleResolution', 'bundler', ...files.map(({ name }) => name)],
  );
});

test('the page of the README asks, holds back until then, and lets go', async () => {
  const [page = ''] = blocks('README.md', 'html');
  const site = await serve('dist', {
    '/shop.html': () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${page}</html>`,
    '/statistics.js': () => 'window.counted = true;',
  });
  const visit = await browser.newPage();
  visit.setDefaultTimeout(10_000);
  try {
    await visit.goto(`${site.url}shop.html`);
    await visit.locator('cookie-banner [data-consent-action="accept"]').waitFor();
    expect(await visit.evaluate(() => 'counted' in window)).toBe(false);
    await visit.locator('cookie-banner [data-consent-action="accept"]').click();
    await visit.waitForFunction(() => 'counted' in window);
  } finally {
    await visit.close();
    await site.close();
  }
});

test('the page of docs/regions.md proposes what Server-Timing says, and orders there once it is confirmed', async () => {
  const [page = ''] = blocks('docs/regions.md', 'html');
  const shop = { '/shop.html': () => page, '/api/order': () => '{}' };
  const site = await serve('dist', shop, { 'Server-Timing': 'geo;desc="HK"' });
  const visit = await browser.newPage();
  visit.setDefaultTimeout(10_000);
  try {
    await visit.goto(`${site.url}shop.html`);
    await visit.locator('cookie-banner [data-consent-action="reject"]').click();
    await visit.locator('region-picker [part="why"]').getByText('Hong Kong').waitFor();
    await visit.locator('region-picker [part="confirm"]').click();
    await visit.waitForFunction(() => (window as any).placet.state.region.status === 'chosen');
    const ordered = visit.waitForRequest(/order/);
    await visit.locator('#order').click();
    expect((await ordered).postData()).toBe('{"region":"hk"}');

    await visit.route('**/api/order', (route) =>
      route.fulfill({ status: 403, json: { title: 'Forbidden', status: 403 } }),
    );
    await visit.locator('#order').click();
    await visit.locator('region-picker [part="confirm"]').waitFor();
  } finally {
    await visit.close();
    await site.close();
  }
});

/** The code of a document in one language. */
function blocks(file: string, language: string): string[] {
  return [...read(file).matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map(([, code = '']) => code);
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
