import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundle, kib, kibOfFiles } from '../support/size.js';
import { storeParts } from '../tools/store-parts.mjs';

// All in KiB of brotli. What a visitor pays for before the page is theirs.
describe('what it costs', () => {
  test('the classic script: 6.0', () => {
    expect(kibOfFiles('dist/placet.js')).toBeLessThanOrEqual(6);
  });

  test.each(firstLayers())('a first visit until the banner can be clicked, with %s: 12.0', (texts) => {
    expect(kibOfFiles('dist/placet.js', 'dist/placet/banner.js', `dist/placet/${texts}`)).toBeLessThanOrEqual(12);
  });

  test('createConsentStore alone in an application: 4.0', async () => {
    expect(kib(await bundle(`export { createConsentStore } from 'placet';`))).toBeLessThanOrEqual(4);
  });

  test('the server entry: 4.0', async () => {
    expect(
      kib(await bundle(`export * from ${JSON.stringify(`${process.cwd()}/dist/server/index.js`)};`)),
    ).toBeLessThanOrEqual(4);
  });
});

describe('what is not paid for', () => {
  test('the entry "." has no Lit and no formatter', () => {
    expect(importsOf('dist/index.js').filter((specifier) => !specifier.startsWith('.'))).toEqual(['js-cookie']);
    expect(read('dist/index.js')).not.toMatch(/reactiveElementVersions|litHtmlVersions|IntlMessageFormat|formatjs/i);
  });

  test('the classic script has no Lit, no formatter and no texts', () => {
    expect(read('dist/placet.js')).not.toMatch(
      /reactiveElementVersions|litHtmlVersions|IntlMessageFormat|FORMAT_ERROR/,
    );
  });

  test('the banner comes in one request: its file imports no other', () => {
    expect(importsOf('dist/placet/banner.js')).toEqual([]);
    for (const texts of firstLayers()) expect(importsOf(`dist/placet/${texts}`)).toEqual([]);
  });

  test('the banner comes without the formatter', () => {
    expect(read('dist/placet/banner.js')).not.toMatch(/IntlMessageFormat|FORMAT_ERROR/);
  });

  test('nothing that is built has the ICU parser', () => {
    const files = ['dist', 'dist/placet', 'dist/chunks', 'dist/elements', 'dist/locales'].flatMap(scriptsIn);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /EXPECT_ARGUMENT_CLOSING_BRACE|INVALID_PLURAL_ARGUMENT/.test(read(file)))).toEqual(
      [],
    );
  });

  test.each(storeParts)('the part "%s" comes in one request, without Lit', (part) => {
    expect(importsOf(`dist/placet/${part}.js`)).toEqual([]);
    expect(read(`dist/placet/${part}.js`)).not.toMatch(/reactiveElementVersions|litHtmlVersions/);
  });

  test('the script tag’s Lit has a Trusted Types policy of its own', () => {
    const all = scriptsIn('dist/placet').map(read).join('');
    expect(all).toContain('createPolicy("placet-lit"');
    expect(all).not.toContain('createPolicy("lit-html"');
  });
});

function firstLayers(): string[] {
  return readdirSync('dist/placet').filter((file) => /^first-.*\.js$/.test(file));
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`);
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** The specifiers of a built file's static imports. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^'"`;()]*?["']([^"']+)["']/g);
  return [...found].map(([, specifier = '']) => specifier);
}
