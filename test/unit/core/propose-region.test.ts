import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeRegion } from '../../../src/core/propose-region.js';
import type { VisitorLocation } from '../../../src/core/location.js';
import { countriesOfTimeZone } from '../../../src/data/countries-of-time-zone.js';
import { currenciesOf } from '../../../src/data/currencies-of.js';
import { aLocation, ambiguous, known, makeEvidence, makeRegion, place, places, SHOP, unknown } from './fixtures.js';

describe('proposeRegion', () => {
  test('region, language and currency that fit, and because of what', () => {
    expect(proposeRegion(SHOP, known('HK'), { languages: ['en-GB', 'zh-HK'] })).toEqual({
      region: 'hk',
      language: 'en',
      currency: 'HKD',
      because: {
        region: { by: 'location', place: 'HK', evidence: [] },
        language: { by: 'languages', wish: 'en-GB' },
        currency: { by: 'region' },
      },
    });
  });

  test('the first language of the visitor’s that the region speaks', () => {
    expect(proposeRegion(SHOP, known('HK'), { languages: ['fr', 'zh-HK', 'en'] })?.language).toBe('zh-Hant-HK');
  });

  test('where the region speaks none of theirs, what is spoken at the place', () => {
    expect(proposeRegion(SHOP, known('HK'), { languages: ['fr'] })).toMatchObject({
      language: 'zh-Hant-HK',
      because: { language: { by: 'place' } },
    });
  });

  test('where that is not spoken either, the region’s first', () => {
    const region = makeRegion({ countries: places('BR'), languages: ['fr', 'de'] });
    expect(proposeRegion([region], known('BR'), { languages: ['ja'] })).toMatchObject({
      language: 'fr',
      because: { language: { by: 'region' } },
    });
  });

  test.each([[[]], [['C']], [['*', '']], [['en-US@posix']]])('junk for languages (%j) does not throw', (languages) => {
    expect(proposeRegion(SHOP, known('DE'), { languages })).toMatchObject({
      language: 'de',
      because: { language: { by: 'place' } },
    });
  });

  test.each([unknown('pending'), unknown('no-evidence'), unknown('anonymized')])(
    'an unknown location proposes nothing',
    (location) => {
      expect(proposeRegion(SHOP, location, { languages: ['en'] })).toBeUndefined();
    },
  );

  test('a place that nobody serves proposes nothing, and never the first', () => {
    expect(proposeRegion(SHOP, known('BR'), { languages: ['en'] })).toBeUndefined();
  });

  test('what the device says is good enough for a proposal', () => {
    expect(proposeRegion(SHOP, known('JP', 'low'), { languages: ['ja'] })?.region).toBe('jp');
  });

  test('several places that one region serves', () => {
    const region = makeRegion({ id: 'south-china', countries: places('HK MO') });
    expect(proposeRegion([region], ambiguous('HK MO'), { languages: ['en'] })?.region).toBe('south-china');
  });

  test('several places of which one is served: that one', () => {
    expect(proposeRegion(SHOP, ambiguous('DE DK NO'), { languages: ['de'] })?.region).toBe('de');
    expect(proposeRegion(SHOP, ambiguous('AQ DE'), { languages: ['fr'] })?.language).toBe('de');
  });

  test('several places of which two are served: none', () => {
    expect(proposeRegion(SHOP, ambiguous('HK TW'), { languages: ['en'] })).toBeUndefined();
  });

  test.each([
    ['Asia/Hong_Kong', 'hk'],
    ['Asia/Taipei', 'tw'],
    ['Europe/Berlin', 'de'],
    ['Asia/Seoul', 'kr'],
    ['Asia/Jakarta', 'id'],
    ['Asia/Tokyo', 'jp'],
  ])('the clock %s alone is enough to propose %s', (zone, region) => {
    const places = countriesOfTimeZone(zone);
    const [place] = places;
    const location = places.length === 1 && place ? known(place, 'low') : ambiguous(places.join(' '));
    expect(proposeRegion(SHOP, location, { languages: [] })?.region).toBe(region);
  });

  test('it says which evidence names the place', () => {
    const [edge, clock, other] = [makeEvidence('HK'), makeEvidence('HK MO', 1), makeEvidence('JP', 1)];
    const location: VisitorLocation = { ...known('HK'), evidence: [edge, clock, other] };
    expect(proposeRegion(SHOP, location, { languages: [] })?.because.region.evidence).toEqual([edge, clock]);
  });
});

describe('the language that is proposed', () => {
  const hk = (languageFrom?: 'visitor' | 'region', languages = ['en-GB']) =>
    proposeRegion(SHOP, known('HK'), { languages, languageFrom });

  test('is the visitor’s own, unless the site says otherwise', () => {
    expect(hk()).toMatchObject({ language: 'en', because: { language: { by: 'languages', wish: 'en-GB' } } });
    expect(hk('visitor')).toEqual(hk());
  });

  test('is with `region` what is spoken there, whatever the visitor reads', () => {
    expect(hk('region')).toMatchObject({
      language: 'zh-Hant-HK',
      because: { language: { by: 'place', place: 'HK' } },
    });
  });

  test('is with `region` its first where it does not offer what is spoken there', () => {
    const region = makeRegion({ languages: ['en', 'fr'] });
    expect(proposeRegion([region], known('HK'), { languages: ['fr'], languageFrom: 'region' })).toMatchObject({
      language: 'en',
      because: { language: { by: 'region' } },
    });
  });

  test('names the wish that was met, not one before it', () => {
    expect(hk('visitor', ['C', 'fr', 'zh-HK', 'en'])?.because.language).toEqual({ by: 'languages', wish: 'zh-HK' });
  });

  // What `maximize()` says differs from CLDR's first official language in 8 of 250 countries, so no table is shipped.
  test.each([
    ['DE', 'de'],
    ['AT', 'de'],
    ['CH', 'de'],
    ['FR', 'fr'],
    ['BE', 'nl'],
    ['PL', 'pl'],
    ['MO', 'zh-Hant'],
    ['SG', 'en'],
    ['MX', 'es'],
    ['BR', 'pt'],
    ['XK', 'sq'],
  ])('is in %s, for somebody who reads none that is offered, %s', (code, language) => {
    const languages = ['hu', 'de', 'fr', 'nl', 'pl', 'zh-Hant', 'en', 'es', 'pt', 'sq'];
    const region = makeRegion({ countries: places(code), languages });
    expect(proposeRegion([region], known(code), { languages: ['ja'] })?.language).toBe(language);
  });
});

describe('the currency that is proposed', () => {
  const europe = makeRegion({ id: 'eu', countries: places('DE PL CZ SE'), currencies: ['EUR', 'PLN', 'CZK'] });
  const paid = (code: string, region = europe) => proposeRegion([region], known(code), { languages: [], currenciesOf });

  test.each([
    ['DE', 'EUR'],
    ['PL', 'PLN'],
    ['CZ', 'CZK'],
  ])('is in %s, of a region that takes several, %s', (code, currency) => {
    expect(paid(code)).toMatchObject({ currency, because: { currency: { by: 'place', place: code } } });
  });

  test('is the region’s first where it does not take the country’s', () => {
    expect(paid('SE')).toMatchObject({ currency: 'EUR', because: { currency: { by: 'region' } } });
  });

  test('is the region’s first as long as the table is not there', () => {
    expect(proposeRegion([europe], known('PL'), { languages: [] })).toMatchObject({
      currency: 'EUR',
      because: { currency: { by: 'region' } },
    });
  });

  test('is that of the country, for a part of it', () => {
    const region = makeRegion({ countries: places('US-CA'), currencies: ['EUR', 'USD'] });
    expect(paid('US-CA', region)?.currency).toBe('USD');
  });

  test('needs no table in a region that takes one', () => {
    const region = makeRegion({ countries: places('PL'), currencies: ['EUR'] });
    const propose = () => proposeRegion([region], known('PL'), { languages: [], currenciesOf: () => fail() });
    const fail = () => {
      throw new Error('looked up');
    };
    expect(propose()?.because.currency).toEqual({ by: 'region' });
  });

  test.each(['BT', 'HT', 'LS', 'NA', 'PA', 'PS', 'ZW'])(
    'region.md §7: of the two that %s pays with, it is the one that the region has first',
    (code) => {
      const both = currenciesOf(place(code));
      expect(both.length).toBe(2);
      for (const currencies of [both, both.toReversed()]) {
        const region = makeRegion({ countries: places(code), currencies: ['EUR', ...currencies] });
        expect(paid(code, region)?.currency).toBe(currencies[0]);
      }
    },
  );

  test.each(['AQ', 'BV', 'HM', 'TF', 'UM'])(
    'region.md §13: %s has no currency or language of its own that a shop has: the region’s default',
    (code) => {
      const region = makeRegion({ countries: places(code), languages: ['ja', 'ko'], currencies: ['JPY', 'KRW'] });
      expect(paid(code, region)).toMatchObject({ language: 'ja', currency: 'JPY' });
    },
  );
});

describe('the region that is proposed', () => {
  const world = makeRegion({ id: 'world', countries: '*', languages: ['en'], currencies: ['USD', 'EUR', 'BRL'] });
  const propose = (regions: Parameters<typeof proposeRegion>[0], location: VisitorLocation) =>
    proposeRegion(regions, location, { languages: [], currenciesOf });

  test('serves the rest of the world where none names the place', () => {
    expect(propose([world, ...SHOP], known('BR'))).toMatchObject({
      region: 'world',
      currency: 'BRL',
      because: { region: { by: 'rest-of-world', place: 'BR' } },
    });
  });

  test('names the place, before one for the rest of the world', () => {
    expect(propose([world, ...SHOP], known('HK'))).toMatchObject({
      region: 'hk',
      because: { region: { by: 'location', place: 'HK' } },
    });
  });

  test('names one of several places: the clock of Berlin is Germany’s, though Denmark may have it, too', () => {
    expect(propose([world, ...SHOP], ambiguous('DE DK NO SE SJ'))?.region).toBe('de');
    expect(propose([world], ambiguous('DE DK NO SE SJ'))?.region).toBe('world');
  });

  test('is the one that names just this place, then the one with the fewest countries', () => {
    const west = makeRegion({ id: 'west', countries: places('US-CA US-OR US-WA') });
    const states = makeRegion({ id: 'us', countries: places('US PR') });
    const america = makeRegion({ id: 'america', countries: places('CA US MX') });
    const regions = [america, states, west];
    expect(propose(regions, known('US-CA'))?.region).toBe('west');
    expect(propose(regions, known('US-NY'))?.region).toBe('us');
    expect(propose(regions, known('PR'))?.region).toBe('us');
    expect(propose(regions, known('MX'))?.region).toBe('america');
  });

  test('whatever is known, it is one that is offered, with a language and a currency that it offers', () => {
    const some = fc.subarray([world, ...SHOP, makeRegion({ id: 'us', countries: places('US US-CA FR GB') })]);
    const languages = fc.array(fc.oneof(fc.string(), fc.constantFrom('en', 'zh-HK', 'C', '*', 'ja')));
    const languageFrom = fc.constantFrom<'visitor' | 'region' | undefined>('visitor', 'region', undefined);
    fc.assert(
      fc.property(some, aLocation, languages, languageFrom, (regions, location, read, from) => {
        const proposal = proposeRegion(regions, location, { languages: read, languageFrom: from, currenciesOf });
        if (!proposal) return;
        const region = regions.find(({ id }) => id === proposal.region);
        expect(region?.languages).toContain(proposal.language);
        expect(region?.currencies).toContain(proposal.currency);
        expect(location.status).not.toBe('unknown');
      }),
    );
  });
});
