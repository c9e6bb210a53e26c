import { describe, expect, test, vi } from 'vitest';
import type { Choices } from '../../../src/core/category.js';
import { decodeRecord, EMPTY_RECORD, encodeRecord, idHash } from '../../../src/core/consent-record.js';
import { ConsentError } from '../../../src/store/consent-error.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import { memoryKeeper } from '../../../src/adapters/memory-world.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import { DAY, known, makeRecord, NOW, OPTIONAL_IDS } from '../core/fixtures.js';
import { blockedKeeper, makeBench, REGIONS } from './make-store.js';

function granted(store: ConsentStore): string[] {
  return Object.entries(store.state.choices)
    .flatMap(([id, word]) => (word === 'granted' ? [id] : []))
    .sort();
}

const REQUIRED = ['necessary', 'session'];
const EVERYTHING = [...OPTIONAL_IDS, ...REQUIRED].sort();

describe('a new visitor', () => {
  test('behaviour 1: is undecided, and granted what is required alone', () => {
    const { store } = makeBench();
    expect(store.state.consent).toEqual({ status: 'undecided' });
    expect(store.state.needsDecision).toBe(true);
    expect(granted(store)).toEqual(REQUIRED);
  });

  test('I17: nothing is written before the visitor decides', () => {
    const { written, told, world } = makeBench();
    expect([written, told, world.kept.cookies.names()]).toEqual([[], [], []]);
  });

  test('behaviour 66: what denied services left behind before goes at once', () => {
    const before = makeBench();
    before.world.kept.cookies.set('_ga', '1');
    before.world.kept.cookies.set('somebody-elses', '1');
    before.world.kept.local.set('_gcl_ls', '1');
    const { world } = makeBench({ again: before });
    expect(world.kept.cookies.names()).toEqual(['somebody-elses']);
    expect(world.kept.local.names()).toEqual([]);
  });
});

describe('deciding', () => {
  test('behaviour 3: acceptAll grants everything', () => {
    const { store } = makeBench();
    store.acceptAll();
    expect(granted(store)).toEqual(EVERYTHING);
    expect(store.state).toMatchObject({ consent: { status: 'decided', decidedAt: NOW }, needsDecision: false });
  });

  test('behaviour 4: rejectAll denies everything that may be', () => {
    const { store } = makeBench();
    store.acceptAll();
    store.rejectAll();
    expect(granted(store)).toEqual(REQUIRED);
    expect(store.state.consent.status).toBe('decided');
  });

  test('behaviours 5, 22: choose decides on what is named, services before categories', () => {
    const { store } = makeBench();
    store.choose({ analytics: 'granted', heatmap: 'denied' });
    expect(granted(store)).toEqual(['analytics', 'counter', ...REQUIRED].sort());
    store.choose({ pixel: 'granted' });
    expect(granted(store)).toEqual(['analytics', 'counter', 'marketing', 'pixel', ...REQUIRED].sort());
  });

  test('behaviour 19: an unknown id grants nothing and does not throw', () => {
    const { store } = makeBench();
    store.choose(JSON.parse('{"nonsense":"granted","constructor":"granted","__proto__":"granted"}') as Choices);
    expect(granted(store)).toEqual(REQUIRED);
    expect(store.allows('nonsense')).toBe(false);
    expect(store.allows('constructor')).toBe(false);
    expect(store.allows('')).toBe(false);
  });

  test('behaviour 8: what is required cannot be denied', () => {
    const { store } = makeBench();
    store.choose({ necessary: 'denied', session: 'denied' });
    expect(store.allows('necessary') && store.allows('session')).toBe(true);
  });

  test('behaviour 10: the state has changed when the verb returns', () => {
    const { store } = makeBench();
    const before = store.state;
    store.acceptAll();
    expect(store.state).not.toBe(before);
    expect(store.allows('pixel')).toBe(true);
  });

  test('behaviours 20, 23: the record is written and told to the other tabs, once, with the id, both times and every word', () => {
    const { store, written, told } = makeBench();
    store.choose({ functional: 'denied', analytics: 'denied', marketing: 'granted' });
    expect(written).toHaveLength(1);
    expect(told).toEqual(written);
    const [record] = written.map((one) => decodeRecord(encodeRecord(one)));
    expect(record).toMatchObject({
      counter: NOW,
      firstAt: NOW / 1000,
      lastAt: NOW / 1000,
      policyVersion: '1',
      jurisdiction: 'strictest',
    });
    expect(record?.id).toMatch(/^[0-9a-f]{32}$/);
    expect([...(record?.granted ?? []), ...(record?.denied ?? [])].sort()).toEqual(OPTIONAL_IDS.map(idHash).sort());
  });

  test('behaviour 35: a later decision keeps the id and the time of the first', () => {
    const bench = makeBench();
    bench.store.acceptAll();
    bench.now += DAY;
    bench.store.rejectAll();
    const [first, second] = bench.written;
    expect(second?.id).toBe(first?.id);
    expect(bench.store.state.consent).toMatchObject({ firstDecidedAt: NOW, decidedAt: NOW + DAY });
  });
});

describe('withdrawing', () => {
  test('I8: the visitor is undecided again, and what was set is removed', () => {
    const { store, world } = makeBench();
    store.acceptAll();
    store.setCookie('_ga', '1');
    store.withdraw();
    expect(store.state.consent).toEqual({ status: 'undecided' });
    expect(granted(store)).toEqual(REQUIRED);
    expect(world.kept.cookies.names()).toEqual([]);
  });

  test('I8: under an opt-out law, where to be undecided is to be granted, it is a no', async () => {
    const { store } = makeBench({ options: { jurisdictions: [{ id: 'us', places: '*', model: 'opt-out' }] } });
    await store.ready;
    expect(granted(store)).toEqual(EVERYTHING);
    store.withdraw();
    expect(granted(store)).toEqual(REQUIRED);
  });
});

describe('to decide on some of it', () => {
  test('leaves the rest to be asked, with nothing said on it', () => {
    const { store, written } = makeBench();
    store.choose({ counter: 'granted' });
    expect(granted(store)).toEqual(['analytics', 'counter', ...REQUIRED]);
    expect(store.state.needsDecision).toBe(true);
    expect(store.state.undecided).toEqual(['functional', 'heatmap', 'marketing', 'pixel']);
    expect(written.at(-1)).toMatchObject({ denied: [] });
    store.choose({ functional: 'denied', heatmap: 'denied', marketing: 'denied' });
    expect(store.state.needsDecision).toBe(false);
    expect(store.allows('counter')).toBe(true);
  });

  test('is all the same to a visitor who comes back', () => {
    const before = makeBench();
    before.store.choose({ counter: 'granted' });
    const { store } = makeBench({ again: before });
    expect(store.state).toEqual(before.store.state);
  });
});

describe('coming back', () => {
  test('behaviour 9: everything is as it was left, and nothing is asked', () => {
    const before = makeBench();
    before.store.choose({ functional: 'denied', analytics: 'granted', marketing: 'denied' });
    const { store, written } = makeBench({ again: before });
    expect(store.state.choices).toEqual(before.store.state.choices);
    expect(store.state.needsDecision).toBe(false);
    expect(written).toEqual([]);
  });

  test('T17, behaviour 25: a decision expires, also while the page is open, when that is looked at again', () => {
    const before = makeBench();
    before.store.acceptAll();
    before.now += 180 * DAY + 1000;
    const { store } = makeBench({ again: before });
    expect(store.state.consent).toEqual({ status: 'undecided', because: 'expired' });
    expect(granted(store)).toEqual(REQUIRED);

    before.show();
    expect(before.store.state.consent.status).toBe('undecided');
  });

  test('behaviour 35: another policy version asks again, and grants nothing until then', () => {
    const before = makeBench();
    before.store.acceptAll();
    const { store } = makeBench({ again: before, options: { policyVersion: '2' } });
    expect(store.state).toMatchObject({
      consent: { status: 'undecided', because: 'policy-changed' },
      needsDecision: true,
    });
    expect(granted(store)).toEqual(REQUIRED);
  });

  test('behaviour 36: a new service is asked about, and what was decided stays', () => {
    const before = makeBench();
    before.store.acceptAll();
    const services = [...before.store.settings.services, { id: 'chat', category: 'functional' }];
    const { store } = makeBench({ again: before, options: { services } });
    expect(store.state.undecided).toEqual(['chat']);
    expect(store.allows('chat')).toBe(false);
    expect(store.allows('pixel')).toBe(true);
  });

  test('behaviour 24: what cannot be read is no consent, and is reported', () => {
    const cookies = memoryKeeper();
    cookies.set('placet', 'granted=all');
    const { world } = makeBench();
    const errors: ConsentError[] = [];
    const store = createConsentStore({ services: [], onError: (error) => errors.push(error) }, () => ({
      ...world,
      kept: { ...world.kept, cookies },
    }));
    expect(store.state.consent.status).toBe('undecided');
    expect(errors.map(({ code }) => code)).toEqual(['unreadable-record']);
  });

  test('F3: where nothing can be stored, the choice holds for this page, and that is reported', () => {
    const { store, codes } = makeBench({ world: { records: { read: () => undefined, write: () => false } } });
    store.acceptAll();
    expect(granted(store)).toEqual(EVERYTHING);
    expect(codes()).toEqual(['storage-blocked']);
  });

  test('F12: a record that is lost while the page is open grants nothing any more', () => {
    const bench = makeBench();
    bench.store.choose({ analytics: 'granted' });
    bench.world.records.write(EMPTY_RECORD);
    bench.written.length = 0;
    bench.show();
    expect(granted(bench.store)).toEqual(REQUIRED);
    expect(bench.written).toEqual([]);
  });
});

describe('a record of another tab', () => {
  test('that is gone when the page is looked at again grants nothing any more: it may have rested in the back/forward cache', () => {
    const bench = makeBench();
    bench.hear(makeRecord({ counter: NOW + 1 }, OPTIONAL_IDS));
    expect(granted(bench.store)).toEqual(EVERYTHING);
    bench.show();
    expect(granted(bench.store)).toEqual(REQUIRED);
  });

  test('that is told of after it was seen to be gone changes nothing and writes nothing', () => {
    const bench = makeBench();
    const record = makeRecord({ counter: NOW + 1 }, OPTIONAL_IDS);
    bench.world.records.write(record);
    bench.show();
    bench.world.records.write(EMPTY_RECORD);
    bench.show();
    bench.written.length = 0;
    bench.hear(record);
    expect(bench.store.state.consent.status).toBe('undecided');
    expect(bench.written.filter((one) => one.lastAt)).toEqual([]);
  });

  test('T2: that was a withdrawal in the very moment of a decision leaves nothing decided, and nothing stored', () => {
    const bench = makeBench();
    bench.store.choose({ analytics: 'granted' });
    const { counter = 0 } = bench.world.records.read() ?? {};
    bench.world.records.write(EMPTY_RECORD); // as the other tab did
    bench.hear({ ...EMPTY_RECORD, counter });
    expect(granted(bench.store)).toEqual(REQUIRED);
    expect(bench.store.state.consent.status).toBe('undecided');
    expect(bench.world.records.read()).toBe(undefined);
  });

  test('T2: that was decided in the very moment of another is stored as what holds of both', () => {
    const bench = makeBench();
    bench.store.choose({ analytics: 'granted' });
    const { counter = 0 } = bench.world.records.read() ?? {};
    const other = makeRecord({ counter }, [], OPTIONAL_IDS);
    bench.world.records.write(other);
    bench.hear(other);
    expect(granted(bench.store)).toEqual(REQUIRED);
    expect(bench.world.records.read()).toMatchObject({ counter, granted: [] });
  });
});

describe('a record that is lost under an opt-out law', () => {
  test('F12: does not lift what the visitor denied, as long as the page lives', async () => {
    const bench = makeBench({ options: { jurisdictions: [{ id: 'us', places: '*', model: 'opt-out' }] } });
    await bench.store.ready;
    bench.store.rejectAll();
    bench.world.records.write(EMPTY_RECORD);
    bench.show();
    expect(granted(bench.store)).toEqual(REQUIRED);
  });
});

describe('other tabs', () => {
  test('behaviour 97: what another tab decided is in force here, and is not told on', () => {
    const bench = makeBench();
    const listener = vi.fn();
    bench.store.subscribe(listener);
    bench.hear(makeRecord({ counter: NOW + 1 }, OPTIONAL_IDS));
    expect(granted(bench.store)).toEqual(EVERYTHING);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(bench.told).toEqual([]);
  });

  test('I5: the same record heard twice changes nothing the second time', () => {
    const bench = makeBench();
    bench.hear(makeRecord({ counter: NOW + 1 }, OPTIONAL_IDS));
    const listener = vi.fn();
    bench.store.subscribe(listener);
    const before = bench.store.state;
    bench.hear(makeRecord({ counter: NOW + 1 }, OPTIONAL_IDS));
    expect(bench.store.state).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });

  test('I5: a tab’s own record, read again when the page is looked at again, changes nothing', () => {
    const bench = makeBench();
    bench.store.choose({ analytics: 'granted' });
    const text = encodeRecord(bench.written[0] ?? EMPTY_RECORD);
    bench.world.records.write(decodeRecord(text) ?? EMPTY_RECORD);
    const before = bench.store.state;
    bench.show();
    bench.show();
    expect(bench.store.state).toBe(before);
  });

  test('T2: an earlier record is passed over', () => {
    const bench = makeBench();
    bench.store.rejectAll();
    bench.hear(makeRecord({ counter: NOW - 1 }, OPTIONAL_IDS));
    expect(granted(bench.store)).toEqual(REQUIRED);
  });
});

describe('subscribe', () => {
  test('behaviour 12: is silent until something changes', () => {
    const { store } = makeBench();
    const listener = vi.fn();
    store.subscribe(listener);
    expect(listener).not.toHaveBeenCalled();
  });

  test('behaviours 11, 12: tells the new state and the one before', () => {
    const { store } = makeBench();
    const before = store.state;
    const listener = vi.fn();
    store.subscribe(listener);
    store.acceptAll();
    expect(listener.mock.calls).toEqual([[store.state, before]]);
    expect(listener.mock.calls[0]?.[0]).toBe(store.state);
    expect(store.state).not.toBe(before);
    expect(Object.isFrozen(store.state)).toBe(true);
  });

  test('behaviour 13: whoever comes later finds what is known in the state', () => {
    const { store } = makeBench();
    store.acceptAll();
    expect(store.state.consent.status).toBe('decided');
  });

  test('is told when the record is kept and the cookies are in line', () => {
    const { store, world, written } = makeBench();
    store.acceptAll();
    store.setCookie('_ga', '1');
    const seen: unknown[] = [];
    store.subscribe(() => seen.push([store.allows('counter'), world.kept.cookies.names(), written.length]));
    store.rejectAll();
    expect(seen).toEqual([[false, [], 2]]);
  });

  test('behaviour 14: one that throws stops neither the others nor the decision, and is reported', () => {
    const { store, errors, written } = makeBench();
    const cause = new Error('mine');
    const other = vi.fn();
    store.subscribe(() => {
      throw cause;
    });
    store.subscribe(other);
    store.acceptAll();
    expect(other).toHaveBeenCalledTimes(1);
    expect(written).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ name: 'ConsentError', code: 'listener-failed', cause });
  });

  test('ends when asked to, also from within a call', () => {
    const { store } = makeBench();
    const calls: string[] = [];
    const endFirst = store.subscribe(() => {
      calls.push('first');
      endFirst();
    });
    store.subscribe(() => calls.push('second'));
    store.acceptAll();
    store.rejectAll();
    expect(calls).toEqual(['first', 'second', 'second']);
  });

  test('the same function twice is two subscriptions', () => {
    const { store } = makeBench();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.subscribe(listener);
    store.acceptAll();
    end();
    end();
    store.rejectAll();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('whoever subscribes within a call is told from the next change on', () => {
    const { store } = makeBench();
    const late = vi.fn();
    const end = store.subscribe(() => {
      end();
      store.subscribe(late);
    });
    store.acceptAll();
    expect(late).not.toHaveBeenCalled();
    store.rejectAll();
    expect(late).toHaveBeenCalledTimes(1);
  });

  test('a listener that decides is told of it, too, and all end with the last word', () => {
    const { store } = makeBench();
    const states: boolean[] = [];
    store.subscribe((state) => {
      if (state.choices['pixel'] === 'granted') store.rejectAll();
    });
    store.subscribe(() => states.push(store.allows('pixel')));
    store.acceptAll();
    expect(states.at(-1)).toBe(false);
    expect(store.allows('pixel')).toBe(false);
  });
});

describe('setCookie', () => {
  test('sets what is granted', () => {
    const { store, world } = makeBench();
    store.acceptAll();
    expect(store.setCookie('_ga', '1')).toEqual({ allowed: true, service: 'counter', category: 'analytics' });
    expect(world.kept.cookies.read('_ga')).toEqual(['1']);
  });

  test('withholds what is denied, and sets it when that is granted', () => {
    const { store, world } = makeBench();
    expect(store.setCookie('_ga', '1')).toEqual({
      allowed: false,
      reason: 'denied',
      service: 'counter',
      category: 'analytics',
    });
    store.setCookie('_ga', '2');
    store.setCookie('_fbp', '3');
    expect(world.kept.cookies.names()).toEqual([]);
    store.choose({ analytics: 'granted' });
    expect(world.kept.cookies.names()).toEqual(['_ga']);
    expect(world.kept.cookies.read('_ga')).toEqual(['2']);
  });

  test('sets what was withheld once, and not again after a withdrawal', () => {
    const { store, world } = makeBench();
    store.setCookie('_ga', '1');
    store.acceptAll();
    store.rejectAll();
    store.acceptAll();
    expect(world.kept.cookies.names()).toEqual([]);
  });

  test('I3: withholds what nobody declares, for good', () => {
    const { store, world } = makeBench();
    expect(store.setCookie('unheard-of', '1')).toEqual({ allowed: false, reason: 'undeclared' });
    store.acceptAll();
    expect(world.kept.cookies.names()).toEqual([]);
  });

  test('says what the browser did not keep', () => {
    const plain = makeBench();
    const { store } = makeBench({ world: { kept: { ...plain.world.kept, cookies: blockedKeeper() } } });
    expect(store.setCookie('sid', '1')).toEqual({
      allowed: false,
      reason: 'not-stored',
      service: 'session',
      category: 'necessary',
    });
  });

  test('behaviour 65: what was set for a service goes when it is denied; another’s stays', () => {
    const { store, world } = makeBench();
    store.acceptAll();
    for (const name of ['_ga', '_ga_1', '_hm', '_fbp', 'sid']) store.setCookie(name, '1');
    store.choose({ counter: 'denied' });
    expect(world.kept.cookies.names()).toEqual(['_hm', '_fbp', 'sid']);
  });

  test('what cannot be removed is reported by name, and left alone from then on', () => {
    const before = makeBench();
    before.world.kept.cookies.set('_ga', '1');
    const cookies = { ...before.world.kept.cookies, remove: () => false };
    const { errors, codes, show } = makeBench({ world: { kept: { ...before.world.kept, cookies } } });
    show();
    show();
    expect(codes()).toEqual(['not-removed']);
    expect(errors[0]?.message).toContain('"_ga"');
  });

  test('the record’s own cookie is never cleared, even if a service claims it', () => {
    const before = makeBench();
    before.world.kept.cookies.set('placet', '1');
    const { world } = makeBench({
      again: before,
      options: { services: [{ id: 'greedy', category: 'marketing', cookies: [{ name: '*' }] }] },
    });
    expect(world.kept.cookies.names()).toEqual(['placet']);
  });
});

describe('regions', () => {
  const CHOICE = { region: 'hk', language: 'en', currency: 'HKD' };

  test('one that fits is chosen, kept, and in force', async () => {
    const bench = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await bench.store.ready;
    expect(bench.store.state.needsRegion).toBe(true);
    expect(bench.store.chooseRegion(CHOICE)).toMatchObject({ outcome: 'consistent', action: 'allow' });
    expect(bench.store.state.region).toMatchObject({ status: 'chosen', chosen: 'hk', language: 'en', currency: 'HKD' });
    expect(bench.store.state.needsRegion).toBe(false);
    expect(bench.store.realm.cookieName('cart')).toBe('cart-hk');
    expect(makeBench({ again: bench, options: { regions: REGIONS } }).store.state.region).toMatchObject({
      chosen: 'hk',
    });
  });

  test('日本, chosen in Hong Kong, is refused, and nothing is stored', async () => {
    const { store, written, told } = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await store.ready;
    expect(store.chooseRegion({ region: 'jp', language: 'ja', currency: 'JPY' })).toMatchObject({
      outcome: 'inconsistent',
      action: 'refuse',
      located: ['HK'],
    });
    expect([written, told, store.state.region.status]).toEqual([[], [], 'none']);
  });

  test('a region of the EU stays open to browse, and closed to order', async () => {
    const { store } = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await store.ready;
    expect(store.chooseRegion({ region: 'de', language: 'de', currency: 'EUR' })).toMatchObject({
      action: 'warn',
      carveOut: 'eu-eea',
    });
    expect(store.state.region).toMatchObject({ chosen: 'de', order: { action: 'refuse' } });
    expect(store.setCookie('cart-de', '1')).toMatchObject({ allowed: false, reason: 'region-refused' });
    expect(store.setCookie('sid', '1').allowed).toBe(true);
  });

  test('a cookie of orders that was refused is not set by itself once they are taken: the cart is another by then', async () => {
    const bench = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await bench.store.ready;
    bench.store.chooseRegion({ region: 'de', language: 'de', currency: 'EUR' });
    bench.store.setCookie('cart-de', '1');
    bench.store.chooseRegion(CHOICE);
    expect(bench.world.kept.cookies.names()).toEqual([]);
  });

  test('a cookie of orders waits until it is known that the region is served', async () => {
    const before = makeBench({ options: { regions: REGIONS }, location: known('DE') });
    await before.store.ready;
    before.store.chooseRegion({ region: 'de', language: 'de', currency: 'EUR' });
    for (const [code, there] of [
      ['DE', ['cart-de']],
      ['HK', []],
    ] as const) {
      const { store, world } = makeBench({ again: before, options: { regions: REGIONS }, location: known(code) });
      expect(store.setCookie('cart-de', '1')).toMatchObject({ allowed: false, reason: 'region-pending' });
      expect(world.kept.cookies.names()).toEqual([]);
      await store.ready;
      expect(world.kept.cookies.names()).toEqual(there);
      world.kept.cookies.remove('cart-de');
    }
  });

  test('a cookie of orders waits no longer where the part for regions does not come', async () => {
    const before = makeBench({ options: { regions: REGIONS }, location: known('DE') });
    await before.store.ready;
    before.store.chooseRegion({ region: 'de', language: 'de', currency: 'EUR' });
    const bringRegions = () => Promise.reject(new Error('offline'));
    const { store, world } = makeBench({ again: before, options: { regions: REGIONS }, bringRegions });
    store.setCookie('cart-de', '1');
    await store.ready;
    expect(world.kept.cookies.names()).toEqual(['cart-de']);
  });

  test('the rule of the shop holds', async () => {
    const { store } = makeBench({ options: { regions: REGIONS, rule: { browse: 'warn' } }, location: known('HK') });
    await store.ready;
    expect(store.checkRegion('jp')?.action).toBe('warn');
    expect(store.checkRegion('jp', 'order')?.action).toBe('refuse');
  });

  test('an unknown place refuses nothing', async () => {
    const { store } = makeBench({ options: { regions: REGIONS } });
    await store.ready;
    for (const id of ['hk', 'jp', 'de'])
      expect(store.checkRegion(id)).toMatchObject({ outcome: 'unknown', action: 'warn' });
  });

  test.each([
    { ...CHOICE, region: 'fr' },
    { ...CHOICE, language: 'fr' },
    { ...CHOICE, currency: 'JPY' },
    { ...CHOICE, region: '__proto__' },
  ])('what is not offered is a mistake: %j', async (choice) => {
    const { store, written } = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await store.ready;
    expect(() => store.chooseRegion(choice)).toThrow(ConsentError);
    expect(() => store.chooseRegion(choice)).toThrow(expect.objectContaining({ code: 'unknown-id' }));
    expect(written).toEqual([]);
  });

  test('a proposal fits the location, and chooses nothing', async () => {
    const { store, written } = makeBench({ options: { regions: REGIONS }, location: known('JP') });
    expect(store.proposal).toBeUndefined();
    await store.ready;
    expect(store.proposal).toMatchObject({
      region: 'jp',
      language: 'ja',
      currency: 'JPY',
      because: { region: { by: 'location', place: 'JP' } },
    });
    expect(store.state.region).toEqual({ status: 'none' });
    expect(written).toEqual([]);
  });

  test('a choice that was remembered is held against the location when that is found', async () => {
    const before = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await before.store.ready;
    before.store.chooseRegion(CHOICE);
    const { store } = makeBench({ again: before, options: { regions: REGIONS }, location: known('JP') });
    expect(store.state.needsRegion).toBe(false);
    await store.ready;
    expect(store.state).toMatchObject({ region: { chosen: 'hk', verdict: { action: 'refuse' } }, needsRegion: true });
    expect(store.realm.id).toBe('none');
  });

  test('a visitor who says that the shop is mistaken is looked for again', async () => {
    const bench = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await bench.store.ready;
    bench.location = known('JP');
    await bench.store.locate();
    expect(bench.store.state.location).toMatchObject({ place: 'JP' });
    expect(bench.store.proposal?.region).toBe('jp');
  });

  test('behaviour 12: a location that is found again as it was changes nothing', async () => {
    const { store } = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    await store.ready;
    const before = store.state;
    const listener = vi.fn();
    store.subscribe(listener);
    await store.locate();
    expect(store.state).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });

  test('a part for regions that does not come refuses nothing, and is reported', async () => {
    const { store, codes } = makeBench({
      options: { regions: REGIONS },
      bringRegions: () => Promise.reject(new Error('offline')),
    });
    await store.ready;
    expect(codes()).toEqual(['load-failed']);
    expect(store.checkRegion('jp')?.action).not.toBe('refuse');
  });

  test('without regions the visitor is not looked for', async () => {
    let brought = 0;
    const { store } = makeBench({ bringRegions: () => Promise.reject(new Error(`brought ${++brought} times`)) });
    await store.ready;
    expect(brought).toBe(0);
    expect(store.state.needsRegion).toBe(false);
  });

  test('I16: a chosen region does not change whose law is applied', async () => {
    const jurisdictions = [{ id: 'hk', places: ['HK'], model: 'opt-out' as const }];
    const { store } = makeBench({
      options: { regions: REGIONS, jurisdictions, rule: { browse: 'off', order: 'off' } },
      location: known('DE'),
    });
    await store.ready;
    store.chooseRegion(CHOICE);
    expect(store.state.jurisdiction.model).toBe('opt-in');
    expect(granted(store)).toEqual(REQUIRED);
  });

  test('behaviour 44: a visitor under an opt-out law keeps what was set, while the place is being found', async () => {
    const jurisdictions = [{ id: 'us', places: ['US'], model: 'opt-out' as const }];
    const before = makeBench();
    const bench = makeBench({ options: { jurisdictions }, location: known('US-NY') });
    await bench.store.ready;
    bench.store.setCookie('_ga', '1');
    const again = makeBench({ again: bench, options: { jurisdictions }, location: known('US-NY') });
    await again.store.ready;
    expect(again.world.kept.cookies.names()).toEqual(['_ga']);
    before.store.destroy();
  });

  test('the law of the place is applied once the place is known', async () => {
    const jurisdictions = [{ id: 'us', places: ['US'], model: 'opt-out' as const }];
    const { store } = makeBench({ options: { jurisdictions }, location: known('US-NY') });
    expect(granted(store)).toEqual(REQUIRED);
    await store.ready;
    expect(granted(store)).toEqual(EVERYTHING);
  });
});

describe('Global Privacy Control', () => {
  const jurisdictions = [{ id: 'us', places: '*' as const, model: 'opt-out' as const }];

  test('behaviour 41: is a no under an opt-out law', async () => {
    const { store } = makeBench({ options: { jurisdictions }, world: { gpc: () => true } });
    await store.ready;
    expect(store.state.jurisdiction.id).toBe('us');
    expect(store.state.gpc).toBe(true);
    expect(granted(store)).toEqual(REQUIRED);
  });

  test('behaviour 43: does not undo what the visitor grants', async () => {
    const { store } = makeBench({ options: { jurisdictions }, world: { gpc: () => true } });
    await store.ready;
    store.acceptAll();
    expect(granted(store)).toEqual(EVERYTHING);
  });
});

describe('destroy', () => {
  test('the store answers on, but changes no more', () => {
    const bench = makeBench();
    bench.store.rejectAll();
    const { state } = bench.store;
    const listener = vi.fn();
    bench.store.subscribe(listener);
    bench.store.destroy();
    bench.store.acceptAll();
    bench.hear(makeRecord({ counter: NOW * 2 }, OPTIONAL_IDS));
    bench.show();
    expect(bench.store.state).toBe(state);
    expect(bench.store.allows('session')).toBe(true);
    expect(listener).not.toHaveBeenCalled();
    expect(bench.written).toHaveLength(1);
  });

  test('what was asked for before comes to nothing', async () => {
    const { store, world } = makeBench({ options: { regions: REGIONS }, location: known('HK') });
    const listener = vi.fn();
    store.subscribe(listener);
    const { state } = store;
    store.destroy();
    world.kept.cookies.set('_ga', '1');
    await store.ready;
    expect(store.state).toBe(state);
    expect(listener).not.toHaveBeenCalled();
    expect(world.kept.cookies.names()).toEqual(['_ga']);
  });

  test('twice is once', () => {
    const { store } = makeBench();
    store.destroy();
    expect(() => store.destroy()).not.toThrow();
  });
});

describe('onError', () => {
  test('one that throws does not undo the decision', () => {
    const bench = makeBench({ world: { records: { read: () => undefined, write: () => false } } });
    Object.defineProperty(bench.errors, 'push', {
      value: () => {
        throw new Error('mine');
      },
    });
    expect(() => bench.store.acceptAll()).not.toThrow();
    expect(granted(bench.store)).toEqual(EVERYTHING);
  });
});
