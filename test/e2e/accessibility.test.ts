import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumVisitor, launchChromium } from './drivers/chromium.js';
import { startDemo, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['/', '/hk/en/', '/de/de/kids', '/jp/ja/product/sling', '/kr/ko/help/privacy', '/id/id/account', '/live'];

let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startDemo()]);
});
afterAll(() => Promise.all([browser.close(), demo.close()]));

test.each(PAGES.flatMap((path) => [{ path, colorScheme: 'light' } as const, { path, colorScheme: 'dark' } as const]))(
  '$path, $colorScheme: nothing that axe can see is out of reach, and a phone does not scroll sideways',
  async ({ path, colorScheme }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const shopper = new Shopper(chromiumVisitor(page), demo.origin);
    await shopper.goto(path);
    await until('the banner stands', () => shopper.bannerIsOpen());
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const results = await (window as any).axe.run(document, { runOnly: tags });
      return results.violations.map(
        (one: any) => `${one.id}: ${one.nodes.map((node: any) => node.target.join(' ')).join(', ')}`,
      );
    });
    expect(violations.join('\n')).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  },
);
