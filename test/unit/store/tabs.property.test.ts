import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryKeeper, memoryWorld } from '../../../src/adapters/memory-world.js';
import { recordStore } from '../../../src/adapters/record-store.js';
import { decodeRecord, recordedChoices, type ConsentRecord } from '../../../src/core/consent-record.js';
import type { Keeper } from '../../../src/core/ports.js';
import { optionalIds } from '../../../src/core/settings.js';
import { buildStore } from '../../../src/store/build-store.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import { resolveOptions } from '../../../src/store/resolve-options.js';
import { NOW } from '../core/fixtures.js';
import { OPTIONS } from './make-store.js';

const RUNS = Number(process.env['PLACET_SEQUENCES'] ?? 2_000);
const TABS = 3;
const SETTINGS = resolveOptions(OPTIONS);
const IDS = optionalIds(SETTINGS);
/** A cookie or key of each service that may be denied. */
const LEFT: Record<string, readonly [area: 'cookies' | 'local', name: string]> = {
  counter: ['cookies', '_ga_1'],
  heatmap: ['cookies', '_hm'],
  pixel: ['cookies', '_fbp'],
};
const KEYS = ['_gcl_x'];

type Action =
  | { readonly do: 'acceptAll' | 'rejectAll' | 'withdraw' | 'show' | 'open' | 'rest'; readonly tab: number }
  | { readonly do: 'choose'; readonly tab: number; readonly said: { readonly [id: string]: 'granted' | 'denied' } }
  | { readonly do: 'setCookie'; readonly tab: number; readonly service: string }
  /** A vendor writes past placet, as one does that was let go before, or came in another way. */
  | { readonly do: 'write'; readonly service: string }
  | { readonly do: 'key' | 'purge' }
  /** A message of the many that are under way arrives, again if it is `kept`. */
  | { readonly do: 'deliver'; readonly at: number; readonly kept: boolean }
  /** The cookies of another tab are seen here at last. */
  | { readonly do: 'sync'; readonly tab: number }
  | { readonly do: 'wait'; readonly seconds: number };

const tab = fc.nat(TABS - 1);
const service = fc.constantFrom(...Object.keys(LEFT));
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constantFrom('acceptAll', 'rejectAll', 'withdraw', 'show', 'open', 'rest'), tab }),
  fc.record({
    do: fc.constant('choose'),
    tab,
    said: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom('granted', 'denied'), { maxKeys: 3 }),
  }),
  fc.record({ do: fc.constant('setCookie'), tab, service }),
  fc.record({ do: fc.constant('write'), service }),
  fc.record({ do: fc.constantFrom('key', 'purge') }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver'), at: fc.nat(), kept: fc.boolean() }) },
  fc.record({ do: fc.constant('sync'), tab }),
  fc.record({ do: fc.constant('wait'), seconds: fc.constantFrom(0, 1, 3_600, 86_400 * 20) }),
);

/** Three tabs of one browser: one jar, which each of them may see late, and messages that take their time. */
function browser() {
  const jar = memoryKeeper();
  const local = memoryKeeper();
  const session = memoryKeeper();
  const underway: { readonly to: number; readonly record: ConsentRecord }[] = [];
  const hear: ((record: ConsentRecord) => void)[] = [];
  const show: (() => void)[] = [];
  /** What a tab sees of the record, where that is not what is there. */
  const views: (readonly string[] | undefined)[] = [];
  /** Tabs that lie in the back/forward cache, where nothing is heard. */
  const resting = new Set<number>();
  const stores: ConsentStore[] = [];
  const errors: unknown[] = [];
  const name = SETTINGS.cookie.name;
  let now = NOW;

  function open(at: number): void {
    stores[at]?.destroy();
    views[at] = undefined;
    // A channel brings nothing that was said before it was opened.
    for (let one = underway.length; one--;) if (underway[one]?.to === at) underway.splice(one, 1);
    const seen: Keeper = { ...jar, read: (one) => (one === name && views[at]) || jar.read(one) };
    const write = (...cookie: Parameters<Keeper['set']>): boolean => {
      for (let other = 0; other < TABS; other++) if (other !== at) views[other] ??= jar.read(name);
      views[at] = undefined;
      return jar.set(...cookie);
    };
    const records = recordStore({ ...seen, set: write }, local, SETTINGS.cookie, true);
    stores[at] = buildStore({
      settings: SETTINGS,
      bringRegions: () => Promise.reject(new Error('there are none')),
      onError: (error) => void errors.push(error),
      world: memoryWorld({
        kept: { cookies: jar, local, session },
        records,
        now: () => now,
        tabs: {
          tell: (record) => {
            for (let to = 0; to < TABS; to++) if (to !== at) underway.push({ to, record });
          },
          listen: (listener) => ((hear[at] = listener), () => {}),
        },
        life: { isPrepared: () => false, onShow: (act) => ((show[at] = act), () => {}) },
      }),
    });
  }
  const deliver = (at: number, kept = false): void => {
    const [message] = underway.slice(at);
    if (!kept) underway.splice(at, 1);
    if (message && !resting.has(message.to)) hear[message.to]?.(message.record);
  };
  const wake = (at: number): void => {
    resting.delete(at);
    show[at]?.();
  };
  const see = (): void => {
    views.fill(undefined);
    for (const at of show.keys()) wake(at);
  };
  /** Everything that is under way has come, and everybody has looked. */
  const settle = (): void => {
    while (underway.length) deliver(0);
    // Who looks may put right what is stored, which has the others look again; that has to come to an end.
    const all = (): string => JSON.stringify([jar.read(name), stores.map(({ state }) => state.consent)]);
    let looks = 0;
    for (let before; before !== all() && looks < 10; looks++) {
      before = all();
      see();
    }
    expect(looks, 'looks until all agree').toBeLessThan(10);
  };
  for (let at = 0; at < TABS; at++) open(at);

  return {
    stores,
    errors,
    jar,
    local,
    record: () => decodeRecord(jar.read(name)[0]),
    act(step: Action): void {
      if ('tab' in step && step.do !== 'rest' && step.do !== 'sync' && resting.has(step.tab)) wake(step.tab);
      switch (step.do) {
        case 'acceptAll':
        case 'rejectAll':
        case 'withdraw':
          return stores[step.tab]?.[step.do]();
        case 'choose':
          return stores[step.tab]?.choose(step.said);
        case 'show':
          return wake(step.tab);
        case 'open':
          resting.delete(step.tab);
          return open(step.tab);
        case 'rest':
          return void resting.add(step.tab);
        case 'setCookie':
          return void stores[step.tab]?.setCookie(LEFT[step.service]?.[1] ?? '', 'set');
        case 'write':
          return void jar.set(LEFT[step.service]?.[1] ?? '', 'written');
        case 'key':
          return void local.set(KEYS[0] ?? '', 'written');
        case 'purge': // by hand, or by a browser that nobody used for a week: not in the moment of a decision
          settle();
          for (const one of jar.names()) jar.remove(one);
          return see();
        case 'deliver':
          return underway.length ? deliver(step.at % underway.length, step.kept) : undefined;
        case 'sync':
          views[step.tab] = undefined;
          return;
        case 'wait':
          now += step.seconds * 1000;
      }
    },
    settle,
  };
}

describe(`${RUNS.toLocaleString('en')} sequences of up to 30 acts in three tabs`, () => {
  test(
    'I1, I2, I5, I9, T2, T3: all tabs agree, nothing denied is left, nothing granted is held, and all is in the record',
    () => {
      fc.assert(
        fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
          const { stores, act, settle, jar, local, record, errors } = browser();
          const everGranted = new Set<string>(['necessary', 'session']);
          for (const step of actions) {
            const said =
              step.do === 'acceptAll'
                ? IDS
                : step.do === 'choose'
                  ? Object.keys(step.said).filter((id) => step.said[id] === 'granted')
                  : [];
            for (const id of said) {
              everGranted.add(id);
              // A word on a category is one on its services, and one on a service makes its category granted.
              for (const { id: one, category } of SETTINGS.services) {
                if (category === id) everGranted.add(one);
                if (one === id) everGranted.add(category);
              }
            }
            act(step);
            const unasked = stores.flatMap(({ state }) =>
              Object.keys(state.choices).filter((id) => state.choices[id] === 'granted' && !everGranted.has(id)),
            );
            if (unasked.length) throw new Error(`granted by nobody: ${unasked.join(', ')}`);
          }
          settle();

          const [first] = stores;
          if (!first) throw new Error('no tab');
          for (const { state } of stores) {
            expect(state.choices).toEqual(first.state.choices);
            expect(state.consent.status).toBe(first.state.consent.status);
          }
          for (const [id, [area, name]] of Object.entries(LEFT)) {
            const there = (area === 'cookies' ? jar : local).read(name);
            if (!first.allows(id)) expect(there, `${name} is denied`).toEqual([]);
          }
          if (!first.allows('counter')) expect(local.names()).toEqual([]);
          const { consent } = first.state;
          const kept = record();
          if (consent.status === 'decided') expect(kept && { ...recordedChoices(kept, IDS) }).toEqual(consent.choices);
          else expect(kept).toBe(undefined);

          // What is withheld now is set by the very next yes, in that tab, once.
          const value = 'withheld';
          const waiting = Object.keys(LEFT).filter((id) => !first.allows(id));
          for (const id of waiting) first.setCookie(LEFT[id]![1], value);
          act({ do: 'wait', seconds: 1 }); // of two words in one moment the stricter holds
          first.acceptAll();
          for (const id of waiting) expect(jar.read(LEFT[id]![1])).toEqual([value]);
          settle();
          for (const store of stores) expect(IDS.filter((id) => !store.allows(id))).toEqual([]);
          expect(errors).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    Math.max(60_000, RUNS * 5),
  );
});
