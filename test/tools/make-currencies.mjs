/**
 * Makes src/data/currencies.ts from CLDR:
 *
 *     node test/tools/make-currencies.mjs
 */
import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cldrVersion, tenders } from './cldr.mjs';

const FILE = fileURLToPath(new URL('../../src/data/currencies.ts', import.meta.url));

/** Where two currencies are legal tender and CLDR has the neighbour's first. @type {Record<string, string[]>} */
const BY_HAND = {
  LS: ['LSL', 'ZAR'], // the loti is the country's own currency by ISO 4217 ("LSL: LESOTHO"), the rand its neighbour's
};

/** The currencies of each country, with the corrections made by hand. */
export function readCurrencies() {
  return new Map([...tenders()].map(([country, codes]) => [country, BY_HAND[country] ?? codes]));
}

/**
 * The table as one text: the first row has the currencies that start with the code of the one country that pays with them;
 * then a row for each other set of currencies, `=`, and its countries.
 *
 * @param {Map<string, string[]>} currencies
 */
export function packCurrencies(currencies) {
  const own = [...currencies].flatMap(([country, codes]) => (isOwn(country, codes) ? codes : []));
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const [country, codes] of currencies) {
    if (codes.length === 0 || isOwn(country, codes)) continue;
    rows.set(codes.join(' '), [...(rows.get(codes.join(' ')) ?? []), country]);
  }
  const shared = [...rows].map(([codes, countries]) => `${codes}=${countries.join(' ')}`).sort();
  return [own.join(' '), ...shared].join('\n');
}

/** @param {string} country @param {string[]} codes */
function isOwn(country, codes) {
  return codes.length === 1 && codes[0]?.startsWith(country);
}

function makeFile() {
  return `/**
 * What countries pay with: in the first row currencies that start with the code of the only country that has no other; then
 * rows of currencies, \`=\`, and ISO 3166-1 codes. Where several are legal tender, the country's own stands first. Left out:
 * AQ, which has none.
 *
 * Source: CLDR ${cldrVersion()} (https://cldr.unicode.org, Unicode-3.0), currencyData, tender of today; by hand: LS, whose own
 * currency CLDR puts behind the rand. Made on ${new Date().toISOString().slice(0, 10)} by test/tools/make-currencies.mjs; not to be edited by hand.
 */
export const CURRENCIES = \`${packCurrencies(readCurrencies())}\`;
`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  writeFileSync(FILE, makeFile());
