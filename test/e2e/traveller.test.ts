import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumDriver } from './drivers/chromium.js';
import type { Driver } from './drivers/driver.js';
import { startDemo, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

const IN_JAPAN = '?edge=JP&rule=warn';

let driver: Driver;
let demo: Demo;
let shopper: Shopper;
beforeAll(async () => {
  driver = await chromiumDriver();
});
afterAll(() => driver?.close());
beforeEach(async () => {
  demo = await startDemo();
  shopper = new Shopper(await driver.visitor(), demo.origin);
  await shopper.goto('/hk/en/');
  await shopper.answerBanner('Reject all');
  await until('the picker is open', () => shopper.pickerIsOpen());
  await shopper.click('button', 'Confirm');
  await until(
    'HongKong is chosen',
    () => shopper.region(),
    (region) => region === 'hk',
  );
});
afterEach(async () => {
  await shopper?.visitor.close();
  await demo?.close();
});

/** What the note says; nothing where there is none. */
const note = (): Promise<string> =>
  shopper.visitor.evaluate(() => {
    const told = document.querySelector('region-picker')?.shadowRoot?.querySelector('.traveller:popover-open');
    return (told?.querySelector('#seen')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

test('a visitor of HongKong who is in Japan is told once, stays, and is not told again on the next page', async () => {
  await shopper.goto(`/hk/en/${IN_JAPAN}`);
  await until('they are told', note);
  expect(await note()).toBe('You seem to be in Japan. Your region is still HongKong.');
  expect(await shopper.pickerIsOpen()).toBe(false);
  await shopper.click('button', 'Stay with HongKong');
  await until('the note is gone', note, (now) => !now);
  await shopper.goto(`/hk/en/product/tea${IN_JAPAN}`);
  expect([await note(), await shopper.region()]).toEqual(['', 'hk']);
  const { action, isDue } = await shopper.visitor.evaluate(() => {
    const { state, warning } = (window as any).placet;
    return { action: state.region.verdict.action as string, isDue: !!warning };
  });
  expect({ action, isDue }).toEqual({ action: 'warn', isDue: false });
});

test('they switch to 日本 and go on there', async () => {
  await shopper.goto(`/hk/en/product/tea${IN_JAPAN}`);
  await until('they are told', note);
  await shopper.click('button', 'Choose 日本');
  await until(
    '日本 is picked',
    () => shopper.picker(),
    ({ region, confirmable }) => region === '日本' && confirmable,
  );
  await shopper.click('button', 'Confirm');
  await shopper.arrivesAt('/jp/ja/product/tea');
  expect([await shopper.region(), await note()]).toEqual(['jp', '']);
});

test('a first visit from there is not told: nothing was chosen', async () => {
  const other = new Shopper(await driver.visitor(), demo.origin);
  await other.goto(`/hk/en/${IN_JAPAN}`);
  await other.answerBanner('Reject all');
  await until('the picker is open', () => other.pickerIsOpen());
  expect((await other.kept()).keys).toEqual([]);
  await other.visitor.close();
});
