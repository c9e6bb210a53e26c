import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from './drivers/chromium.js';
import { startHosts, type Hosts } from './support/hosts.js';
import { until } from './support/until.js';

// Real domains, real https: what one host alone cannot show.

const OPTIONS = {
  autoShow: false,
  services: [
    {
      id: 'tracker',
      category: 'marketing',
      cookies: [
        { name: '_tr' },
        { name: '_tr_*' },
        { name: '__Host-tr' },
        { name: '__Secure-tr' },
        { name: '_srv', httpOnly: true, domain: 'shop.co.uk' },
      ],
    },
    { id: 'shop', category: 'necessary', cookies: [{ name: 'session' }] },
  ],
};
const HOST = 'www.eu.shop.co.uk';
const PATH = '/garden/tools/hoe.html';

let hosts: Hosts;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  hosts = await startHosts(OPTIONS);
  browser = await launchChromium({
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP *.co.uk 127.0.0.1, MAP co.uk 127.0.0.1, MAP *.test 127.0.0.1',
      '--ignore-certificate-errors',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await hosts?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
});
afterEach(() => context.close());

const DOMAINS = ['', HOST, 'eu.shop.co.uk', 'shop.co.uk', '.shop.co.uk'];
const SUFFIXES = ['co.uk', '.co.uk', 'uk', 'example.co.uk', 'sub.www.eu.shop.co.uk'];
const PATHS = ['/', '/garden', '/garden/', '/garden/tools', '/garden/tools/', PATH];

const domain = (of: string): string => (of ? `; Domain=${of}` : '');
const everywhere = (domains: string[]): string[] =>
  domains.flatMap((of) => PATHS.map((at, nth) => `_tr=${of.length}.${nth}; Path=${at}${domain(of)}`));

const open = (scheme: 'http' | 'https', host = HOST, path = PATH) => page.goto(hosts.url(scheme, host, path));
const write = (lines: string[]) => page.evaluate((all) => all.forEach((line) => (document.cookie = line)), lines);
const send = (lines: string[], host = HOST, scheme: 'http' | 'https' = 'https') =>
  page.evaluate(
    (url) => fetch(url, { credentials: 'include' }).then(() => undefined),
    hosts.url(scheme, host, `/set?${new URLSearchParams(lines.map((line) => ['line', line]))}`),
  );
const reject = () => page.evaluate(() => (window as any).placet.rejectAll());
const accept = () => page.evaluate(() => (window as any).placet.acceptAll());
const errors = () => page.evaluate(() => (window as any).errors as string[]);
const kept = async () =>
  (await context.cookies())
    .map(({ name, domain: of, path }) => `${name} ${of} ${path}`)
    .filter((one) => !one.startsWith('placet '));
const names = () => page.evaluate(() => document.cookie.split('; ').map((pair) => pair.split('=')[0]));

describe.each(['http', 'https'] as const)('over %s', (scheme) => {
  beforeEach(() => open(scheme));

  test('behaviours 64, 68: host-only, dotted and parent-domain copies on every folder go, and nothing else', async () => {
    await accept();
    await write([
      ...everywhere(DOMAINS),
      'session=1; Path=/; Domain=shop.co.uk',
      '_other=1; Path=/garden; Domain=eu.shop.co.uk',
    ]);
    await send(['_tr_1=1; Path=/; Domain=shop.co.uk', '_tr_2=1', '_tr_3=1; Path=/garden'], HOST, scheme);
    // A domain and its dotted form are one; all others are cookies of their own.
    expect((await kept()).filter((one) => one.startsWith('_tr')).length).toBe(4 * PATHS.length + 3);
    await reject();
    expect((await kept()).sort()).toEqual(['_other .eu.shop.co.uk /garden', 'session .shop.co.uk /']);
    expect(await errors()).toEqual([]);
  });

  test('behaviour 68: a public suffix is tried, refused by the browser, and leaves nothing', async () => {
    await accept();
    await write(everywhere(SUFFIXES));
    expect(await kept()).toEqual([]);
    await write(['_tr=1; Path=/; Domain=shop.co.uk']);
    await reject();
    expect(await kept()).toEqual([]);
    expect(await errors()).toEqual([]);
  });

  test('behaviour 66: what stood there before goes with the first reject', async () => {
    await send(['_tr=1; Path=/; Domain=shop.co.uk', '_tr=2; Path=/garden', 'session=1; Path=/'], HOST, scheme);
    await open(scheme);
    await reject();
    expect(await kept()).toEqual([`session ${HOST} /`]);
  });

  test('cookies of a host beside this one, or below it, are out of reach and not seen', async () => {
    await accept();
    await context.addCookies([
      { name: '_tr', value: '1', domain: 'cdn.shop.co.uk', path: '/' },
      { name: '_tr', value: '1', domain: HOST, path: '/elsewhere' },
    ]);
    await reject();
    expect((await kept()).sort()).toEqual(['_tr cdn.shop.co.uk /', `_tr ${HOST} /elsewhere`]);
    expect(await errors()).toEqual([]);
  });
});

describe('what only https has', () => {
  const LINES = [
    '__Host-tr=1; Path=/; Secure',
    '__Host-tr=2; Path=/; Secure; SameSite=None; Partitioned',
    '__Secure-tr=1; Path=/garden; Secure; Domain=shop.co.uk',
    '_tr=1; Path=/; Secure; SameSite=None; Domain=eu.shop.co.uk',
    '_tr=2; Path=/garden/; Secure; SameSite=None; Partitioned; Domain=shop.co.uk',
    '_tr=3; Path=/garden; Secure; SameSite=Strict',
  ];

  test.each(['scripts', 'answers'])(
    'behaviour 68: prefixed, secure and partitioned ones that %s set go',
    async (by) => {
      await open('https');
      await accept();
      await (by === 'scripts' ? write(LINES) : send(LINES));
      expect(await kept()).toHaveLength(LINES.length);
      await reject();
      expect(await kept()).toEqual([]);
      expect(await errors()).toEqual([]);
    },
  );

  test('behaviour 65: a withdrawal removes them as well', async () => {
    await open('https');
    await accept();
    await write(LINES);
    await page.evaluate(() => (window as any).placet.withdraw());
    expect(await kept()).toEqual([]);
  });
});

describe('the janitor, in a page where the tracker is denied', () => {
  beforeEach(async () => {
    await open('https');
    await reject();
  });

  /** Notes when a cookie came and when it was gone, by the browser's own word. */
  const watch = () =>
    page.evaluate(() => {
      const seen = ((window as any).seen = { came: 0, gone: 0 });
      const store = (window as any).cookieStore;
      store.addEventListener('change', ({ changed, deleted }: any) => {
        if (changed.some(({ name }: any) => name === '_tr')) seen.came ||= performance.now();
        if (deleted.some(({ name }: any) => name === '_tr')) seen.gone ||= performance.now();
      });
    });
  const gone = async (how: string) => {
    const seen = await until(
      `what ${how} set is gone`,
      () => page.evaluate(() => (window as any).seen as { came: number; gone: number }),
      (one) => one.gone > 0,
    );
    expect(await names()).toEqual(['placet']);
    console.info(`Chromium: what ${how} set was gone ${(seen.gone - seen.came).toFixed(1)} ms after it could be seen`);
  };

  test('what an answer sets goes', async () => {
    await watch();
    await send(['_tr=1; Path=/garden; Domain=shop.co.uk']);
    await gone('an answer');
  });

  test('what an answer of a host below sets for the domain goes', async () => {
    await watch();
    await send(['_tr=1; Path=/; Domain=shop.co.uk; SameSite=None; Secure'], 'cdn.shop.co.uk');
    await gone('a host below');
  });

  test('what another realm writes goes', async () => {
    await watch();
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument!.cookie = '_tr=1; Path=/';
    });
    await gone('another realm');
  });

  test('what a service worker writes goes', async () => {
    await watch();
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      const { active } = await navigator.serviceWorker.ready;
      active!.postMessage({ name: '_tr', value: '1' });
    });
    await gone('a service worker');
  });

  test('a tracker that writes again and again ends without', async () => {
    await watch();
    await page.evaluate(async () => {
      for (let round = 0; round < 20; round++) {
        await (window as any).cookieStore.set({ name: '_tr', value: String(round), path: '/garden' });
      }
    });
    await gone('a tracker, twenty times,');
    expect(await errors()).toEqual([]);
  });
});
