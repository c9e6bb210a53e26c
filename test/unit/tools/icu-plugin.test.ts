import { expect, test } from 'vitest';
import { compileMessages, holdsMessages } from '../../tools/icu-plugin.mjs';

const compile = (source: string) => compileMessages(source, 'src/locales/xx.ts');

test.each([["icu('Hi {name}')"], ['icu("Hi {name}")'], ['icu(`Hi {name}`)']])('%s becomes its tree', (source) => {
  expect(compile(source)).toBe('([{"type":0,"value":"Hi "},{"type":1,"value":"name"}])');
});

test('type arguments go, other calls stay', () => {
  expect(compile("icu<{ n: number }>('{n}'); other('{n}');")).toBe('([{"type":1,"value":"n"}]); other(\'{n}\');');
});

test('lines keep their numbers', () => {
  expect(compile("icu(\n  'a',\n);\nlast").split('\n')[3]).toBe('last');
});

test.each([
  ['\nicu(text)', 'xx.ts:2: icu() takes one string literal'],
  ["icu('a' + 'b')", 'xx.ts:1: icu() takes one string literal'],
  ["icu('{n, plural, one {x}}')", 'xx.ts:1: not an ICU message (MISSING_OTHER_CLAUSE)'],
  ["\n\nicu('{n')", 'xx.ts:3: not an ICU message'],
])('%j fails the build, with its place', (source, message) => {
  expect(() => compile(source)).toThrow(message);
});

test('only the locales are compiled', () => {
  expect(holdsMessages('/x/src/locales/de.ts')).toBe(true);
  expect(holdsMessages('/x/src/elements/a.ts')).toBe(false);
});
