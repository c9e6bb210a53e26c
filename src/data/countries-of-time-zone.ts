import type { Place } from '../core/place.js';
import { TIME_ZONES } from './time-zones.js';

/**
 * The countries that share a time zone of the IANA database, the most populous first, under its present name or an old
 * one (`Asia/Calcutta`). None for a zone that tells no country (`UTC`, `Etc/GMT-8`, `CET`), nor for anything else.
 *
 * @example
 * ```ts
 * countriesOfTimeZone('Asia/Hong_Kong'); // ['HK']
 * countriesOfTimeZone('Europe/Berlin'); // ['DE', 'DK', 'NO', 'SE', 'SJ']
 * ```
 */
export function countriesOfTimeZone(zone: string): readonly Place[] {
  const name = zone.slice(zone.lastIndexOf('/') + 1);
  const area = zone.slice(0, zone.indexOf('/') + 1);
  const rows = TIME_ZONES.split('\n').map((row) => row.split('='));
  const rowOf = (key: string) => rows.find(([, names = '']) => names.split(',').includes(key));
  const [countries] = rowOf(name) ?? rowOf(area) ?? [];
  return (countries?.split(' ') ?? []) as readonly string[] as readonly Place[];
}
