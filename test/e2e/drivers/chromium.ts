import { chromium, type LaunchOptions, type Page } from 'playwright-core';
import { findChromium } from '../../tools/browsers.mjs';
import type { Driver, Surroundings, Visitor } from './driver.js';

const ARGUMENTS = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];

/** Starts Chromium. */
export function launchChromium(options: LaunchOptions = {}) {
  return chromium.launch({ executablePath: findChromium()!, args: ARGUMENTS, ...options });
}

export async function chromiumDriver({ env }: Surroundings = {}): Promise<Driver> {
  const browser = await launchChromium({ env: { ...process.env, ...env } });
  return {
    engine: 'Chromium',
    async visitor() {
      const context = await browser.newContext({ locale: 'en-GB' });
      return { ...chromiumVisitor(await context.newPage()), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** What a scenario can do with a tab of Chromium. */
export function chromiumVisitor(page: Page): Visitor {
  return {
    openTab: async () => chromiumVisitor(await page.context().newPage()),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    close: () => page.close(),
  };
}
