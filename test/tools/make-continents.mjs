/**
 * Makes src/data/continents.ts from CLDR:
 *
 *     node test/tools/make-continents.mjs
 */
import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cldrVersion, continents } from './cldr.mjs';

const FILE = fileURLToPath(new URL('../../src/data/continents.ts', import.meta.url));

/** Names for UN M49's codes. @type {Record<string, string>} */
const NAMES = { '002': 'africa', '019': 'americas', 142: 'asia', 150: 'europe', '009': 'oceania' };

/** The table as one text: a row for each continent, \`=\`, and its countries. */
export function packContinents() {
  const all = [...continents()];
  return Object.entries(NAMES)
    .map(([code, name]) => `${name}=${all.flatMap(([country, on]) => (on === code ? country : [])).join(' ')}`)
    .sort()
    .join('\n');
}

function makeFile() {
  return `/**
 * The continent of each country: rows of a name, \`=\`, and ISO 3166-1 codes. AQ is on none of these.
 *
 * Source: CLDR ${cldrVersion()} (https://cldr.unicode.org, Unicode-3.0), territoryContainment, which follows UN M49. Made on
 * ${new Date().toISOString().slice(0, 10)} by test/tools/make-continents.mjs; not to be edited by hand.
 */
export const CONTINENTS = \`${packContinents()}\`;
`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  writeFileSync(FILE, makeFile());
