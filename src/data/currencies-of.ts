import { countryOf, type Place } from '../core/place.js';
import { CURRENCIES } from './currencies.js';

/**
 * What is paid with at a place, by ISO 4217 codes, the country's own first where several are legal tender. None in
 * Antarctica, nor for anything that is no country.
 *
 * @example
 * ```ts
 * const place = parsePlace('PA');
 * if (place) currenciesOf(place); // ['PAB', 'USD']
 * ```
 */
export function currenciesOf(place: Place): readonly string[] {
  const country = countryOf(place);
  const [own = '', ...rows] = CURRENCIES.split('\n');
  const row = rows.map((one) => one.split('=')).find(([, countries]) => countries?.split(' ').includes(country));
  return row?.[0]?.split(' ') ?? own.split(' ').filter((code) => code.slice(0, 2) === country);
}
