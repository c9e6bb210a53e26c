/**
 * Makes src/data/time-zones.ts from the time zone database:
 *
 *     node test/tools/make-time-zones.mjs [folder]
 *
 * The folder (by default the system's, /usr/share/zoneinfo) holds tzdb's zone.tab, zone1970.tab and tzdata.zi, as the
 * package `tzdata` of Linux distributions brings them.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SYSTEM_FOLDER = '/usr/share/zoneinfo';
const FILE = fileURLToPath(new URL('../../src/data/time-zones.ts', import.meta.url));

/**
 * Countries by zone, old names included.
 *
 * A zone of zone1970.tab has all the countries that share its clock, the most populous first; one that only zone.tab has
 * has that file's one country; an old name has those of the zone that it is an old name of.
 *
 * @param {string} folder
 * @returns {Map<string, string[]>}
 */
export function readZones(folder = SYSTEM_FOLDER) {
  const rows = [...rowsOf(folder, 'zone.tab'), ...rowsOf(folder, 'zone1970.tab')]; // the later of two rows holds
  const known = new Map(rows.map(([zone, countries]) => [zone, [...countries, ...(ALSO[zone] ?? [])]]));
  const zones = new Map(known);
  for (const [, target = '', name = ''] of read(folder, 'tzdata.zi').matchAll(/^L (\S+) (\S+)$/gm)) {
    const countries = known.get(SAME_AS[name] ?? target);
    if (countries && !known.has(name)) zones.set(name, countries);
  }
  for (const zone of zones.keys()) if (NO_COUNTRY.test(zone)) zones.delete(zone);
  return zones;
}

/**
 * The version of the database. @param {string} folder
 */
export function readVersion(folder = SYSTEM_FOLDER) {
  return /^# version (\S+)/.exec(read(folder, 'tzdata.zi'))?.[1] ?? 'unknown';
}

/**
 * The table as one text: a row for each set of countries, with the last parts of its zones' names.
 *
 * The first parts are left out, since no two zones with the same last part differ in their countries; where a first part
 * stands for one country (`US/`), it is a name itself and answers for all its zones that are not named.
 *
 * @param {Map<string, string[]>} zones
 */
export function packZones(zones) {
  /** @type {Map<string, Set<string>>} */
  const rows = new Map();
  /** @type {Map<string, string>} */
  const owners = new Map();
  const add = (/** @type {string} */ countries, /** @type {string} */ name) => {
    const other = owners.get(name);
    if (other !== undefined && other !== countries) throw new Error(`${name} is in ${other} and in ${countries}`);
    owners.set(name, countries);
    rows.set(countries, (rows.get(countries) ?? new Set()).add(name));
  };
  for (const [area, country] of Object.entries(AREAS)) add(country, area);
  for (const [zone, list] of zones) {
    const countries = list.join(' ');
    const [, area = '', name = ''] = /^([^/]*\/)?(?:.*\/)?(.*)$/.exec(zone) ?? [];
    if (!list.includes(AREAS[area] ?? '')) add(countries, name);
  }
  return [...rows]
    .map(([countries, names]) => `${countries}=${[...names].sort().join(',')}`)
    .sort()
    .join('\n');
}

/** Countries that tzdb does not list, put behind those that it does. @type {Record<string, string[]>} */
const ALSO = {
  'Europe/Belgrade': ['XK'], // no ISO 3166-1 code, so tzdb has no row for it
  'Asia/Shanghai': ['HK', 'MO'], // Windows has one "China Standard Time" for the three
};

/**
 * What tzdb's `backward` notes in comments that tzdata.zi leaves out: old names that are linked to another country's zone.
 * @type {Record<string, string>}
 */
const SAME_AS = {
  'Africa/Asmera': 'Africa/Asmara',
  'Africa/Timbuktu': 'Africa/Bamako',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Virgin': 'America/St_Thomas',
  'Antarctica/South_Pole': 'Antarctica/McMurdo',
  'Atlantic/Jan_Mayen': 'Arctic/Longyearbyen',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Pacific/Yap': 'Pacific/Chuuk',
};

/** First parts that mean one country, whichever neighbour shares the clock. @type {Record<string, string>} */
const AREAS = {
  'Antarctica/': 'AQ',
  'Australia/': 'AU',
  'Brazil/': 'BR',
  'Canada/': 'CA',
  'Chile/': 'CL',
  'Mexico/': 'MX',
  'US/': 'US',
};

// Clocks that are nobody's, and Iceland's, which Firefox tells where it resists fingerprinting and Windows means by
// "Greenwich Standard Time".
const NO_COUNTRY =
  /^(Etc\/.*|GMT.*|UTC|UCT|Universal|Zulu|Greenwich|Factory|[CEMW]ET|[EHM]ST|[A-Z]{3}\d[A-Z]{3}|Iceland|Atlantic\/Reykjavik)$/;

/** Each row's zone and countries. @param {string} folder @param {string} file @returns {[string, string[]][]} */
function rowsOf(folder, file) {
  const rows = [...read(folder, file).matchAll(/^([A-Z,]+)\t[^\t]+\t([^\t\n]+)/gm)];
  return rows.map(([, countries = '', zone = '']) => [zone, countries.split(',')]);
}

/** @param {string} folder @param {string} file */
function read(folder, file) {
  return readFileSync(join(folder, file), 'utf8');
}

/** @param {string} folder */
function makeFile(folder) {
  return `/**
 * The countries of each time zone: rows of ISO 3166-1 codes, \`=\`, and the last parts of zones' names; a name with a \`/\`
 * is a first part that answers for the rest of its zones. Zones that tell no country are left out: UTC, \`Etc/…\`, \`CET\`,
 * and \`Atlantic/Reykjavik\`, which Firefox says to hide where it is.
 *
 * Source: the tz database ${readVersion(folder)} (https://www.iana.org/time-zones), files zone.tab, zone1970.tab and tzdata.zi;
 * in the public domain. Made on ${new Date().toISOString().slice(0, 10)} by test/tools/make-time-zones.mjs; not to be edited by hand.
 */
export const TIME_ZONES = \`${packZones(readZones(folder))}\`;
`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, makeFile(process.argv[2] ?? SYSTEM_FOLDER));
}
