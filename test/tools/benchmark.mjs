/**
 * Times what the gate costs a page, as ratios within one run, in Chromium: `node test/tools/benchmark.mjs`, after a build.
 *
 * - 500 inline scripts, parked and granted, against the same scripts plain: let go by a click, and while the page is read
 *   for a visitor who granted them before, where `bare`, an observer of three lines that does nothing but let them go, is
 *   the least that it can take;
 * - a page of 10,000 elements, with the gate against without it;
 * - what a page does all day and is none of the guard's business, with the guard against without it.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';

const ROUNDS = 15;
const SCRIPTS = 500;
const OPTIONS = { autoShow: false, services: [{ id: 'counter', category: 'analytics' }] };

const GUARDED = { autoShow: false, services: [{ id: 'pixel', category: 'marketing', hosts: ['pixel.example'] }] };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.endsWith('.js')) {
    response.setHeader('Content-Type', 'text/javascript').end(readFileSync(`dist${pathname}`));
    return;
  }
  const page = PAGES[pathname.slice(1)];
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page?.() ?? '<!doctype html>');
});
await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
const address = server.address();
const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;

const script = (/** @type {number} */ at, /** @type {string} */ marks) =>
  `<script ${marks}>log.push(${at}); last = performance.now();</script>`;
const scripts = (/** @type {string} */ marks) =>
  Array.from({ length: SCRIPTS }, (_, at) => script(at, marks)).join('\n');
const tagWith = (/** @type {object} */ options) =>
  `<script type="application/json" id="placet-options">${JSON.stringify(options)}</script><script src="/placet.js"></script>`;
const tag = tagWith(OPTIONS);
const page = (/** @type {string} */ head, /** @type {string} */ body) =>
  `<!doctype html><html lang="en"><title>b</title>${head}<script>log = []; last = 0; first = performance.now();</script><body>${body}`;
const PARKED = 'type="text/plain" data-category="analytics"';
const BARE = `<script>new MutationObserver((all) => {
  for (const { addedNodes } of all) for (const node of addedNodes)
    if (node.localName === 'script' && node.type === 'text/plain') { node.type = ''; node.replaceWith(node); }
}).observe(document, { childList: true, subtree: true })</script>`;
const boxes = '<div><p><span>a</span><b>b</b></p></div>'.repeat(2500);

/** @type {Record<string, () => string>} */
const PAGES = {
  plain: () => page('', scripts('')),
  // The tag, so that both pages load it: what is compared is the scripts.
  tagged: () => page(tag, scripts('')),
  parked: () => page(tag, scripts(PARKED)),
  bare: () => page(BARE, scripts(PARKED)),
  boxes: () => page('', boxes),
  watched: () => page(tag, boxes),
  guarded: () => page(tagWith(GUARDED), ''),
};

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
const context = await browser.newContext();
const tab = await context.newPage();
await tab.goto(`${origin}/tagged`);
await tab.evaluate(() => /** @type {any} */ (window).placet.acceptAll());

/** @param {string} name @param {() => unknown} [act] */
async function time(name, act) {
  await tab.goto(`${origin}/${name}`);
  if (act) await tab.evaluate(act);
  return tab.evaluate(() => {
    const { log, first, last } = /** @type {any} */ (window);
    return {
      inOrder: log.every((/** @type {number} */ one, /** @type {number} */ at) => one === at) && log.length,
      spent: last - first,
    };
  });
}

/** @param {number[]} all */
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** @type {Record<string, number[]>} */
const spent = { plain: [], tagged: [], parked: [], bare: [], clicked: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ['plain', 'tagged', 'parked', 'bare']) {
    const { inOrder, spent: took } = await time(name);
    if (inOrder !== SCRIPTS) throw new Error(`${name}: ${inOrder} of ${SCRIPTS} in order`);
    spent[name]?.push(took);
  }
}
await context.clearCookies();
for (let round = 0; round < ROUNDS; round++) {
  await context.clearCookies();
  const { inOrder, spent: took } = await time('parked', () => {
    const all = /** @type {any} */ (window);
    all.first = performance.now();
    all.placet.acceptAll();
  });
  if (inOrder !== SCRIPTS) throw new Error(`after a click: ${inOrder} of ${SCRIPTS} in order`);
  spent.clicked?.push(took);
}

// What the observer itself takes on a page of 10,000 elements: its callbacks, timed by wrapping them.
await tab.addInitScript(() => {
  const Own = window.MutationObserver;
  const all = /** @type {any} */ (window);
  all.observed = 0;
  window.MutationObserver = class extends Own {
    /** @param {MutationCallback} callback */
    constructor(callback) {
      super((...args) => {
        const start = performance.now();
        callback(...args);
        all.observed += performance.now() - start;
      });
    }
  };
});
const observed = [];
for (let round = 0; round < ROUNDS; round++) {
  await tab.goto(`${origin}/watched`);
  observed.push(await tab.evaluate(() => /** @type {any} */ (window).observed));
}

/** Microseconds that a call takes, in the page: with the guard, and once it is gone. */
async function timeCalls() {
  await tab.goto(`${origin}/guarded`);
  return tab.evaluate(() => {
    const make = (/** @type {string} */ name) => document.createElement(name);
    const [box, film, script, parent, child, text] = ['div', 'source', 'script', 'div', 'p', 'p'].map(make);
    /** @type {Record<string, () => unknown>} */
    const calls = {
      'setAttribute of a class': () => box?.setAttribute('class', 'a'),
      'setAttribute of an own address': () => film?.setAttribute('src', '/own/file.mp4'),
      'src of a script at an undeclared host': () =>
        Object.assign(script ?? {}, { src: 'https://cdn.shop.example/a.js' }),
      'appendChild of an element': () => parent?.appendChild(/** @type {any} */ (child)),
      'textContent of an element': () => Object.assign(text ?? {}, { textContent: 'a' }),
      'innerHTML of a short text': () => Object.assign(text ?? {}, { innerHTML: 'a' }),
    };
    const perCall = (/** @type {() => unknown} */ call) => {
      const times = Array.from({ length: 12 }, () => {
        const start = performance.now();
        for (let round = 0; round < 2000; round++) call();
        return (performance.now() - start) / 2;
      });
      return Math.min(...times); // others use this machine, too
    };
    const guarded = Object.values(calls).map(perCall);
    /** @type {any} */ (window).placet.destroy();
    return Object.entries(calls).map(([name, call], at) => /** @type {const} */ ([name, guarded[at], perCall(call)]));
  });
}
await context.clearCookies();
const calls = await timeCalls();

const base = median(spent.plain ?? []);
for (const [name, all] of Object.entries(spent)) {
  console.log(
    `${SCRIPTS} inline scripts, ${name}: ${median(all).toFixed(1)} ms, ${(median(all) / base).toFixed(2)} × plain`,
  );
}
console.log(
  `the observer on 10,000 elements: ${median(observed).toFixed(2)} ms in all, at most ${Math.max(...observed).toFixed(2)}`,
);
for (const [name, guarded = 0, plain] of calls) {
  console.log(
    `the guard: ${name}: ${guarded.toFixed(2)} µs, ${(guarded - plain).toFixed(2)} more, ${(guarded / plain).toFixed(1)} × plain`,
  );
}
await browser.close();
server.close();
