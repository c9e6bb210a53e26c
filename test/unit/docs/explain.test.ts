import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REASONS } from '../../../src/core/reasons.js';
import { tablesIn } from './tables.js';

test('docs/explain.md has a line for every reason, and for no other', () => {
  const rows = tablesIn(readFileSync('docs/explain.md', 'utf8'), 'reason');
  const named = rows.flatMap(([cell = '']) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, because]) => because));
  expect(named.sort()).toEqual(Object.keys(REASONS).sort());
});
