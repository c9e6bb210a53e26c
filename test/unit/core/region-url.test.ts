import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hreflangLinks } from '../../../src/core/hreflang-links.js';
import { parsePlace } from '../../../src/core/place.js';
import type { Region } from '../../../src/core/region.js';
import { pathInRegion, regionUrl } from '../../../src/core/region-url.js';

const places = (...codes: string[]) => codes.map(parsePlace).filter((place) => place !== undefined);

const region = (id: string, changes: Partial<Region> = {}): Region => ({
  id,
  label: id,
  countries: places(id.toUpperCase()),
  languages: ['en'],
  currencies: ['USD'],
  url: `/${id}/{language}/{path}`,
  ...changes,
});
const HK = region('hk', { languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] });
const DE = region('de', { languages: ['de'], currencies: ['EUR'], url: 'https://shop.de/{path}' });
const JP = region('jp', { languages: ['ja'], currencies: ['JPY'], url: '/?to=jp&in={currency}#{path}' });

const base = 'https://shop.example/hk/en/cart?edge=HK';
const values = { language: 'en', currency: 'HKD', path: 'cart' };

describe('the address of a region', () => {
  test.each<[Region, Partial<typeof values>, string | undefined]>([
    [HK, {}, 'https://shop.example/hk/en/cart'],
    [HK, { path: '' }, 'https://shop.example/hk/en/'],
    [HK, { path: '/product/tea?size=2#more' }, 'https://shop.example/hk/en/product/tea?size=2#more'],
    [HK, { language: 'zh-Hant-HK' }, 'https://shop.example/hk/zh-Hant-HK/cart'],
    [JP, { currency: 'JPY' }, 'https://shop.example/?to=jp&in=JPY#cart'],
    [region('us', { url: 'https://shop.example/us' }), {}, 'https://shop.example/us'],
    [region('us', { url: undefined } as never), {}, undefined],
    // what is not the page's own
    [DE, {}, undefined],
    [region('us', { url: '//somebody.example/' }), {}, undefined],
    [region('us', { url: '/\\somebody.example/' }), {}, undefined],
    [region('us', { url: 'javascript:alert(1)' }), {}, undefined],
    [region('us', { url: 'blob:https://shop.example/1' }), {}, undefined],
    [region('us', { url: 'https://you@shop.example/' }), {}, undefined],
    [region('us', { url: '{path}' }), { path: 'javascript:alert(1)' }, undefined],
    [region('us', { url: '{path}' }), { path: 'https://somebody.example' }, undefined],
    [region('us', { url: '/{path}' }), { path: '//somebody.example' }, 'https://shop.example/somebody.example'],
    [region('us', { url: '/{path}' }), { path: '/\\somebody.example' }, 'https://shop.example/somebody.example'],
    [region('us', { url: '/{path}' }), { path: '\t//somebody.example' }, 'https://shop.example/somebody.example'],
    [region('us', { url: '/{language}/' }), { language: '../..//x' }, 'https://shop.example/..%2F..%2F%2Fx/'],
  ])('%o with %j is %s', (one, changes, expected) => {
    expect(regionUrl(one, { ...values, ...changes }, { base })).toBe(expected);
  });

  test('may be of an origin that is listed', () => {
    expect(regionUrl(DE, values, { base, origins: ['https://shop.de'] })).toBe('https://shop.de/cart');
    expect(regionUrl(DE, values, { base, origins: ['https://shop.de:8443'] })).toBe(undefined);
  });

  const nasty = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          ...['javascript:', 'data:text/html,', 'https://', 'http:', '//', '\\', '/', '@', '..', ':', '#', '?', '.'],
          ...['evil.example', '\t', '\n', '\0', '{path}', '{language}', 'shop.de', ' ', '%2f', 'blob:'],
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  );

  test('never leads anywhere else, whatever a template or a path tries', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (url, path, language, currency) => {
        const scope = { base, origins: ['https://shop.de'] };
        const address = regionUrl({ ...HK, url }, { path, language, currency }, scope);
        return address === undefined || /^https:\/\/shop\.(example|de)\//.test(address);
      }),
      { numRuns: 5000 },
    );
  });

  test('nor do the links for search engines', () => {
    fc.assert(
      fc.property(nasty, nasty, (url, path) =>
        hreflangLinks([{ ...HK, url }], path).every(({ href }) => /^\/(?!\/)/.test(href)),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the path within a region', () => {
  test.each([
    ['https://shop.example/hk/en/cart?edge=HK', 'cart?edge=HK'],
    ['https://shop.example/hk/zh-Hant-HK/help/privacy#4', 'help/privacy#4'],
    ['https://shop.example/hk/en/', ''],
    ['https://shop.example/hk/fr/cart', ''],
    ['https://shop.example/live', ''],
    ['https://shop.de/cart', 'cart'],
    ['about:blank', ''],
  ])('of %s is %j', (address, path) => {
    expect(pathInRegion([HK, DE], address)).toBe(path);
  });

  test.each([
    ['https://shop.example/cart', 'cart'],
    ['https://shop.example/de/cart', 'cart'],
    ['https://shop.example/de/', ''],
  ])(
    'is the one of the region that names most of the address, where another stands at the root: %s',
    (address, path) => {
      const root = region('us', { url: '/{path}' });
      const below = region('de', { url: '/de/{path}' });
      expect(pathInRegion([root, below], address)).toBe(path);
      expect(pathInRegion([below, root], address)).toBe(path);
    },
  );

  test('leads to the same page elsewhere', () => {
    const path = pathInRegion([HK], base);
    expect(regionUrl(DE, { ...values, path }, { base, origins: ['https://shop.de'] })).toBe(
      'https://shop.de/cart?edge=HK',
    );
  });
});

describe('the links for search engines', () => {
  test('name each language with its country, and x-default', () => {
    expect(hreflangLinks([HK, DE], 'cart', { base, origins: ['https://shop.de'] })).toEqual([
      { hreflang: 'en-HK', href: 'https://shop.example/hk/en/cart' },
      { hreflang: 'zh-Hant-HK', href: 'https://shop.example/hk/zh-Hant-HK/cart' },
      { hreflang: 'de-DE', href: 'https://shop.de/cart' },
      { hreflang: 'x-default', href: 'https://shop.example/hk/en/cart' },
    ]);
  });

  test('begin at the site’s root where no address is said', () => {
    expect(hreflangLinks([HK], 'cart')[0]).toEqual({ hreflang: 'en-HK', href: '/hk/en/cart' });
  });

  test('send whoever has no region to the one that serves the world, or to the page that is named', () => {
    const world = region('world', { countries: '*' });
    expect(hreflangLinks([HK, world], '').slice(-2)).toEqual([
      { hreflang: 'en', href: '/world/en/' },
      { hreflang: 'x-default', href: '/world/en/' },
    ]);
    expect(hreflangLinks([HK, world], '', { xDefault: '/' }).at(-1)).toEqual({ hreflang: 'x-default', href: '/' });
  });

  test('are one for each country of a region, and the first region’s where two speak alike', () => {
    const alps = region('alps', { countries: places('AT', 'CH'), languages: ['de'] });
    const austria = region('at', { languages: ['de'] });
    expect(hreflangLinks([alps, austria], '').map(({ hreflang, href }) => `${hreflang} ${href}`)).toEqual([
      'de-AT /alps/de/',
      'de-CH /alps/de/',
      'x-default /alps/de/',
    ]);
  });

  test('there are none without addresses', () => {
    expect(hreflangLinks([region('us', { url: undefined } as never)], '')).toEqual([]);
  });
});
