import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */
/** @typedef {import('./browsers.mjs').Engine} Engine */

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** @type {Record<Engine, (executablePath: string) => BrowserLauncher>} */
const launchers = {
  // As root, Chromium does not start in its sandbox.
  chromium: (executablePath) => puppet({ launchOptions: { executablePath, args: ['--no-sandbox', ...quiet] } }),
  // Driven by WebDriver BiDi. Only one of its tabs has the focus, so one file at a time.
  firefox: (executablePath) => puppet({ launchOptions: { browser: 'firefox', executablePath }, concurrency: 1 }),
  webkit: (binary) => webkitLauncher({ binary }),
};

/**
 * A launcher for each engine.
 * @param {readonly Engine[]} engines
 */
export function launch(engines) {
  const found = findBrowsers();
  return engines.map((engine) => {
    const program = found[engine];
    if (!program) throw new Error(`${engine} was not found: run node test/tools/browsers.mjs`);
    return launchers[engine](program);
  });
}

/**
 * A browser driven by puppeteer. Each test file has a context of its own, so that files share no cookies, neither side
 * by side nor one after the other.
 * @param {{ launchOptions: import('puppeteer-core').LaunchOptions, concurrency?: number }} options
 * @returns {BrowserLauncher}
 */
function puppet(options) {
  /** @type {any} the launcher keeps its pages to itself */
  const launcher = chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    ...options,
  });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (/** @type {string} */ id) => {
    const context = launcher.getPage(id).browserContext();
    const result = await stopSession(id);
    launcher.inactivePages.length = 0; // the launcher would take the page for the next file
    await context.close();
    return result;
  };
  return launcher;
}
