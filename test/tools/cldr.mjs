/** Reads CLDR's tables from the package `cldr-core` (Unicode-3.0): what the tables in src/data are made of. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../node_modules/cldr-core/', import.meta.url);

/**
 * One of the tables in `supplemental`, by its file.
 * @param {string} name
 */
export function supplemental(name) {
  return readJson(`supplemental/${name}.json`).supplemental;
}

/** The version of the package, which is that of CLDR. */
export function cldrVersion() {
  return String(readJson('package.json').version);
}

/** Places that CLDR lists as regions, and that ISO 3166-1 has only reserved for others to use. */
const RESERVED = ['AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'];

/** The 249 countries of ISO 3166-1 and XK, with the continent (UN M49) that each is on; AQ is on none. */
export function continents() {
  const { territoryContainment } = supplemental('territoryContainment');
  /** @type {Map<string, string>} */
  const found = new Map([['AQ', '']]);
  const walk = (/** @type {string} */ group, /** @type {string} */ continent) => {
    for (const inner of territoryContainment[group]._contains) {
      if (/^\d/.test(inner)) walk(inner, continent || inner);
      else if (!RESERVED.includes(inner) && inner !== 'QO') found.set(inner, continent);
    }
  };
  walk('001', '');
  return new Map([...found].sort());
}

/** What each country pays with today, the first being CLDR's first. @returns {Map<string, string[]>} */
export function tenders() {
  const { region } = supplemental('currencyData').currencyData;
  return new Map(
    [...continents().keys()].map((country) => [
      country,
      region[country]
        .flatMap((/** @type {object} */ row) => Object.entries(row))
        .filter(
          (/** @type {[string, { _to?: string, _tender?: string }]} */ [, { _to, _tender }]) =>
            !_to && _tender !== 'false',
        )
        .map((/** @type {[string]} */ [code]) => code),
    ]),
  );
}

/** The members of a group: `EU`. @param {string} group @returns {string[]} */
export function membersOf(group) {
  return [...supplemental('territoryContainment').territoryContainment[group]._contains].sort();
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8'));
}
