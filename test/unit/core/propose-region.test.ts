import { describe, expect, test } from 'vitest';
import { proposeRegion } from '../../../src/core/propose-region.js';
import { countriesOfTimeZone } from '../../../src/data/countries-of-time-zone.js';
import { ambiguous, known, makeRegion, places, SHOP, unknown } from './fixtures.js';

describe('proposeRegion', () => {
  test('region, language and currency that fit, and because of what', () => {
    expect(proposeRegion(SHOP, known('HK'), ['en-GB', 'zh-HK'])).toEqual({
      region: 'hk',
      language: 'en',
      currency: 'HKD',
      because: { region: 'location', language: 'languages', currency: 'region' },
    });
  });

  test('the first language of the visitor’s that the region speaks', () => {
    expect(proposeRegion(SHOP, known('HK'), ['fr', 'zh-HK', 'en'])?.language).toBe('zh-Hant-HK');
  });

  test('where the region speaks none of theirs, what is spoken at the place', () => {
    expect(proposeRegion(SHOP, known('HK'), ['fr'])).toMatchObject({
      language: 'zh-Hant-HK',
      because: { language: 'region' },
    });
  });

  test('where that is not spoken either, the region’s first', () => {
    const region = makeRegion({ countries: places('BR'), languages: ['fr', 'de'] });
    expect(proposeRegion([region], known('BR'), ['ja'])?.language).toBe('fr');
  });

  test.each([[[]], [['C']], [['*', '']], [['en-US@posix']]])('junk for languages (%j) does not throw', (languages) => {
    expect(proposeRegion(SHOP, known('DE'), languages)).toMatchObject({
      language: 'de',
      because: { language: 'region' },
    });
  });

  test.each([unknown('pending'), unknown('no-evidence'), unknown('anonymized')])(
    'an unknown location proposes nothing',
    (location) => {
      expect(proposeRegion(SHOP, location, ['en'])).toBeUndefined();
    },
  );

  test('a place that nobody serves proposes nothing, and never the first', () => {
    expect(proposeRegion(SHOP, known('BR'), ['en'])).toBeUndefined();
  });

  test('what the device says is good enough for a proposal', () => {
    expect(proposeRegion(SHOP, known('JP', 'low'), ['ja'])?.region).toBe('jp');
  });

  test('several places that one region serves', () => {
    const region = makeRegion({ id: 'south-china', countries: places('HK MO') });
    expect(proposeRegion([region], ambiguous('HK MO'), ['en'])?.region).toBe('south-china');
  });

  test('several places of which one is served: that one', () => {
    expect(proposeRegion(SHOP, ambiguous('DE DK NO'), ['de'])?.region).toBe('de');
    expect(proposeRegion(SHOP, ambiguous('AQ DE'), ['fr'])?.language).toBe('de');
  });

  test('several places of which two are served: none', () => {
    expect(proposeRegion(SHOP, ambiguous('HK TW'), ['en'])).toBeUndefined();
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
    expect(proposeRegion(SHOP, location, [])?.region).toBe(region);
  });
});
