import { afterAll, describe, expect, test } from 'vitest';
import { idHash } from '../../../src/core/consent-record.js';
import { memoryWorld } from '../../../src/adapters/memory-world.js';
import { checkOptions } from '../../../src/store/check-options.js';
import { checkRegionOptions } from '../../../src/store/check-region-options.js';
import { ConsentError } from '../../../src/store/consent-error.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { regionMistakes } from '../../../src/store/region-mistakes.js';

/** Whatever a page may write into its JSON. */
type Anything = { readonly [option: string]: unknown };

function make(options: unknown) {
  const store = createConsentStore(options as ConsentOptions, () => memoryWorld());
  made.push(store.ready);
  return store;
}

const made: Promise<void>[] = [];
afterAll(() => Promise.all(made));

/** What making a store says of an option, apart from the right ones. */
function complaint(options: unknown): ConsentError {
  try {
    checkOptions(options as ConsentOptions);
    checkRegionOptions(options as ConsentOptions);
    const [mistake] = regionMistakes(options as ConsentOptions);
    if (mistake) return mistake;
    make(options);
  } catch (error) {
    if (error instanceof ConsentError) return error;
    throw error;
  }
  throw new Error(`nothing was said of ${JSON.stringify(options)}`);
}

const service = (changes: Anything = {}): Anything => ({ services: [{ id: 'a', category: 'analytics', ...changes }] });
const region = (changes: Anything = {}): Anything => ({
  services: [],
  regions: [{ id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en'], currencies: ['HKD'], ...changes }],
});
const other = (changes: Anything): Anything => ({ services: [], ...changes });

describe('an option that cannot be used', () => {
  test.each<[unknown, string, string]>([
    // options, what is wrong, what to write instead
    [undefined, 'options is missing', 'an object'],
    [null, 'options is null', 'an object'],
    [[], 'options is []', 'an object'],
    ['services', 'options is "services"', 'an object'],

    [{}, 'services is missing', 'a list'],
    [{ services: {} }, 'services is {}', 'a list'],
    [{ services: null }, 'services is null', 'a list'],
    [other({ servises: [] }), 'an option is "servises"', 'policyVersion, categories, services, regions'],
    [other({ locale: null }), 'locale is null', '"auto"'],
    [other({ policyVersion: null }), 'policyVersion is null', 'letters, digits'],
    [other({ regions: null }), 'regions is null', 'a list'],
    [service({ storage: null }), 'services[0].storage is null', 'a list'],
    [{ services: [null] }, 'services[0] is null', 'leave it out'],
    [service({ id: undefined }), 'services[0].id is missing', 'letters, digits'],
    [service({ id: '' }), 'services[0].id is ""', 'letters, digits'],
    [service({ id: 'google analytics' }), 'services[0].id is "google analytics"', 'letters, digits'],
    [service({ id: 'x'.repeat(33) }), `services[0].id is "${'x'.repeat(33)}"`, 'at most 32'],
    [service({ category: 'ads' }), 'services[0].category is "ads"', 'necessary, functional, analytics, marketing'],
    [
      service({ category: undefined }),
      'services[0].category is missing',
      'necessary, functional, analytics, marketing',
    ],
    [service({ cookies: '_ga' }), 'services[0].cookies is "_ga"', 'a list'],
    [service({ cookies: ['_ga'] }), 'services[0].cookies[0].name is missing', 'a cookie name'],
    [service({ cookies: [{ name: '' }] }), 'services[0].cookies[0].name is ""', 'a cookie name'],
    [service({ cookies: [{ name: 'a;b' }] }), 'services[0].cookies[0].name is "a;b"', 'a cookie name'],
    [service({ cookies: [{ name: 'a', scope: 'cart' }] }), 'services[0].cookies[0].scope is "cart"', 'order'],
    [service({ storage: [{ key: 'a' }] }), 'services[0].storage[0].area is missing', 'local, session'],
    [service({ storage: [{ area: 'jar', key: 'a' }] }), 'services[0].storage[0].area is "jar"', 'local, session'],
    [service({ storage: [{ area: 'local' }] }), 'services[0].storage[0].key is missing', 'a key'],
    [service({ hosts: 'cdn.example.com' }), 'services[0].hosts is "cdn.example.com"', 'a list'],
    [
      service({ hosts: ['https://cdn.example.com/'] }),
      'services[0].hosts[0] is "https://cdn.example.com/"',
      'without "https://"',
    ],
    [service({ hosts: ['cdn.*.com'] }), 'services[0].hosts[0] is "cdn.*.com"', '*.example.com'],

    [other({ categories: [] }), 'categories is []', 'an object'],
    [other({ categories: { 'two words': {} } }), 'categories is "two words"', 'letters, digits'],
    [other({ categories: { extra: true } }), 'categories.extra is true', '{}'],
    [
      { categories: { extra: {} }, services: [{ id: 'a', category: 'analytics' }] },
      'services[0].category is "analytics"',
      'extra',
    ],

    [other({ policyVersion: 1 }), 'policyVersion is 1', 'letters, digits'],
    [other({ policyVersion: 'v 1' }), 'policyVersion is "v 1"', 'letters, digits'],
    [other({ policyVersion: 'v~1' }), 'policyVersion is "v~1"', 'letters, digits'],
    [other({ policyVersion: '1'.repeat(33) }), `policyVersion is "${'1'.repeat(33)}"`, 'at most 32'],

    [other({ regions: {} }), 'regions is {}', 'a list'],
    [region({ id: 'hong kong' }), 'regions[0].id is "hong kong"', 'letters, digits'],
    [region({ label: undefined }), 'regions[0].label is missing', 'name'],
    [region({ countries: undefined }), 'regions[0].countries is missing', 'a list'],
    [region({ countries: 'HK' }), 'regions[0].countries is "HK"', 'a list'],
    [region({ countries: [] }), 'regions[0].countries is []', 'at least one'],
    [region({ countries: ['HK', 'XX'] }), 'regions[0].countries[1] is "XX"', 'ISO 3166'],
    [region({ countries: ['EU'] }), 'regions[0].countries[0] is "EU"', 'ISO 3166'],
    [region({ countries: ['UK'] }), 'regions[0].countries[0] is "UK"', 'ISO 3166'],
    [region({ countries: ['Hong Kong'] }), 'regions[0].countries[0] is "Hong Kong"', 'ISO 3166'],
    [region({ languages: [] }), 'regions[0].languages is []', 'at least one'],
    [region({ languages: ['zh_HK'] }), 'regions[0].languages[0] is "zh_HK"', 'zh-Hant-HK'],
    [region({ languages: ['English'] }), 'regions[0].languages[0] is "English"', 'zh-Hant-HK'],
    [region({ currencies: ['HK$'] }), 'regions[0].currencies[0] is "HK$"', 'HKD'],
    [region({ currencies: ['hkd'] }), 'regions[0].currencies[0] is "hkd"', 'HKD'],
    [region({ aliases: 'Kowloon' }), 'regions[0].aliases is "Kowloon"', 'a list'],
    [region({ aliases: [' '] }), 'regions[0].aliases[0] is " "', 'a word'],
    [region({ url: '//somebody.example/' }), 'regions[0].url is "//somebody.example/"', 'a path'],
    [region({ url: 'https://{path}.example/' }), 'regions[0].url is "https://{path}.example/"', 'a path'],
    [region({ url: '/{country}/' }), 'regions[0].url is "country"', 'language, currency, path'],
    [other({ origins: ['*'] }), 'origins[0] is "*"', 'an origin'],
    [other({ followRegion: 1 }), 'followRegion is 1', 'true or false'],
    [region({ realm: 'a b' }), 'regions[0].realm is "a b"', 'letters, digits'],
    [region({ realm: 'none' }), 'regions[0].realm is "none"', 'visitors without a region'],
    [region({ id: 'none' }), 'regions[0].id is "none"', 'visitors without a region'],

    [other({ rule: 'strict' }), 'rule is "strict"', 'an object'],
    [other({ rule: { browse: 'lenient' } }), 'rule.browse is "lenient"', 'off, warn, strict'],
    [other({ rule: { unknown: true } }), 'rule.unknown is true', 'off, warn, strict'],
    [other({ rule: { look: 'off' } }), 'rule is "look"', 'browse, order, unknown, minConfidence'],
    [other({ rule: { minConfidence: 'low' } }), 'rule.minConfidence is "low"', 'medium, high'],

    [other({ location: 'meta' }), 'location is "meta"', 'a list'],
    [other({ location: ['gps'] }), 'location[0] is "gps"', 'server-timing, meta, trace, time-zone, geolocation'],
    [other({ location: [{ cookie: 'a b' }] }), 'location[0].cookie is "a b"', 'a cookie of your edge'],
    [other({ location: [{ trace: 'https://a.test/' }] }), 'location[0].trace is', 'a path of your own'],
    [other({ location: [{}] }), 'location[0].endpoint is missing', '/where'],

    [other({ jurisdictions: 'strict' }), 'jurisdictions is "strict"', 'a list'],
    [
      other({ jurisdictions: [{ id: 'us', places: ['US'], model: 'implied' }] }),
      'jurisdictions[0].model is "implied"',
      'opt-in, opt-out',
    ],
    [
      other({ jurisdictions: [{ id: 'u s', places: ['US'], model: 'opt-in' }] }),
      'jurisdictions[0].id is "u s"',
      'at most 16',
    ],
    [
      other({ jurisdictions: [{ id: 'us', places: ['USA'], model: 'opt-in' }] }),
      'jurisdictions[0].places[0] is "USA"',
      'ISO 3166',
    ],

    [other({ policies: [{ id: 'a b' }] }), 'policies[0].id is "a b"', 'letters, digits'],

    [other({ cookie: 'placet' }), 'cookie is "placet"', 'an object'],
    [other({ cookie: { name: 'a=b' } }), 'cookie.name is "a=b"', 'letters, digits'],
    [other({ cookie: { name: '' } }), 'cookie.name is ""', 'letters, digits'],
    [other({ cookie: { domain: 'a;b' } }), 'cookie.domain is "a;b"', 'example.com'],
    [other({ cookie: { days: 0 } }), 'cookie.days is 0', 'from 1 to 400'],
    [other({ cookie: { days: 401 } }), 'cookie.days is 401', 'from 1 to 400'],
    [other({ cookie: { days: 1.5 } }), 'cookie.days is 1.5', 'from 1 to 400'],
    [other({ cookie: { days: '180' } }), 'cookie.days is "180"', 'from 1 to 400'],
  ])('%j is a mistake, and the remedy is told', (options, problem, remedy) => {
    const error = complaint(options);
    expect(error).toMatchObject({ name: 'ConsentError', code: 'invalid-option' });
    expect(error.message).toContain(problem);
    expect(error.message).toContain('; write ');
    expect(error.message.split('; write ')[1]).toContain(remedy);
  });

  test('F10: a domain longer than browsers take is a mistake, and not a cookie for another place', () => {
    const domain = `${'a'.repeat(1020)}.test`;
    expect(complaint(other({ cookie: { domain } })).message).toMatch(/^cookie\.domain is "a+\.test"; write a domain/);
  });

  test('two regions of one id', () => {
    const { regions } = region() as { regions: unknown[] };
    const error = complaint({ services: [], regions: [...regions, ...structuredClone(regions)] });
    expect(error.message).toContain('regions[0].id is "hk"; write another');
  });

  test('a mistake in what only regions need is told when they come, once, and refuses nothing', async () => {
    const errors: ConsentError[] = [];
    const options = {
      ...region(),
      rule: { browse: 'lenient' },
      onError: (error: ConsentError) => void errors.push(error),
    };
    const store = make(options);
    await store.ready;
    expect(errors).toMatchObject([{ code: 'invalid-option' }]);
    expect(errors[0]?.message).toContain('rule.browse is "lenient"');
    expect(store.checkRegion('hk')?.action).toBe('inform');
  });

  test('two services of one id', () => {
    const error = complaint({
      services: [
        { id: 'a', category: 'analytics' },
        { id: 'a', category: 'marketing' },
      ],
    });
    expect(error).toMatchObject({ code: 'invalid-option' });
    expect(error.message).toContain('"a"');
  });

  test('a service called as a category', () => {
    expect(complaint({ services: [{ id: 'analytics', category: 'analytics' }] })).toMatchObject({
      code: 'invalid-option',
    });
  });

  test('two ids that would look the same in a record', () => {
    const [a, b] = twins();
    expect(idHash(a)).toBe(idHash(b));
    const error = complaint({
      services: [
        { id: a, category: 'analytics' },
        { id: b, category: 'analytics' },
      ],
    });
    expect(error).toMatchObject({ code: 'invalid-option' });
    expect(error.message).toContain(b);
    expect(error.message).toContain(a);
  });

  test('more services than a cookie has room for', () => {
    const services = Array.from({ length: 800 }, (_, at) => ({ id: `s-${at}`, category: 'analytics' }));
    expect(complaint({ services }).code).toBe('invalid-option');
  });
});

describe('options that can be used', () => {
  test.each<[string, unknown]>([
    ['services alone', { services: [] }],
    ['the six regions of a shop', region()],
    ['the rest of the world', region({ countries: '*' })],
    ['part of a country', region({ countries: ['US-CA'] })],
    ['a region that is called none, in a realm that is not', region({ id: 'none', realm: 'asia' })],
    [
      'an own category',
      { categories: { necessary: {}, extra: { label: 'Extra' } }, services: [{ id: 'a', category: 'extra' }] },
    ],
    ['a host with a port', service({ hosts: ['127.0.0.1:4801', '*.example.com', 'localhost'] })],
    [
      'every source',
      other({
        location: [
          ...['server-timing', 'meta', 'trace', 'time-zone', 'geolocation'],
          ...[{ endpoint: '/where' }, { trace: '/trace' }, { cookie: '__Host-location' }],
        ],
      }),
    ],
    ['every confidence', other({ rule: { minConfidence: 'high' } })],
    ['the default jurisdictions', other({ jurisdictions: 'default' })],
    ['names that later versions will know', other({ guard: {}, shield: false, record: {}, autoShow: false })],
    ['null for a domain', other({ cookie: { domain: null } })],
  ])('%s', (_, options) => {
    expect(() => make(options)).not.toThrow();
  });

  test('F22: a "__proto__" in the page’s JSON pollutes nothing', () => {
    const options: unknown = JSON.parse(
      '{ "services": [], "__proto__": { "polluted": true }, "rule": { "__proto__": { "polluted": true } } }',
    );
    try {
      make(options);
    } catch (error) {
      expect(error).toBeInstanceOf(ConsentError);
    }
    expect(({} as Anything)['polluted']).toBeUndefined();
  });

  test('defaults are filled in', () => {
    const { settings } = make({ services: [{ id: 'a', category: 'analytics' }] });
    expect(settings).toMatchObject({
      policyVersion: '',
      cookie: { name: 'placet', domain: null, days: 180 },
      regions: [],
      policies: [],
      locale: 'auto',
      services: [{ id: 'a', name: 'a', category: 'analytics', cookies: [], storage: [], hosts: [] }],
    });
    expect(settings.categories.map(({ id, required }) => [id, Boolean(required)])).toEqual([
      ['necessary', true],
      ['functional', false],
      ['analytics', false],
      ['marketing', false],
    ]);
  });

  test('a category called "necessary" is required, unless the site says otherwise; no other is', () => {
    const { settings } = make({ categories: { necessary: {}, extra: {}, contract: { required: true } }, services: [] });
    expect(settings.categories.map(({ id, required }) => [id, Boolean(required)])).toEqual([
      ['necessary', true],
      ['extra', false],
      ['contract', true],
    ]);
  });

  test('behaviour 27: without a page the store works in memory, and grants nothing', async () => {
    const store = createConsentStore({ services: [{ id: 'a', category: 'analytics' }] });
    expect(store.allows('analytics')).toBe(false);
    await store.ready;
    store.acceptAll();
    expect(store.allows('a')).toBe(true);
    store.destroy();
  });

  test('what is undefined is as if it were not there', () => {
    const find = { name: 'mine', find: () => undefined };
    const plain = { services: [{ id: 'a', category: 'analytics' }], location: [find] };
    const store = make({
      ...plain,
      services: [{ ...plain.services[0], cookies: undefined, name: undefined }],
      policyVersion: undefined,
      regions: undefined,
      locale: undefined,
      cookie: { name: undefined, days: undefined },
      onError: undefined,
    });
    expect(store.settings).toEqual(make(plain).settings);
    store.acceptAll();
    expect(store.state.consent.status).toBe('decided');
  });

  test('the options that were given stay as they were', () => {
    const options = deepFreeze({
      ...region(),
      services: [{ id: 'a', category: 'analytics', cookies: [{ name: '_ga' }] }],
    });
    const store = make(options);
    expect(() => {
      store.acceptAll();
      store.withdraw();
    }).not.toThrow();
  });
});

/** Two ids with one hash. */
function twins(): [string, string] {
  const seen = new Map<string, string>();
  for (let at = 0; ; at++) {
    const id = `s${at}`;
    const before = seen.get(idHash(id));
    if (before !== undefined) return [before, id];
    seen.set(idHash(id), id);
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
