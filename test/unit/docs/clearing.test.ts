import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkOptions } from '../../../src/store/check-options.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { tablesIn } from './tables.js';

const document = readFileSync('docs/clearing.md', 'utf8');

test('docs/clearing.md names each area that options know', () => {
  const declared = tablesIn(document, 'what').map(([, as = '']) => as);
  const named = declared.flatMap((as) => [...as.matchAll(/`"([\w-]+)"`/g)].map(([, area]) => area));
  const [, areas = ''] = /one of (.*)$/.exec(complaint()) ?? [];
  expect(named.sort()).toEqual(areas.split(', ').sort());
});

test('docs/clearing.md shows options that can be used', () => {
  const [, json = ''] = /^```json\n([^]*?)^```$/m.exec(document) ?? [];
  expect(() => checkOptions(JSON.parse(json) as ConsentOptions)).not.toThrow();
});

/** What the check says to an area that there is not. */
function complaint(): string {
  try {
    checkOptions({
      services: [{ id: 'a', category: 'analytics', storage: [{ area: 'nowhere' as never, key: 'k' }] }],
    });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
