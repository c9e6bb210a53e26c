import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtScripts, loadedAtOnce, staticImports } from '../support/built-files.js';
import { bundle } from '../support/bundle.js';
import { kib, kibOfFiles } from '../tools/sizes.mjs';
import { storeParts } from '../tools/store-parts.mjs';

// All in KiB of brotli. What a visitor pays for before the page is theirs.
describe('what it costs', () => {
  test('the classic script: 6.0', () => {
    expect(kibOfFiles('dist/placet.js')).toBeLessThanOrEqual(6);
  });

  test('the guard of hosts, with the shield: 7.0', () => {
    expect(kibOfFiles('dist/placet/guard.js')).toBeLessThanOrEqual(7);
  });

  // What it shares with the other dialogs (Lit, the formatter, their styles) is in shared.js.
  test('the picker over Lit: 6.0', () => {
    expect(kibOfFiles('dist/placet/picker.js')).toBeLessThanOrEqual(6);
    expect(read('dist/placet/shared.js')).not.toMatch(/region\.(title|confirm|search)/);
  });

  test('what it brings for more than eight regions: 4.5', () => {
    expect(kibOfFiles('dist/placet/region-combobox.js')).toBeLessThanOrEqual(4.6);
    expect(staticImports('dist/placet/picker.js').join()).not.toMatch(/combobox/);
  });

  test('what it brings for a traveller: 1.4', () => {
    expect(kibOfFiles('dist/placet/region-traveller.js')).toBeLessThanOrEqual(1.4);
    expect(staticImports('dist/placet/picker.js').join()).not.toMatch(/traveller/);
  });

  test.each(firstLayers())('a first visit until the banner can be clicked, with %s: 12.0', (texts) => {
    expect(kibOfFiles('dist/placet.js', 'dist/placet/banner.js', `dist/placet/${texts}`)).toBeLessThanOrEqual(12);
  });

  // See docs/decisions/0002-three-builds.md for what it holds, and what 4.0 would take.
  test('createConsentStore alone in an application: 7.0; the design wants 4.0', async () => {
    expect(kib(await bundle('dist/index.js', 'createConsentStore'))).toBeLessThanOrEqual(7);
  });

  test.each([
    ['the rules for regions and the search for a location', 3, ['region-half']],
    ['the same, with what follows the page and warns travellers', 3.2, ['region-half', 'follow-page', 'warn-once']],
  ])('%s, without their tables, over the store: %d', async (_, most, names) => {
    const entries = (folder: string, ...of: string[]) => of.flatMap((name) => [`dist/${folder}/${name}.js`, '*']);
    const tables = [...entries('data', 'region-rule', 'jurisdictions'), ...entries('core', 'place')];
    const below = ['dist/index.js', 'createConsentStore', ...tables];
    const over = kib(await bundle(...below, ...entries('store', ...names))) - kib(await bundle(...below));
    expect(over).toBeGreaterThan(1);
    expect(over).toBeLessThanOrEqual(most);
  });

  test('all of it for the script tag, with its tables and with what it shares with placet.js in it twice: 4.6', () => {
    expect(kibOfFiles('dist/placet/regions.js')).toBeLessThanOrEqual(4.6);
  });

  test.each(['index', 'headers'])('the server’s %s: 4.0', async (entry) => {
    expect(kib(await bundle(`dist/server/${entry}.js`, '*'))).toBeLessThanOrEqual(4);
  });

  // See docs/decisions/0008-tokens-by-jose.md.
  test('location tokens, jose with them: 7.5', async () => {
    expect(kib(await bundle('dist/server/tokens.js', '*'))).toBeLessThanOrEqual(7.5);
  });
});

describe('what prices and names cost in an application', () => {
  const format = { formatPrice: 1.6, '*': 4.2 };

  test.each(Object.entries(format))('%s of placet/format: %d', async (names, most) => {
    expect(kib(await bundle('dist/locales/format/index.js', names))).toBeLessThanOrEqual(most);
  });
});

describe('what tables cost', () => {
  const tables = {
    countriesOfTimeZone: 3.0,
    currenciesOf: 0.7,
    continentOf: 0.5,
    withTerritories: 0.2,
    'EU_EEA_GEOBLOCK, GDPR_TERRITORY, EUROZONE': 0.3,
    parsePlace: 0.4,
  };

  test.each(Object.entries(tables))('%s: %d', async (names, most) => {
    expect(kib(await bundle('dist/index.js', names))).toBeLessThanOrEqual(most);
  });

  test('all of them together: 5.0', async () => {
    expect(kib(await bundle('dist/index.js', Object.keys(tables).join(', ')))).toBeLessThanOrEqual(5);
  });

  test('none is in what a shop loads first, nor with the part for regions', () => {
    const rows = /Buenos_Aires|AUD=CC|africa=|US AS GU/;
    for (const file of ['placet', 'placet/banner', 'placet/regions', 'placet/picker'])
      expect(read(`dist/${file}.js`)).not.toMatch(rows);
  });
});

const LIT = /reactiveElementVersions|litHtmlVersions/;
const FORMATTER = /IntlMessageFormat|FORMAT_ERROR/;
const PARSER = /EXPECT_ARGUMENT_CLOSING_BRACE|INVALID_PLURAL_ARGUMENT/;

describe('what is not paid for', () => {
  test('the entry "." has no Lit and no formatter', () => {
    const { files, packages } = loadedAtOnce('dist/index.js');
    expect(packages).toEqual(['js-cookie']);
    expect(files.filter((file) => /dist\/(packages|locales|elements|define)\//.test(file))).toEqual([]);
  });

  test.each(['index', 'headers'])('the server’s %s has no package', (entry) => {
    expect(loadedAtOnce(`dist/server/${entry}.js`).packages).toEqual([]);
  });

  test('the classic script has no Lit and no formatter', () => {
    expect(read('dist/placet.js')).not.toMatch(LIT);
    expect(read('dist/placet.js')).not.toMatch(FORMATTER);
  });

  test('the banner comes in one request, without the formatter', () => {
    expect(staticImports('dist/placet/banner.js')).toEqual([]);
    expect(read('dist/placet/banner.js')).not.toMatch(FORMATTER);
  });

  test.each(firstLayers())('%s is texts alone', (texts) => {
    expect(staticImports(`dist/placet/${texts}`)).toEqual([]);
  });

  test.each(storeParts)('the part "%s" comes in one request, without Lit', (part) => {
    expect(staticImports(`dist/placet/${part}.js`)).toEqual([]);
    expect(read(`dist/placet/${part}.js`)).not.toMatch(LIT);
  });

  test('nothing that is built has the ICU parser', () => {
    expect(builtScripts().length).toBeGreaterThan(10);
    expect(builtScripts().filter((file) => PARSER.test(read(file)))).toEqual([]);
  });
});

test('the script tag’s Lit has a Trusted Types policy of its own', () => {
  const all = builtScripts()
    .filter((file) => file.startsWith('dist/placet/'))
    .map(read)
    .join('');
  expect(all).toContain('createPolicy("placet-lit"');
  expect(all).not.toContain('createPolicy("lit-html"');
});

function firstLayers(): string[] {
  return readdirSync('dist/placet').filter((file) => /^first-.*\.js$/.test(file));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
