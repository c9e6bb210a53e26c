import { afterEach, describe, expect, test, vi } from 'vitest';
import { followPage } from '../../../src/store/follow-page.js';
import { resolveLocation } from '../../../src/core/location.js';
import { networkEvidence } from '../../../src/core/network-evidence.js';
import { NOW, unknown } from '../core/fixtures.js';
import { makeBench, REGIONS } from './make-store.js';

const MINUTE = 60_000;
const seenIn = (code: string, at: number) => resolveLocation([networkEvidence('edge', code, at)], at);

async function page(location = seenIn('HK', NOW)) {
  const bench = makeBench({ options: { regions: REGIONS }, location });
  await bench.store.ready;
  const locate = vi.spyOn(bench.store, 'locate');
  let act: () => void = () => {};
  const listen = (acting: () => void) => {
    act = acting;
    return () => (act = () => {});
  };
  followPage(bench.store, listen, () => bench.now);
  /** Shows the page, and waits for what it asks then. */
  const show = async () => {
    act();
    await Promise.all(locate.mock.results.map(({ value }) => value as Promise<void>));
  };
  return { bench, locate, show };
}

afterEach(() => vi.unstubAllGlobals());

describe('a page that is looked at again', () => {
  test('asks no more while what was found is fresh', async () => {
    const { bench, locate, show } = await page();
    bench.now = NOW + 30 * MINUTE - 1;
    await show();
    expect(locate).not.toHaveBeenCalled();
  });

  test('asks again once it is too old, and the verdict follows', async () => {
    const { bench, show } = await page();
    bench.store.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' });
    bench.now = NOW + 30 * MINUTE;
    bench.location = seenIn('JP', bench.now);
    await show();
    expect(bench.store.state.region).toMatchObject({ chosen: 'hk', verdict: { action: 'refuse', located: ['JP'] } });
  });

  test('asks again where nothing was found, as rarely', async () => {
    const { bench, locate, show } = await page(unknown('no-evidence'));
    bench.now = NOW + 29 * MINUTE;
    await show();
    expect(locate).toHaveBeenCalledTimes(0);
    bench.now = NOW + 31 * MINUTE;
    await show();
    await show();
    expect(locate).toHaveBeenCalledTimes(1);
  });

  test('asks once, however often it is shown meanwhile', async () => {
    const { bench, locate, show } = await page();
    bench.now = NOW + 31 * MINUTE;
    bench.location = seenIn('HK', bench.now);
    await Promise.all([show(), show()]);
    expect(locate).toHaveBeenCalledTimes(1);
  });

  test('does not ask without a network: a laptop that wakes up has none yet', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { bench, locate, show } = await page();
    bench.now = NOW + 31 * MINUTE;
    await show();
    expect(locate).not.toHaveBeenCalled();
    expect(bench.store.state.location).toMatchObject({ place: 'HK' });
  });

  test('ends with the store', async () => {
    const { bench, locate, show } = await page();
    bench.store.destroy();
    bench.now = NOW + 31 * MINUTE;
    await show();
    expect(locate).not.toHaveBeenCalled();
  });
});
