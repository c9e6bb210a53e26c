import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCookie } from '../../../src/core/check-cookie.js';
import type { ShieldedSite } from '../../../src/core/content-policy.js';
import { explainName, hostOf } from '../../../src/core/explain-name.js';
import { REASONS } from '../../../src/core/reasons.js';
import { regionRules } from '../../../src/core/region-rules.js';
import type { Settings } from '../../../src/core/settings.js';
import { takeSnapshot } from '../../../src/core/snapshot.js';
import type { ConsentState } from '../../../src/core/state.js';
import { REGION_RULE } from '../../../src/data/region-rule.js';
import {
  aLocation,
  aRecord,
  DAY,
  INITIAL_STATE,
  known,
  makeRecord,
  makeService,
  makeSettings,
  NOW,
  OPT_IN,
  OPT_OUT,
  unknown,
} from './fixtures.js';

const settings = makeSettings({
  services: [
    makeService('session', 'necessary', {
      cookies: [{ name: 'sid' }, { name: 'cart-*', scope: 'order' }],
      hosts: ['api.shop.example'],
    }),
    makeService('counter', 'analytics', {
      cookies: [{ name: '_ga' }, { name: '_ga_*' }, { name: 'shared' }],
      storage: [
        { area: 'local', key: '_ga' },
        { area: 'session', key: 'ct.*' },
      ],
      hosts: ['www.counter.example', '*.counter.example', 'cdn.example'],
    }),
    makeService('heatmap', 'analytics'),
    makeService('pixel', 'marketing', { cookies: [{ name: 'shared' }], hosts: ['cdn.example', 'localhost:4801'] }),
  ],
});

function explain(
  name: unknown,
  changes: Partial<ConsentState> = {},
  now = NOW,
  given: Settings & Pick<ShieldedSite, 'shield'> = settings,
) {
  const rules = regionRules(given, REGION_RULE, { languages: [] });
  const state = takeSnapshot({ ...INITIAL_STATE, ...changes }, given, now, rules);
  return explainName(name, { settings: given, state }, 'shop.example');
}

const ALL = ['analytics', 'counter', 'heatmap', 'marketing', 'pixel', 'functional'];
const decided = (granted: string[], denied: string[] = ALL.filter((id) => !granted.includes(id))) => ({
  record: makeRecord({}, granted, denied),
});

describe('explainName: what a name may stand for', () => {
  test.each([
    ['analytics', [['category', undefined]]],
    ['counter', [['service', 'services[1]']]],
    ['sid', [['cookie', 'services[0].cookies[0]']]],
    ['_ga_X1', [['cookie', 'services[1].cookies[1]']]],
    ['ct.queue', [['session', 'services[1].storage[1]']]],
    ['www.counter.example', [['host', 'services[1].hosts[0]']]],
    ['eu.counter.example', [['host', 'services[1].hosts[1]']]],
    ['localhost:4801', [['host', 'services[3].hosts[1]']]],
    ['shop.example', [['host', undefined]]],
    // A cookie and a key of one name.
    [
      '_ga',
      [
        ['cookie', 'services[1].cookies[0]'],
        ['local', 'services[1].storage[0]'],
      ],
    ],
    ['nothing', [['name', undefined]]],
    ['tracker.example', [['host', undefined]]],
  ])('%s', (name, found) => {
    expect(explain(name).map(({ kind, rule }) => [kind, rule])).toEqual(found);
  });

  test('an address is its host, and nothing else of it is told', () => {
    const [found] = explain('https://me:secret@www.counter.example/collect?visitor=42#x', decided(['counter']));
    expect(found).toMatchObject({ kind: 'host', name: 'www.counter.example', outcome: 'free', service: 'counter' });
    expect(JSON.stringify(found)).not.toMatch(/secret|42|collect/);
    expect(explain('//www.counter.example/x.js')[0]).toMatchObject({ kind: 'host', name: 'www.counter.example' });
  });

  test('what is declared by just that name comes before what a pattern declares', () => {
    const both = makeSettings({
      services: [
        makeService('a', 'analytics', { cookies: [{ name: 'x*' }] }),
        makeService('b', 'analytics', { storage: [{ area: 'local', key: 'xy' }] }),
      ],
    });
    expect(explain('xy', {}, NOW, both).map(({ kind }) => kind)).toEqual(['local', 'cookie']);
  });

  test('of several services one that is granted frees it, and is named', () => {
    expect(explain('shared', decided(['pixel', 'marketing']))[0]).toMatchObject({ outcome: 'free', service: 'pixel' });
    expect(explain('cdn.example', decided(['pixel', 'marketing']))[0]).toMatchObject({
      outcome: 'free',
      service: 'pixel',
      rule: 'services[3].hosts[0]',
    });
    expect(explain('cdn.example', decided([]))[0]).toMatchObject({ outcome: 'held', service: 'counter' });
  });
});

describe('explainName: why', () => {
  test.each([
    ['the visitor allowed it', '_ga', decided(['analytics', 'counter', 'heatmap']), 'free', 'granted', 'denial'],
    ['the visitor denied it', '_ga', decided([]), 'held', 'denied', 'grant'],
    ['nothing was decided', '_ga', {}, 'held', 'undecided', 'grant'],
    [
      'its service came after the decision',
      '_ga',
      decided(
        [],
        ALL.filter((id) => id !== 'counter'),
      ),
      'held',
      'undecided',
      'grant',
    ],
    ['its category is required', 'sid', {}, 'free', 'required', 'options'],
    ['required categories', 'necessary', {}, 'free', 'required', 'options'],
    ['placet’s own cookie', 'placet', {}, 'free', 'record', 'nothing'],
    ['the page’s own host', 'shop.example', {}, 'free', 'own-host', 'options'],
    ['nobody declares it', 'tracker.example', decided(ALL), 'undeclared', 'not-declared', 'options'],
    [
      'orders are refused',
      'cart-hk',
      { record: makeRecord(HK()), location: known('JP') },
      'held',
      'region-refused',
      'region',
    ],
    [
      'orders are served',
      'cart-hk',
      { record: makeRecord(HK()), location: known('HK') },
      'free',
      'required',
      'options',
    ],
    [
      'the location is not known yet',
      'cart-hk',
      { record: makeRecord(HK()), location: unknown('pending') },
      'held',
      'region-pending',
      'location',
    ],
  ] as const)('%s', (_, name, state, outcome, because, changedBy) => {
    expect(explain(name, state)[0]).toMatchObject({ outcome, because, changedBy });
  });

  test('an earlier decision does not hold any more', () => {
    expect(explain('_ga', decided(ALL), NOW + 200 * DAY)[0]).toMatchObject({ because: 'expired' });
    expect(explain('_ga', { record: makeRecord({ policyVersion: '0' }, ALL) })[0]).toMatchObject({
      because: 'policy-changed',
    });
  });

  test('under an opt-out law: free until somebody objects, which Global Privacy Control does', () => {
    const lax = makeSettings({ services: settings.services, jurisdictions: [OPT_OUT, OPT_IN] });
    const there = { location: known('HK') };
    expect(explain('_ga', there, NOW, lax)[0]).toMatchObject({ outcome: 'free', because: 'opt-out' });
    expect(explain('_ga', { ...there, gpc: true }, NOW, lax)[0]).toMatchObject({ outcome: 'held', because: 'gpc' });
    expect(explain('_ga', { gpc: true })[0]).toMatchObject({ because: 'undecided' });
  });

  test('behind a shield, a host that is not named is held, until nothing is denied any more', () => {
    const shielded = { ...settings, shield: { allow: ['self', 'images.example', 'https://fonts.example', 'data:'] } };
    const of = (name: string, changes = {}) => explain(name, changes, NOW, shielded)[0]?.because;
    expect(of('tracker.example', decided([]))).toBe('shield');
    expect(of('images.example', decided([]))).toBe('not-declared');
    expect(of('fonts.example', decided([]))).toBe('not-declared');
    expect(of('shop.example', decided([]))).toBe('own-host');
    expect(of('cdn.example', decided([]))).toBe('denied');
    expect(of('tracker.example', decided(ALL))).toBe('not-declared');
  });

  test('is said in words that name the rule', () => {
    expect(explain('_ga_X1', decided([]))[0]?.text).toBe(
      'The cookie "_ga_X1" of "counter" is held back: the visitor denied it. It is declared in services[1].cookies[1] as "_ga_*". It is let go as soon as the visitor allows it.',
    );
  });

  test('is said for every reason in whole sentences', () => {
    for (const { words, remedy } of Object.values(REASONS)) {
      expect(words).toMatch(/^(is|was|waits) [^.]*[^.]$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('explainName: of anything', () => {
  const aName = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.domain(),
    fc.constantFrom(
      '',
      '*',
      '%',
      '%u12',
      '__proto__',
      'constructor',
      'https://',
      '//',
      'a:b',
      '[::1]:80',
      'x'.repeat(1e5),
    ),
    fc.constantFrom('_ga', '_ga_1', 'sid', 'cart-hk', 'shared', 'placet', 'counter', 'analytics', 'cdn.example'),
  );
  const aState = fc.record({ record: aRecord, location: aLocation, gpc: fc.boolean() });

  test('never throws, always answers a text, with plain data', () => {
    fc.assert(
      fc.property(aName, aState, (name, state) => {
        const found = explain(name, state);
        expect(found.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is no text has no explanation', () => {
    const junk = fc.anything().filter((one) => typeof one !== 'string');
    fc.assert(
      fc.property(junk, (one) => {
        expect(explain(one)).toEqual([]);
      }),
    );
  });

  test('agrees with checkCookie on every cookie, whatever was declared and decided', () => {
    const aService = fc.record({
      id: fc.constantFrom('session', 'counter', 'heatmap', 'pixel'),
      cookies: fc.array(
        fc.record({
          name: fc.constantFrom('_ga', '_ga*', '*', 'sid', 'cart-*', 'a b'),
          scope: fc.constantFrom('order', undefined),
        }),
      ),
      category: fc.constantFrom('necessary', 'functional', 'analytics', 'marketing'),
    });
    const services = fc.uniqueArray(aService, { selector: ({ id }) => id });
    fc.assert(
      fc.property(
        services,
        fc.oneof(aName, fc.constantFrom('cart-hk', '_ga', 'a%20b')),
        aState,
        (some, name, state) => {
          fc.pre(name !== settings.cookie.name);
          const declared = some.map(({ id, category, cookies }) =>
            makeService(id, category, {
              cookies: cookies.map(({ name: cookie, scope }) => ({
                name: cookie,
                ...(scope === 'order' && { scope }),
              })),
            }),
          );
          const given = makeSettings({ services: declared });
          const { choices, region } = takeSnapshot(
            { ...INITIAL_STATE, ...state },
            given,
            NOW,
            regionRules(given, REGION_RULE, { languages: [] }),
          );
          const verdict = checkCookie(name, declared, choices, region.status === 'chosen' ? region.order : undefined);
          const found = explain(name, state, NOW, given).find(({ kind }) => kind === 'cookie');
          expect(found?.outcome ?? 'undeclared').toBe(
            verdict.allowed ? 'free' : verdict.reason === 'undeclared' ? 'undeclared' : 'held',
          );
          expect(found?.service).toBe(verdict.service);
          if (!verdict.allowed && verdict.reason.startsWith('region')) expect(found?.because).toBe(verdict.reason);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

test('hostOf reads addresses, and what is written instead of them', () => {
  for (const [text, host] of [
    ['cdn.example', 'cdn.example'],
    ['CDN.example:8080/x', 'cdn.example:8080'],
    ['wss://socket.example/y', 'socket.example'],
    ['//cdn.example', 'cdn.example'],
    ['file:///etc/passwd', undefined],
    ['data:text/plain,x', undefined],
    ['no host', undefined],
    ['', undefined],
  ] as const) {
    expect(hostOf(text)?.host).toBe(host);
  }
});

function HK() {
  return { region: 'hk', language: 'en', currency: 'HKD' };
}
