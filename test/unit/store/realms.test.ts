import { describe, expect, test, vi } from 'vitest';
import type { RegionChange } from '../../../src/core/region-change.js';
import { followRealms } from '../../../src/store/follow-realms.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { known } from '../core/fixtures.js';
import { makeBench, REGIONS } from './make-store.js';

const HONG_KONG = { region: 'hk', language: 'en', currency: 'HKD' };
const GERMANY = { region: 'de', language: 'de', currency: 'EUR' };

async function shop(options: Partial<ConsentOptions> = {}, mayChange: (change: RegionChange) => boolean = () => true) {
  const rule = { browse: 'warn', order: 'warn' } as const;
  const bench = makeBench({ options: { regions: REGIONS, rule, ...options }, location: known('HK'), mayChange });
  await bench.store.ready;
  return bench;
}

describe('before a region is changed', () => {
  test('the page is told from where to where, and may object', async () => {
    const asked: RegionChange[] = [];
    let may = true;
    const { store } = await shop({}, (change) => (asked.push(change), may));
    expect(store.chooseRegion(HONG_KONG)).not.toHaveProperty('vetoed');
    may = false;
    expect(store.chooseRegion(GERMANY)).toMatchObject({ action: 'warn', vetoed: true });
    expect(store.state.region).toMatchObject({ chosen: 'hk' });
    expect(asked).toEqual([
      { from: undefined, to: HONG_KONG, sameRealm: false },
      { from: HONG_KONG, to: GERMANY, sameRealm: false },
    ]);
  });

  test('it is not asked about what is refused, not offered, or chosen already', async () => {
    const mayChange = vi.fn(() => true);
    const { store } = await shop({ rule: { browse: 'strict' } }, mayChange);
    store.chooseRegion(HONG_KONG);
    mayChange.mockClear();
    expect(store.chooseRegion(HONG_KONG).action).toBe('allow');
    expect(store.chooseRegion({ region: 'jp', language: 'ja', currency: 'JPY' }).action).toBe('refuse');
    expect(() => store.chooseRegion({ ...GERMANY, region: 'nowhere' })).toThrow('nowhere');
    expect(() => store.chooseRegion({ ...HONG_KONG, language: 'fr' })).toThrow('"fr"');
    expect(() => store.chooseRegion({ ...HONG_KONG, currency: 'EUR' })).toThrow('"EUR"');
    expect(mayChange).not.toHaveBeenCalled();
  });
});

describe('what belongs to a realm that is left', () => {
  async function filled(onRealmChange: ConsentOptions['onRealmChange']) {
    const bench = await shop(onRealmChange && { onRealmChange });
    const { store, world } = bench;
    followRealms(store, world.kept);
    store.chooseRegion(HONG_KONG);
    store.setCookie('cart-hk', 'a b%');
    world.kept.local.set('hk:seen', '1');
    return bench;
  }
  const names = ({ world: { kept } }: Awaited<ReturnType<typeof filled>>) => [
    ...kept.cookies.names(),
    ...kept.local.names(),
  ];

  test('stays, and is there when the visitor comes back', async () => {
    const bench = await filled(undefined);
    bench.store.chooseRegion(GERMANY);
    expect(bench.store.realm.cookieName('cart')).toBe('cart-de');
    bench.store.chooseRegion(HONG_KONG);
    expect(names(bench)).toEqual(['cart-hk', 'hk:seen']);
  });

  test('goes along', async () => {
    const bench = await filled('carry');
    bench.store.chooseRegion(GERMANY);
    expect(names(bench)).toEqual(['cart-de', 'de:seen']);
    expect(bench.world.kept.cookies.read('cart-de')).toEqual(['a b%']);
  });

  test('stays where it is if there is one already where the visitor goes', async () => {
    const bench = await filled('carry');
    bench.store.setCookie('cart-de', 'mine');
    bench.store.chooseRegion(GERMANY);
    expect(names(bench)).toEqual(['cart-hk', 'cart-de', 'de:seen']);
    expect(bench.world.kept.cookies.read('cart-de')).toEqual(['mine']);
  });

  test('stays where it is while the rule lets nobody order where the visitor goes', async () => {
    const bench = await shop({ onRealmChange: 'carry', rule: { browse: 'warn', order: 'strict' } });
    followRealms(bench.store, bench.world.kept);
    bench.store.chooseRegion(HONG_KONG);
    bench.store.setCookie('cart-hk', '1');
    bench.store.chooseRegion(GERMANY);
    expect(bench.world.kept.cookies.names()).toEqual(['cart-hk']);
  });

  test('is removed', async () => {
    const bench = await filled('clear');
    bench.store.chooseRegion(GERMANY);
    expect(names(bench)).toEqual([]);
  });

  test.each(['carry', 'clear'] as const)('is not touched by another language or a withdrawal (%s)', async (policy) => {
    const bench = await filled(policy);
    bench.store.chooseRegion({ ...HONG_KONG, language: 'zh-Hant-HK' });
    bench.store.acceptAll();
    bench.store.withdraw();
    expect(names(bench)).toEqual(['cart-hk', 'hk:seen']);
  });

  test.each(['carry', 'clear'] as const)('is not touched when the visitor travels (%s)', async (policy) => {
    const bench = await filled(policy);
    bench.location = known('JP');
    await bench.store.locate();
    bench.location = known('HK');
    await bench.store.locate();
    expect(names(bench)).toEqual(['cart-hk', 'hk:seen']);
  });
});

describe('a choice made before the rules are here', () => {
  const soon = { options: { regions: REGIONS }, bringRegions: () => new Promise<never>(() => {}) };

  test('holds', () => {
    const { store } = makeBench(soon);
    expect(store.chooseRegion(HONG_KONG)).toMatchObject({ outcome: 'unknown', action: 'inform' });
    expect(store.state.region).toMatchObject({ chosen: 'hk' });
  });

  test('of a region that is not offered is not stored, and the one before stays', () => {
    const { store, written, told } = makeBench(soon);
    store.chooseRegion({ ...HONG_KONG, region: 'nowhere' });
    expect([written, told]).toEqual([[], []]);
    store.chooseRegion(HONG_KONG);
    store.chooseRegion({ ...GERMANY, region: 'nowhere' });
    expect(store.state.region).toMatchObject({ chosen: 'hk' });
    expect(written).toHaveLength(1);
  });
});
