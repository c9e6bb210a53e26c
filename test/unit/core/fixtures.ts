import fc from 'fast-check';
import type { Choices } from '../../../src/core/category.js';
import { EMPTY_RECORD, idHash, type ConsentRecord } from '../../../src/core/consent-record.js';
import type { ConsentModel, Jurisdiction } from '../../../src/core/jurisdiction.js';
import type { Evidence, UnknownReason, VisitorLocation } from '../../../src/core/location.js';
import { parsePlace, type Place } from '../../../src/core/place.js';
import type { Region } from '../../../src/core/region.js';
import type { Service } from '../../../src/core/service.js';
import type { Settings } from '../../../src/core/settings.js';
import { LOCATION_PENDING, type ConsentState } from '../../../src/core/state.js';
import { CATEGORIES } from '../../../src/data/categories.js';
import { REGION_RULE } from '../../../src/data/region-rule.js';

/** 2026-11-22T12:00:00Z. */
export const NOW = 1_795_348_800_000;
export const DAY = 86_400_000;

/** A visitor of whom nothing is known. */
export const INITIAL_STATE: ConsentState = { record: EMPTY_RECORD, location: LOCATION_PENDING, gpc: false };

/** A place that must exist. */
export function place(code: string): Place {
  const parsed = parsePlace(code);
  if (!parsed) throw new Error(`no place: ${code}`);
  return parsed;
}

/** Places by their codes, separated by spaces. */
export function places(codes: string): Place[] {
  return codes.split(' ').filter(Boolean).map(place);
}

export function makeRegion(changes: Partial<Region> = {}): Region {
  return {
    id: 'hk',
    label: 'HongKong',
    countries: places('HK'),
    languages: ['en', 'zh-Hant-HK'],
    currencies: ['HKD'],
    realm: 'hk',
    ...changes,
  };
}

/** The six regions of the shop in the design. */
export const SHOP: readonly Region[] = [
  makeRegion(),
  makeRegion({
    id: 'tw',
    label: '臺灣',
    countries: places('TW'),
    languages: ['zh-Hant-TW'],
    currencies: ['TWD'],
    realm: 'tw',
  }),
  makeRegion({
    id: 'de',
    label: 'Deutschland',
    countries: places('DE'),
    languages: ['de', 'en'],
    currencies: ['EUR'],
    realm: 'de',
  }),
  makeRegion({ id: 'kr', label: '한국', countries: places('KR'), languages: ['ko'], currencies: ['KRW'], realm: 'kr' }),
  makeRegion({
    id: 'id',
    label: 'Indonesia',
    countries: places('ID'),
    languages: ['id'],
    currencies: ['IDR'],
    realm: 'id',
  }),
  makeRegion({ id: 'jp', label: '日本', countries: places('JP'), languages: ['ja'], currencies: ['JPY'], realm: 'jp' }),
];

export function makeService(id: string, category: string, changes: Partial<Service> = {}): Service {
  return { id, name: id, category, cookies: [], storage: [], hosts: [], ...changes };
}

export function makeJurisdiction(model: ConsentModel, changes: Partial<Jurisdiction> = {}): Jurisdiction {
  return { id: model, places: '*', model, source: 'https://example.org/', reviewedOn: '2026-11-22', ...changes };
}

export const OPT_IN = makeJurisdiction('opt-in');
export const OPT_OUT = makeJurisdiction('opt-out');

/** Where the record is kept, and how long. */
export const COOKIE = { name: 'placet', domain: null, days: 180 };

export function makeSettings(changes: Partial<Settings> = {}): Settings {
  return {
    policyVersion: '1',
    categories: Object.keys(CATEGORIES).map((id) => ({ id, required: id === 'necessary' })),
    services: [
      makeService('session', 'necessary'),
      makeService('counter', 'analytics'),
      makeService('heatmap', 'analytics'),
      makeService('pixel', 'marketing'),
    ],
    regions: SHOP,
    rule: REGION_RULE,
    jurisdictions: [OPT_IN],
    cookie: COOKIE,
    ...changes,
  };
}

/** The ids that a visitor of {@link makeSettings} decides about. */
export const OPTIONAL_IDS = ['functional', 'analytics', 'counter', 'heatmap', 'marketing', 'pixel'];

/** A decided record, by ids instead of hashes. */
export function makeRecord(
  changes: Partial<ConsentRecord> = {},
  granted: string[] = [],
  denied: string[] = [],
): ConsentRecord {
  return {
    ...EMPTY_RECORD,
    counter: NOW,
    id: '0123456789abcdef0123456789abcdef',
    firstAt: NOW / 1000,
    lastAt: NOW / 1000,
    policyVersion: '1',
    jurisdiction: 'strictest',
    granted: granted.map(idHash).sort(),
    denied: denied.map(idHash).sort(),
    ...changes,
  };
}

export function makeEvidence(codes: string, trust: 1 | 2 | 3 = 2, changes: Partial<Evidence> = {}): Evidence {
  return { source: `trust-${trust}`, places: places(codes), trust, expiresAt: NOW + DAY, ...changes };
}

export function known(code: string, confidence: 'high' | 'medium' | 'low' = 'medium'): VisitorLocation {
  return { status: 'known', place: place(code), confidence, evidence: [], disputedBy: [] };
}

export function ambiguous(codes: string): VisitorLocation {
  return { status: 'ambiguous', places: places(codes), evidence: [] };
}

export function unknown(reason: UnknownReason): VisitorLocation {
  return { status: 'unknown', reason, evidence: [] };
}

// What fast-check draws from.

export const aPlace = fc.constantFrom(...places('HK TW CN JP DE FR US US-CA US-NY GB XK'));

export const someEvidence: fc.Arbitrary<Evidence> = fc.record(
  {
    source: fc.constantFrom('edge', 'meta', 'time-zone'),
    places: fc.uniqueArray(aPlace, { maxLength: 4 }),
    trust: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    anonymizer: fc.constantFrom('tor', 'vpn', 'proxy', 'hosting', 'relay'),
    expiresAt: fc.constantFrom(NOW - 1, NOW, NOW + 1, Infinity, NaN),
  },
  { requiredKeys: ['source', 'places', 'trust', 'expiresAt'] },
);

export const aLocation: fc.Arbitrary<VisitorLocation> = fc.oneof(
  fc.record({
    status: fc.constant('known' as const),
    place: aPlace,
    confidence: fc.constantFrom('high', 'medium', 'low'),
    evidence: fc.constant([]),
    disputedBy: fc.constant([]),
  }),
  fc.record({
    status: fc.constant('ambiguous' as const),
    places: fc.uniqueArray(aPlace, { minLength: 2, maxLength: 4 }),
    evidence: fc.constant([]),
  }),
  fc.record({
    status: fc.constant('unknown' as const),
    reason: fc.constantFrom('pending', 'no-evidence', 'anonymized', 'stale'),
    evidence: fc.constant([]),
  }),
);

export const someChoices: fc.Arbitrary<Choices> = fc.dictionary(
  fc.constantFrom(...OPTIONAL_IDS, 'necessary', 'session', 'unheard-of', '__proto__', 'constructor'),
  fc.constantFrom('granted', 'denied'),
);

const HASHES = [...OPTIONAL_IDS, 'long-gone'].map(idHash).sort();

const decisions = fc.tuple(...HASHES.map(() => fc.constantFrom('granted', 'denied', 'none'))).map((words) => ({
  granted: HASHES.filter((_, at) => words[at] === 'granted'),
  denied: HASHES.filter((_, at) => words[at] === 'denied'),
}));

const aRegionChoice = fc.oneof(
  fc.constant({ region: '', language: '', currency: '' }),
  fc.record({
    region: fc.constantFrom('hk', 'tw', 'de', 'jp', 'closed-down'),
    language: fc.constantFrom('en', 'zh-Hant-HK', 'de', 'ja', ''),
    currency: fc.constantFrom('HKD', 'EUR', 'JPY', ''),
  }),
);

/** Few counters, so that ties are frequent. */
const aCounter = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: NOW - 2, max: NOW + 2 }));

export const aRecord: fc.Arbitrary<ConsentRecord> = fc
  .oneof(
    fc
      .record({
        counter: aCounter,
        id: fc.constantFrom('0'.repeat(32), '7'.repeat(32), 'f'.repeat(32)),
        firstAt: fc.integer({ min: 1, max: NOW / 1000 }),
        lasted: fc.integer({ min: 0, max: 400 * 86_400 }),
        policyVersion: fc.constantFrom('', '1', '2026-11-01'),
        jurisdiction: fc.constantFrom('strictest', 'opt-out'),
        decisions,
        choice: aRegionChoice,
      })
      .map(({ lasted, decisions: said, choice, ...rest }) => ({
        ...rest,
        ...choice,
        ...said,
        lastAt: rest.firstAt + lasted,
      })),
    fc.tuple(aCounter, aRegionChoice).map(([counter, choice]) => ({ ...EMPTY_RECORD, ...choice, counter })),
  )
  .map((fields) => ({ ...EMPTY_RECORD, ...fields })); // the fields in their order, as in every record that is decoded
