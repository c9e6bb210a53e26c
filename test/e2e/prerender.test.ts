import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { findChromium } from '../tools/browsers.mjs';
import { until } from './support/until.js';

/** What the prepared page says of itself, to the server: channels are silent there. */
interface Report {
  readonly prerendering: boolean;
  readonly log: readonly string[];
  readonly banner: boolean;
  /** How often the server was asked for the banner by then. */
  readonly bannersAsked: number;
  readonly consent: string | null;
  readonly cookies: readonly string[];
  readonly keys: number;
}

const OPTIONS = JSON.stringify({
  services: [
    { id: 'counter', category: 'analytics', cookies: [{ name: '_ct' }] },
    { id: 'pixel', category: 'marketing', cookies: [{ name: '_px' }] },
  ],
});
const PLACET = `<script type="application/json" id="placet-options">${OPTIONS}</script><script src="/dist/placet.js"></script>`;

let reports: Report[];
let bannersAsked: number;
let site: Awaited<ReturnType<typeof serve>>;
let profile: string;
let browser: ChildProcess | undefined;

beforeEach(async () => {
  reports = [];
  bannersAsked = 0;
  profile = await mkdtemp(path.join(tmpdir(), 'placet-'));
  site = await serve('.', {
    '/first.html':
      () => `<!doctype html><title>First</title><link rel="icon" href="data:,">${PLACET.replace('"services"', '"autoShow":false,"services"')}<script>
      placet.choose({ analytics: 'granted', marketing: 'denied' });
      placet.destroy();
      document.cookie = '_px=1; Path=/'; // denied: a page that is seen removes it
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: ['/second.html'], eagerness: 'immediate' }] });
      document.head.append(rules);
      const go = async () => ((await (await fetch('/go.html')).text()) === 'go' ? (location.href = '/second.html') : setTimeout(go, 50));
      void go();
    </script>`,
    '/dist/placet/banner.js': () => {
      bannersAsked += 1;
      return readFileSync('dist/placet/banner.js', 'utf8');
    },
    '/go.html': () => (reports.length ? 'go' : 'wait'),
    '/report.html': ({ searchParams }) => {
      reports.push({ ...(JSON.parse(searchParams.get('of') ?? '') as Report), bannersAsked });
      return '';
    },
    '/second.html':
      () => `<!doctype html><title>Second</title><link rel="icon" href="data:,"><script>window.log = [];</script>${PLACET.replace('[', '[{"id":"new","category":"functional"},')}
      <script type="text/plain" data-service="counter">log.push('counter'); document.cookie = '_ct=1; Path=/';</script>
      <script type="text/plain" data-service="pixel">log.push('pixel');</script>
      <iframe title="film" data-service="counter" data-src="/never.html"></iframe>
      <script>
        const report = () => fetch('/report.html?of=' + encodeURIComponent(JSON.stringify({
          prerendering: document.prerendering, log, banner: !!document.querySelector('cookie-banner'),
          consent: document.documentElement.getAttribute('data-placet-consent'),
          cookies: document.cookie.split('; ').map((pair) => pair.split('=')[0]).sort(), keys: localStorage.length,
        })));
        // What this page asked for before was heard by the time that this is answered.
        addEventListener('load', () => fetch('/go.html').then(report));
        document.addEventListener('prerenderingchange', () => {
          const again = async () => (await report(), setTimeout(again, 50));
          void again();
        });
      </script>`,
  });
});
afterEach(async () => {
  browser?.kill();
  await new Promise((resolve) =>
    browser && browser.exitCode === null ? browser.once('exit', resolve) : resolve(undefined),
  );
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

// Without a driver: Chromium prepares nothing in a page that developer tools are attached to.
test('T7: a page that Chromium prepares out of sight writes nothing, shows nothing and lets nothing go until it is seen', async () => {
  const options = ['--headless=new', '--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`];
  browser = spawn(findChromium()!, [...options, `${site.url}first.html`], { stdio: 'ignore' });
  const [first] = await until(
    'a page is prepared',
    () => reports,
    (all) => all.length > 0,
  );
  expect(first).toEqual({
    prerendering: true,
    log: [],
    banner: false,
    bannersAsked: 0,
    consent: null,
    cookies: ['_px', 'placet'],
    keys: 0,
  });
  const last = await until(
    'it is seen, and does it all',
    () => reports.at(-1)!,
    ({ log, banner, cookies }) => log.length > 0 && banner && !cookies.includes('_px'),
  );
  expect(last).toEqual({
    prerendering: false,
    log: ['counter'],
    banner: true,
    bannersAsked: 1,
    consent: 'decided',
    cookies: ['_ct', 'placet'],
    keys: 0,
  });
});
