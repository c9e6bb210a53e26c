import { describe, expectTypeOf, test } from 'vitest';
import type { Place } from '../../src/core/place.js';
import { parsePlace } from '../../src/core/place.js';
import type { CookieVerdict } from '../../src/core/check-cookie.js';
import type { ChosenVerdict, RegionVerdict } from '../../src/core/check-region.js';
import { countriesOfTimeZone } from '../../src/data/countries-of-time-zone.js';
import { matchLocale } from '../../src/core/match-locale.js';
import { createConsentStore } from '../../src/store/create-consent-store.js';
import type { ConsentOptions } from '../../src/store/options.js';

const standard = createConsentStore({
  services: [
    { id: 'counter', category: 'analytics' },
    { id: 'pixel', category: 'marketing' },
  ],
});

const own = createConsentStore({
  categories: { needed: { required: true }, extras: {} },
  services: [{ id: 'chat', category: 'extras' }],
});

const anyOptions: ConsentOptions = { services: [] };
const loose = createConsentStore(anyOptions);

type Ids<Store extends { choose(choices: never): void }> = keyof Parameters<Store['choose']>[0];

describe('the ids of categories and services', () => {
  test('are those of the options, and the four standard categories', () => {
    expectTypeOf<Ids<typeof standard>>().toEqualTypeOf<
      'necessary' | 'functional' | 'analytics' | 'marketing' | 'counter' | 'pixel'
    >();
  });

  test('or the site’s own categories instead', () => {
    expectTypeOf<Ids<typeof own>>().toEqualTypeOf<'needed' | 'extras' | 'chat'>();
  });

  test('or any, where the options are not written out', () => {
    loose.choose({ anything: 'granted' });
    expectTypeOf(loose.state.choices['anything']).toEqualTypeOf<'granted' | 'denied' | undefined>();
  });

  test('can be decided about, and no others', () => {
    standard.choose({ analytics: 'granted', pixel: 'denied' });
    own.choose({ extras: 'denied', chat: 'granted' });
    // @ts-expect-error not an id of these options
    standard.choose({ chat: 'granted' });
    // @ts-expect-error misspelt
    standard.choose({ analytic: 'granted' });
    // @ts-expect-error the standard categories are not there where a site has its own
    own.choose({ analytics: 'granted' });
  });

  test('are decided about with a word, not with a boolean', () => {
    // @ts-expect-error a boolean
    standard.choose({ analytics: true });
    // @ts-expect-error no such word
    standard.choose({ analytics: 'accepted' });
  });

  test('are in the state, each with its word', () => {
    expectTypeOf(standard.state.choices.counter).toEqualTypeOf<'granted' | 'denied'>();
    expectTypeOf(own.state.choices.chat).toEqualTypeOf<'granted' | 'denied'>();
    // @ts-expect-error not an id of these options
    void standard.state.choices.chat;
  });

  test('may be asked for by any text: markup is not checked by a compiler', () => {
    expectTypeOf(standard.allows('pixel')).toEqualTypeOf<boolean>();
    expectTypeOf(standard.allows('anything')).toEqualTypeOf<boolean>();
    // @ts-expect-error not a text
    standard.allows(1);
  });

  test('come typed to a listener', () => {
    standard.subscribe((state, previous) => {
      expectTypeOf(state.choices.pixel).toEqualTypeOf<'granted' | 'denied'>();
      expectTypeOf(previous).toEqualTypeOf(state);
    });
    expectTypeOf(standard.subscribe).returns.toBeFunction();
  });
});

describe('the state', () => {
  test('cannot be written to', () => {
    // @ts-expect-error readonly
    standard.state.gpc = true;
    // @ts-expect-error readonly
    standard.state.choices.counter = 'granted';
    // @ts-expect-error readonly
    standard.state = own.state;
  });

  test('holds choices and times only once the visitor has decided', () => {
    const { consent } = standard.state;
    // @ts-expect-error who is undecided has chosen nothing
    void consent.choices;
    if (consent.status === 'decided') {
      expectTypeOf(consent.decidedAt).toEqualTypeOf<number>();
      expectTypeOf(consent.choices.counter).toEqualTypeOf<'granted' | 'denied' | undefined>();
    }
  });

  test('holds a place only where the location is known', () => {
    const { location } = standard.state;
    // @ts-expect-error it may be unknown
    void location.place;
    if (location.status === 'known') expectTypeOf(location.place).toEqualTypeOf<Place>();
    if (location.status === 'ambiguous') expectTypeOf(location.places).toEqualTypeOf<readonly Place[]>();
  });

  test('holds a region’s verdict only where one is chosen', () => {
    const { region } = standard.state;
    // @ts-expect-error there may be none
    void region.verdict;
    if (region.status === 'chosen') expectTypeOf(region.order).toEqualTypeOf<RegionVerdict>();
  });
});

describe('verdicts', () => {
  test('of a cookie: why not, where it is not allowed', () => {
    const verdict = standard.setCookie('_ga', '1');
    expectTypeOf(verdict).toEqualTypeOf<CookieVerdict>();
    // @ts-expect-error an allowed one has no reason
    void verdict.reason;
    if (!verdict.allowed) {
      expectTypeOf(verdict.reason).toEqualTypeOf<
        'undeclared' | 'denied' | 'region-refused' | 'region-pending' | 'not-stored'
      >();
    }
  });

  test('of a region: nothing for one that is not offered', () => {
    expectTypeOf(standard.checkRegion('hk')).toEqualTypeOf<RegionVerdict | undefined>();
    expectTypeOf(
      standard.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' }),
    ).toEqualTypeOf<ChosenVerdict>();
    // @ts-expect-error a scope that does not exist
    standard.checkRegion('hk', 'look');
    // @ts-expect-error without a currency
    standard.chooseRegion({ region: 'hk', language: 'en' });
  });
});

describe('options', () => {
  test('need services, and nothing else', () => {
    createConsentStore({ services: [] });
    // @ts-expect-error no services
    createConsentStore({});
  });

  test('take no word that has no meaning', () => {
    // @ts-expect-error no such strictness
    createConsentStore({ services: [], rule: { browse: 'lenient' } });
    // @ts-expect-error no such area
    createConsentStore({ services: [{ id: 'a', category: 'analytics', storage: [{ area: 'jar', key: 'x' }] }] });
    // @ts-expect-error no such source
    createConsentStore({ services: [], location: ['gps'] });
    // @ts-expect-error no such model
    createConsentStore({ services: [], jurisdictions: [{ id: 'x', places: '*', model: 'implied' }] });
  });

  test('may be constants, since nothing is written to them', () => {
    const options = { services: [{ id: 'counter', category: 'analytics' }], regions: [] } as const;
    const store = createConsentStore(options);
    store.choose({ counter: 'granted' });
    // @ts-expect-error not an id of these options
    store.choose({ pixel: 'granted' });
  });
});

describe('places', () => {
  test('are made by parsePlace alone', () => {
    expectTypeOf(parsePlace('HK')).toEqualTypeOf<Place | undefined>();
    expectTypeOf(countriesOfTimeZone('Asia/Hong_Kong')).toEqualTypeOf<readonly Place[]>();
    // @ts-expect-error a plain text is no place
    const place: Place = 'HK';
    void place;
  });
});

describe('matchLocale', () => {
  test('answers with one of the supported', () => {
    expectTypeOf(matchLocale(['en-GB'], ['en', 'de'] as const)).toEqualTypeOf<'en' | 'de' | undefined>();
  });
});
