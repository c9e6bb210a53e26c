import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EDGES } from '../../../src/data/edges.js';
import { tablesIn } from './tables.js';

const document = readFileSync('docs/server.md', 'utf8');

test('docs/server.md lists the edges that there are, with the header that is read', () => {
  const listed = tablesIn(document, '`edge`').map(([name, header]) => [name, header]);
  expect(listed).toEqual(Object.entries(EDGES).map(([name, { header }]) => [`\`${name}\``, `\`${header}\``]));
});

test('each has its source and the day on which it was looked up', () => {
  for (const [, , , source] of tablesIn(document, '`edge`')) {
    expect(source).toMatch(/^\d{4}-\d\d-\d\d, (\[documentation\]\(https:\/\/|the template )/);
  }
});

test('each other header that is read is told, too', () => {
  for (const { proxyHeader = '' } of Object.values(EDGES)) expect(document).toContain(proxyHeader);
});
