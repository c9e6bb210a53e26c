import type { Place } from '../core/place.js';

/**
 * A country and those of its territories that ISO 3166-1 gives codes of their own: networks say `PR` of a visitor in Puerto
 * Rico, and a region that serves `US` alone does not serve it. For a region's `countries`, where the shop ships there; taxes
 * and currencies may differ. A country without such territories stands alone, and so does `GB`: Guernsey, Jersey and the Isle
 * of Man are no parts of it, and its overseas territories have customs of their own. So does `CN`.
 *
 * @example
 * ```ts
 * withTerritories('US'); // ['US', 'AS', 'GU', 'MP', 'PR', 'UM', 'VI']
 * ```
 */
export function withTerritories(country: string): readonly Place[] {
  const row = TERRITORIES.find((codes) => codes.startsWith(`${country} `)) ?? country;
  return row.split(' ') as readonly string[] as readonly Place[];
}

/**
 * What ISO 3166-2 lists as parts of a country and ISO 3166-1 as codes: CLDR 48.2, subdivisionAlias, "overlong"
 * (Unicode-3.0), compared by a test. By hand: BQ and SJ, which it names by their islands (Wikipedia on ISO 3166-2:NL and
 * ISO 3166-2:SJ), and FO and GL, parts of the Kingdom of Denmark with home rule. Looked up 2026-11-23.
 */
const TERRITORIES = [
  'US AS GU MP PR UM VI',
  'FR BL GF GP MF MQ NC PF PM RE TF WF YT',
  'NL AW BQ CW SX',
  'DK FO GL',
  'FI AX',
  'NO SJ',
];
