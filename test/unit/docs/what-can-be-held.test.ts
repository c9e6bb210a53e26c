import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENT, documentOf } from '../../tools/make-what-can-be-held.mjs';

test('docs/what-can-be-held.md is what was measured; node test/tools/make-what-can-be-held.mjs --document writes it', () => {
  const measured: unknown = JSON.parse(readFileSync('test/browser/guard/what-can-be-held.json', 'utf8'));
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(documentOf(measured as never));
});
