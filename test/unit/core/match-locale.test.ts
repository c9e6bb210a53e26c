import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchLocale } from '../../../src/core/match-locale.js';
import { closest } from '../../support/language-distance.js';

describe('matchLocale', () => {
  test.each([
    // wish, supported, found
    ['en-GB', ['en', 'en-GB'], 'en-GB'],
    ['en-GB', ['en-US', 'de'], 'en-US'],
    ['EN-gb', ['en-US', 'en-GB'], 'en-GB'],
    ['en-AU', ['en-US', 'en-GB'], 'en-GB'],
    ['de-AT', ['en', 'de'], 'de'],
    ['fr-CH', ['fr-CA', 'fr-FR'], 'fr-FR'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-SG', ['zh-Hant-TW', 'zh-Hans-CN'], 'zh-Hans-CN'],
    ['zh', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-HK', ['zh-Hant-TW', 'zh-Hant-HK'], 'zh-Hant-HK'],
    ['zh-HK', ['zh-TW', 'zh-MO'], 'zh-MO'],
    ['zh-TW', ['zh-Hant-HK', 'zh-Hant-TW'], 'zh-Hant-TW'],
    ['zh-Hant', ['zh-Hant-HK', 'zh-Hant-TW'], 'zh-Hant-TW'],
    ['pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['pt-PT', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['pt-AO', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['pt-PT', ['en', 'pt'], 'pt'],
    ['es-MX', ['es-ES', 'es-419'], 'es-419'],
    ['es-419', ['es-ES', 'es-MX'], 'es-MX'],
    ['es-419', ['es'], 'es'],
    ['es-ES', ['es-419', 'es'], 'es'],
    ['sr-Latn', ['sr', 'sr-Latn'], 'sr-Latn'],
    ['sr-RS', ['sr-Latn', 'sr'], 'sr'],
    ['nb', ['da', 'no'], 'no'],
    ['no', ['da', 'nb'], 'nb'],
    ['nb-NO', ['en', 'no'], 'no'],
    ['nn', ['en', 'nb'], 'nb'],
    ['nn-NO', ['da', 'no'], 'no'],
    ['nb', ['en', 'da'], 'da'],
    ['sr-Latn', ['en', 'sr'], 'sr'],
    ['sr', ['sr-Latn'], 'sr-Latn'],
    ['gsw-CH', ['fr', 'de'], 'de'],
    ['tl', ['fil'], 'fil'],
    ['fil', ['tl'], 'tl'],
    ['ar-TN', ['ar-SA', 'ar-MA'], 'ar-MA'],
    ['en-CA', ['en-GB', 'en-US'], 'en-US'],
    ['en-IN', ['en-AU', 'en-US', 'en-GB'], 'en-GB'],
    ['iw', ['he'], 'he'],
    ['in', ['id'], 'id'],
    ['zh_HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['en_US', ['en-GB', 'en-US'], 'en-US'],
    ['en-US-u-ca-buddhist', ['de', 'en'], 'en'],
  ])('behaviour 69: for %s, of %j, it is %s', (wish, supported, found) => {
    expect(matchLocale([wish], supported)).toBe(found);
  });

  // Every wish of a family against every three of it, by the whole of CLDR's table.
  test.each([
    ['zh zh-Hans zh-Hant zh-Hant-HK zh-Hant-TW zh-MO zh-TW zh-HK zh-CN zh-SG'],
    ['en en-GB en-US en-AU en-CA en-IN en-PR en-HK en-ZA en-PH en-NZ'],
    ['es es-ES es-419 es-MX es-AR es-US es-PR es-CO'],
    ['pt pt-BR pt-PT pt-AO pt-MZ pt-MO'],
    ['ar ar-EG ar-MA ar-TN ar-DZ ar-SA ar-AE'],
    ['no nb'],
    ['nb nn da'],
    ['sr sr-Latn sr-Cyrl sr-RS sr-ME sr-Latn-RS'],
    ['he iw he-IL'],
    ['id in id-ID'],
    ['fil tl fil-PH'],
  ])('behaviour 69, UTS #35: of %s, it is one of the closest', (family) => {
    const tags = family.split(' ');
    const far: string[] = [];
    for (const wish of tags) {
      for (const supported of threesOf(tags)) {
        const found = matchLocale([wish], supported);
        const best = closest(wish, supported);
        if (found === undefined ? best.length > 0 : !best.includes(found))
          far.push(`${wish} of ${supported.join(' ')}: ${found}, not ${best.join(' ')}`);
      }
    }
    expect(far).toEqual([]);
  });

  test('formatjs/formatjs#4469: the order of what is supported matters only where two are as close', () => {
    for (const supported of threesOf([
      'en',
      'en-GB',
      'zh-Hant-HK',
      'zh-Hant-TW',
      'pt-BR',
      'pt-PT',
      'es-419',
      'es-ES',
    ])) {
      for (const wish of ['en-AU', 'zh-HK', 'zh-TW', 'pt-AO', 'es-MX', 'en-US'])
        expect(matchLocale([wish], supported.toReversed())).toBe(matchLocale([wish], supported));
    }
  });

  test('formatjs/formatjs#5072: Icelandic is not met by English; the next wish is', () => {
    expect(matchLocale(['is'], ['en', 'de'])).toBeUndefined();
    expect(matchLocale(['is', 'de'], ['en', 'de'])).toBe('de');
  });

  test.each([
    ['zh-HK', ['zh-Hans']],
    ['zh-CN', ['zh-Hant-TW', 'zh-Hant-HK']],
    ['az-Arab', ['az']],
  ])('%s is not met by another script: %j', (wish, supported) => {
    expect(matchLocale([wish], supported)).toBeUndefined();
  });

  test.each([
    ['is', ['en']],
    ['fr', ['de', 'en']],
    ['ca', ['es']],
    ['en', []],
  ])('%s is not met by another language: %j', (wish, supported) => {
    expect(matchLocale([wish], supported)).toBeUndefined();
  });

  test('the first wish that is met at all, before a later one that is met better', () => {
    expect(matchLocale(['fr', 'de-AT', 'en-US'], ['en-US', 'de'])).toBe('de');
  });

  test('a language that is only read as well goes behind every wish', () => {
    expect(matchLocale(['nn', 'en'], ['nb', 'en'])).toBe('en');
    expect(matchLocale(['nn', 'fr'], ['nb', 'en'])).toBe('nb');
  });

  test('of two that are met alike, the first that is supported', () => {
    expect(matchLocale(['en-US'], ['en-GB', 'en-AU'])).toBe('en-GB');
  });

  test.each([
    'C',
    '*',
    '',
    ' ',
    'en-US@posix',
    'POSIX-utf8!',
    'a',
    '-',
    '_',
    '__proto__',
    'en--US',
    '😀',
    'x-klingon',
    'i-default',
  ])('the junk %j is passed over', (junk) => {
    expect(matchLocale([junk, 'de'], ['en', 'de'])).toBe('de');
    expect(matchLocale([junk], ['ja'])).toBeUndefined();
  });

  test('junk among what is supported is passed over, too', () => {
    expect(matchLocale(['en'], ['C', '*', '', 'en'])).toBe('en');
  });

  test.each([
    ['und-HK', ['en', 'zh-Hant-HK'], 'zh-Hant-HK'],
    ['und-DE', ['en', 'de'], 'de'],
    ['und-JP', ['ja'], 'ja'],
  ])('a place without a language (%s) stands for what is spoken there', (wish, supported, found) => {
    expect(matchLocale([wish], supported)).toBe(found);
  });

  test('it answers with one of the supported, as it is written, or with nothing, and never throws', () => {
    const tag = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('en', 'zh-HK', 'zh_tw', 'no', 'es-419', 'sr-Latn-RS', 'C', '*'),
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 5 }), fc.array(tag, { maxLength: 5 }), (desired, supported) => {
        const found = matchLocale(desired, supported);
        if (found !== undefined) expect(supported).toContain(found);
      }),
    );
  });

  test('what is supported word for word is always met by itself', () => {
    const tags = ['en', 'en-GB', 'zh-Hant-HK', 'zh-Hans', 'pt-BR', 'pt-PT', 'es-419', 'sr-Latn', 'nb', 'ja', 'id'];
    for (const tag of tags) expect(matchLocale([tag], tags)).toBe(tag);
  });
});

/** All sets of one, two or three tags, in their order. */
function threesOf(tags: readonly string[]): string[][] {
  const sets: string[][] = [];
  for (const [one, a] of tags.entries()) {
    sets.push([a]);
    for (const [two, b] of tags.entries()) {
      if (two <= one) continue;
      sets.push([a, b]);
      for (const c of tags.slice(two + 1)) sets.push([a, b, c]);
    }
  }
  return sets;
}
