import { describe, expect, test } from 'vitest';
import { memoryKeeper } from '../../../src/adapters/memory-world.js';
import { warnOnce } from '../../../src/store/warn-once.js';
import { known, unknown } from '../core/fixtures.js';
import { blockedKeeper, makeBench, REGIONS } from './make-store.js';

const HONG_KONG = { region: 'hk', language: 'en', currency: 'HKD' };
const RULE = { browse: 'warn', order: 'warn' } as const;

async function traveller(session = memoryKeeper()) {
  const bench = makeBench({ options: { regions: REGIONS, rule: RULE }, location: known('HK') });
  await bench.store.ready;
  warnOnce(bench.store, session);
  const goTo = async (code: string) => {
    bench.location = code === '?' ? unknown('anonymized') : known(code);
    await bench.store.locate();
  };
  return { bench, session, store: bench.store, goTo };
}

describe('region.md §8, a traveller', () => {
  test('is warned once for each pair of places', async () => {
    const { store, goTo } = await traveller();
    store.chooseRegion(HONG_KONG);
    expect(store.warning).toBeUndefined();
    await goTo('JP');
    expect(store.warning).toMatchObject({ outcome: 'inconsistent', action: 'warn', located: ['JP'] });
    store.acknowledge?.();
    expect(store.warning).toBeUndefined();
    await goTo('DE');
    expect(store.warning).toMatchObject({ located: ['DE'] });
    store.acknowledge?.();
    await goTo('JP');
    expect(store.warning).toBeUndefined();
    await goTo('HK');
    expect(store.warning).toBeUndefined();
    expect(store.state.region).toMatchObject({ chosen: 'hk' });
  });

  test('is not warned again on the next page of the tab', async () => {
    const first = await traveller();
    first.store.chooseRegion(HONG_KONG);
    await first.goTo('JP');
    first.store.acknowledge?.();
    const second = await traveller(first.session);
    second.store.chooseRegion(HONG_KONG);
    await second.goTo('JP');
    expect(second.store.warning).toBeUndefined();
    await second.goTo('KR');
    expect(second.store.warning).toMatchObject({ located: ['KR'] });
  });

  test('who chose a region in spite of the warning was warned by then', async () => {
    const { store, session } = await traveller();
    store.chooseRegion({ region: 'jp', language: 'ja', currency: 'JPY' });
    expect(store.warning).toBeUndefined();
    expect(session.read('placet.warned')).toEqual(['HK>jp']);
  });

  test('has nothing stored before they chose', async () => {
    const { store, session, goTo } = await traveller();
    for (const code of ['JP', '?', 'DE']) {
      await goTo(code);
      store.acknowledge?.();
      expect(store.warning).toBeUndefined();
    }
    expect(session.names()).toEqual([]);
  });

  test('is not warned of a place that nobody knows, nor of a region that is refused', async () => {
    const { store, goTo } = await traveller();
    store.chooseRegion(HONG_KONG);
    await goTo('?');
    expect(store.warning).toBeUndefined();
    const strict = makeBench({ options: { regions: REGIONS }, location: unknown('no-evidence') });
    await strict.store.ready;
    warnOnce(strict.store, memoryKeeper());
    strict.store.chooseRegion(HONG_KONG);
    strict.location = known('JP');
    await strict.store.locate();
    expect([strict.store.state.needsRegion, strict.store.warning]).toEqual([true, undefined]);
  });

  test('with storage blocked is warned once on each page', async () => {
    const { store, goTo } = await traveller(blockedKeeper());
    store.chooseRegion(HONG_KONG);
    await goTo('JP');
    store.acknowledge?.();
    expect(store.warning).toBeUndefined();
  });

  test('keeps the last eight pairs, and never grows', async () => {
    const { store, session, goTo } = await traveller();
    store.chooseRegion(HONG_KONG);
    for (const code of ['JP', 'KR', 'DE', 'FR', 'US', 'GB', 'TW', 'CN', 'XK']) {
      await goTo(code);
      store.acknowledge?.();
    }
    expect(session.read('placet.warned')[0]?.split(' ')).toHaveLength(8);
  });
});
