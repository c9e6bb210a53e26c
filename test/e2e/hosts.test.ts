import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PlacetGlobal } from '../../src/script/index.js';
import { serve } from '../support/serve.js';
import { findBrowsers } from '../tools/browsers.mjs';
import { until } from './support/until.js';

declare const placet: PlacetGlobal;

const page = (url: URL, base = '/dist/'): string => {
  const services = [{ id: 'counter', category: 'analytics', cookies: [{ name: '_ct' }] }];
  const cookie = url.searchParams.has('domain') ? { domain: url.searchParams.get('domain') } : {};
  const options = JSON.stringify({ services, cookie, autoShow: !url.searchParams.has('quiet') });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
    <script>window.told = []; window.uncaught = []; window.reportError = ({ code, message }) => told.push(code ?? message);
      addEventListener('error', ({ message }) => uncaught.push(message)); addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));</script>
    <script type="application/json" id="placet-options">${options}</script><script src="${base}placet.js"></script></head>
    <body><script type="text/plain" data-service="counter">window.ran = (window.ran ?? 0) + 1;</script></body></html>`;
};

/** What a visit comes to: nothing is granted that was not, what is said holds, and nothing is thrown. Runs in the page. */
const visit = () => {
  const before = placet.allows('counter');
  const asked = placet.state.needsDecision;
  placet.acceptAll();
  const after = placet.allows('counter');
  const { told, uncaught, ran } = window as unknown as { told: string[]; uncaught: string[]; ran?: number };
  return {
    before,
    asked,
    after,
    ran,
    told,
    uncaught,
    cookie: document.cookie,
    keys: Object.keys(window.localStorage ?? {}),
  };
};

let site: Awaited<ReturnType<typeof serve>>;
let profile: string | undefined;
let closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  site = await serve('.', { '/page.html': (url) => page(url) });
});
afterAll(() => site?.close());
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

const port = (): string => new URL(site.url).port;

/** Chromium with a profile of its own, in which every name of `*.test` and `*.co.uk` is this machine. */
async function startChromium(preferences?: object): Promise<BrowserContext> {
  profile = await mkdtemp(path.join(tmpdir(), 'placet-'));
  if (preferences) {
    await mkdir(path.join(profile, 'Default'), { recursive: true });
    await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  const folder = profile;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowsers().chromium!,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.co.uk 127.0.0.1',
    ],
  });
  closing.push(
    () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
    () => context.close(),
  );
  return context;
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(address);
  return tab;
}

describe('Chromium', () => {
  test('F3: where the visitor blocks all cookies, they are heeded on the page, and asked again on the next', async () => {
    const context = await startChromium({ profile: { default_content_setting_values: { cookies: 2 } } });
    const tab = await open(context, `${site.url}page.html?quiet`);
    expect(await tab.evaluate(() => navigator.cookieEnabled), 'a browser that says so anyway').toBeDefined();
    const said = await tab.evaluate(() => {
      placet.acceptAll();
      const { told, uncaught } = window as unknown as { told: string[]; uncaught: string[] };
      return { allowed: placet.allows('counter'), told, uncaught, cookie: document.cookie };
    });
    expect(said).toEqual({ allowed: true, told: ['storage-blocked'], uncaught: [], cookie: '' });
    await tab.reload();
    expect(await tab.evaluate(() => [placet.state.needsDecision, placet.allows('counter')])).toEqual([true, false]);
  });

  test('F4: in a file that was opened by hand', async () => {
    const context = await startChromium();
    const file = path.join(profile!, 'page.html');
    await writeFile(file, page(new URL('https://example.com/?quiet'), `${pathToFileURL('dist').href}/`));
    const tab = await open(context, pathToFileURL(file).href);
    expect(await tab.evaluate(visit)).toMatchObject({
      before: false,
      asked: true,
      after: true,
      uncaught: [],
      cookie: '',
    });
    await until(
      'it ran once',
      () => tab.evaluate(() => (window as unknown as { ran?: number }).ran),
      (ran) => ran === 1,
    );
  });

  test('F5, F6: over plain http, without cookie store, locks and random ids', async () => {
    const context = await startChromium();
    const tab = await open(context, `http://shop.test:${port()}/page.html?quiet`);
    expect(await tab.evaluate(() => [isSecureContext, typeof window.cookieStore, typeof crypto.randomUUID])).toEqual([
      false,
      'undefined',
      'undefined',
    ]);
    expect(await tab.evaluate(visit)).toMatchObject({
      before: false,
      asked: true,
      after: true,
      uncaught: [],
      told: [],
    });
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'placet', secure: false, path: '/', sameSite: 'Lax', httpOnly: false });
    await tab.reload();
    expect(await tab.evaluate(() => placet.state.needsDecision)).toBe(false);
  });

  test('F13: the cookie lives for 180 days, no more and no less', async () => {
    const context = await startChromium();
    const tab = await open(context, `${site.url}page.html?quiet`);
    await tab.evaluate(() => placet.acceptAll());
    const [cookie] = await context.cookies();
    expect(Math.abs(cookie!.expires - Date.now() / 1000 - 180 * 86_400)).toBeLessThan(120);
  });

  test('F12: 700 cookies of trackers do not push the decision out; if it is lost all the same, that grants nothing', async () => {
    const context = await startChromium();
    const tab = await open(context, `${site.url}page.html?quiet`);
    const left = await tab.evaluate(() => {
      placet.rejectAll();
      for (let at = 0; at < 700; at++) document.cookie = `tracker-${at}=1; Path=/; Max-Age=99999`;
      return document.cookie.split('; ').map((pair) => pair.split('=')[0]);
    });
    expect(left.length, 'Chromium has thrown some out').toBeLessThan(200);
    expect(left).toContain('placet');
    await tab.evaluate(() => placet.acceptAll());
    await context.clearCookies({ name: 'placet' });
    await until('the page has noticed', () => tab.evaluate(() => !placet.allows('counter')));
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('placet');
  });

  test('behaviour 32: a decision for a parent domain is read on its siblings, under a suffix of two labels too', async () => {
    const context = await startChromium();
    const of = (host: string, domain: string) => `http://${host}:${port()}/page.html?quiet&domain=${domain}`;
    const tab = await open(context, of('www.example.co.uk', 'example.co.uk'));
    await tab.evaluate(() => placet.acceptAll());
    const sibling = await open(context, of('shop.example.co.uk', 'example.co.uk'));
    expect(await sibling.evaluate(() => placet.allows('counter'))).toBe(true);
    await sibling.evaluate(() => placet.withdraw());
    await tab.reload();
    expect(await tab.evaluate(() => [placet.allows('counter'), document.cookie])).toEqual([false, '']);
    // A suffix is nobody's: the browser refuses it, and the decision goes where it can.
    const wrong = await open(context, of('www.example.co.uk', 'co.uk'));
    await wrong.evaluate(() => placet.acceptAll());
    expect(await wrong.evaluate(() => placet.allows('counter'))).toBe(true);
    const stranger = await open(context, of('other.co.uk', 'co.uk'));
    expect(await stranger.evaluate(() => placet.allows('counter'))).toBe(false);
  });
});

describe('Firefox', () => {
  const startFirefox = async (preferences: Record<string, unknown>) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowsers().firefox!,
      extraPrefsFirefox: preferences,
    });
    closing.push(() => browser.close());
    return browser.newPage();
  };

  test('F3: where the visitor blocks all cookies, they are heeded on the page, and asked again on the next', async () => {
    const tab = await startFirefox({ 'network.cookie.cookieBehavior': 2 });
    await tab.goto(`${site.url}page.html?quiet`);
    const said = await tab.evaluate(() => {
      placet.acceptAll();
      const { told, uncaught } = window as unknown as { told: string[]; uncaught: string[] };
      return { allowed: placet.allows('counter'), told, uncaught };
    });
    expect(said).toEqual({ allowed: true, told: ['storage-blocked'], uncaught: [] });
    await tab.reload();
    expect(await tab.evaluate(() => [placet.state.needsDecision, placet.allows('counter')])).toEqual([true, false]);
  });

  test('F5: over plain http', async () => {
    const tab = await startFirefox({ 'network.dns.localDomains': 'shop.test', 'dom.security.https_first': false });
    await tab.goto(`http://shop.test:${port()}/page.html?quiet`);
    expect(await tab.evaluate(() => isSecureContext)).toBe(false);
    expect(await tab.evaluate(visit)).toMatchObject({
      before: false,
      asked: true,
      after: true,
      uncaught: [],
      told: [],
    });
    await tab.reload();
    expect(await tab.evaluate(() => placet.state.needsDecision)).toBe(false);
  });
});
