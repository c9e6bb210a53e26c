import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../tools/browsers.mjs';
import type { Driver, Surroundings, Visitor } from './driver.js';

/** Firefox over WebDriver BiDi. */
export async function firefoxDriver({ env, preferences }: Surroundings = {}): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowsers().firefox!,
    env: { ...process.env, ...env },
    ...(preferences && { extraPrefsFirefox: preferences }),
  });
  return {
    engine: 'Firefox',
    async visitor() {
      const context = await browser.createBrowserContext();
      const openTab = async (): Promise<Visitor> => {
        const page = await context.newPage();
        await page.setViewport({ width: 1280, height: 800 });
        return {
          openTab,
          goto: async (url) => void (await page.goto(url)),
          reload: async () => void (await page.reload()),
          evaluate: (run, argument) => page.evaluate(run as never, argument as never),
          clickAt: (x, y) => page.mouse.click(x, y),
          press: (key) => page.keyboard.press(key),
          type: (text) => page.keyboard.type(text),
          close: () => page.close(),
        };
      };
      return { ...(await openTab()), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
