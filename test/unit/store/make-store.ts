import { memoryWorld } from '../../../src/adapters/memory-world.js';
import type { ConsentRecord } from '../../../src/core/consent-record.js';
import type { VisitorLocation } from '../../../src/core/location.js';
import type { RegionChange } from '../../../src/core/region-change.js';
import type { Keeper, World } from '../../../src/core/ports.js';
import { currenciesOf } from '../../../src/data/currencies-of.js';
import { askBeforeChange } from '../../../src/store/ask-before-change.js';
import { buildStore } from '../../../src/store/build-store.js';
import type { ConsentError } from '../../../src/store/consent-error.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { regionHalf, type RegionHalf } from '../../../src/store/region-half.js';
import { resolveOptions } from '../../../src/store/resolve-options.js';
import { NOW, unknown } from '../core/fixtures.js';

export const OPTIONS: ConsentOptions = {
  policyVersion: '1',
  services: [
    { id: 'session', category: 'necessary', cookies: [{ name: 'sid' }, { name: 'cart-*', scope: 'order' }] },
    {
      id: 'counter',
      category: 'analytics',
      cookies: [{ name: '_ga' }, { name: '_ga_*' }],
      storage: [{ area: 'local', key: '_gcl_*' }],
    },
    { id: 'heatmap', category: 'analytics', cookies: [{ name: '_hm' }] },
    { id: 'pixel', category: 'marketing', cookies: [{ name: '_fbp' }] },
  ],
};

export const REGIONS: NonNullable<ConsentOptions['regions']> = [
  { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
  { id: 'jp', label: '日本', countries: ['JP'], languages: ['ja'], currencies: ['JPY'] },
  { id: 'de', label: 'Deutschland', countries: ['DE'], languages: ['de', 'en'], currencies: ['EUR'] },
];

/** A store in a world of the test's own, and what the test may turn in it. */
export interface Bench {
  readonly store: ConsentStore;
  readonly world: World;
  readonly errors: ConsentError[];
  /** The codes of what was reported. */
  codes(): string[];
  /** What was written, and told to other tabs. */
  readonly written: ConsentRecord[];
  readonly told: ConsentRecord[];
  /** Another tab says something. */
  hear(record: ConsentRecord): void;
  /** The page is looked at again. */
  show(): void;
  /** The time. */
  now: number;
  /** Where the location sources find the visitor the next time. */
  location: VisitorLocation;
}

interface Setting {
  readonly options?: Partial<ConsentOptions>;
  readonly world?: Partial<World>;
  readonly location?: VisitorLocation;
  readonly bringRegions?: () => Promise<RegionHalf>;
  /** The page's answer to another region. */
  readonly mayChange?: (change: RegionChange) => boolean;
  /** The world that a visitor comes back to. */
  readonly again?: Bench;
}

/** No source of these tests needs any. */
export const NO_PARTS = {
  countriesOf: () => [],
  sourceOf: () => Promise.reject(new Error('not here')),
  mayChoose: () => true,
};

export function makeBench({
  options = {},
  world = {},
  location = unknown('no-evidence'),
  bringRegions,
  again,
  mayChange = () => true,
}: Setting = {}): Bench {
  const settings = resolveOptions({ ...OPTIONS, ...options });
  let hear: (record: ConsentRecord) => void = () => {};
  let show: () => void = () => {};
  const plain = memoryWorld();
  const records = again?.world.records ?? plain.records;
  const errors: ConsentError[] = [];
  const written: ConsentRecord[] = [];
  const told: ConsentRecord[] = [];
  const given: World = {
    ...plain,
    kept: again?.world.kept ?? plain.kept,
    records: {
      read: () => records.read(),
      write: (record) => {
        written.push(record);
        return records.write(record);
      },
    },
    tabs: {
      tell: (record) => void told.push(record),
      listen: (listener) => {
        hear = listener;
        return () => (hear = () => {});
      },
    },
    life: {
      ...plain.life,
      onShow: (act) => {
        show = act;
        return () => (show = () => {});
      },
    },
    now: () => bench.now,
    ...world,
  };
  const bench = {
    world: given,
    errors,
    written,
    told,
    codes: () => errors.map(({ code }) => code),
    hear: (record: ConsentRecord) => hear(record),
    show: () => show(),
    now: again?.now ?? NOW,
    location,
  };
  const store: ConsentStore = buildStore({
    settings,
    world: given,
    onError: (error) => void errors.push(error),
    bringRegions:
      bringRegions ??
      (async () => {
        await Promise.resolve(); // by then the store is made
        return {
          ...regionHalf(store, () => bench.now, {
            ...NO_PARTS,
            mayChoose: (choice) => askBeforeChange(store, choice, mayChange),
            currencies: async () => currenciesOf,
          }),
          locate: async (tell) => tell(bench.location),
        };
      }),
  });
  return Object.assign(bench, { store });
}

/** Something that forgets whatever it is told, as a browser does that blocks it. */
export function blockedKeeper(): Keeper {
  return { names: () => [], read: () => [], set: () => false, remove: () => true };
}
