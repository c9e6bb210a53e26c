import { iso1A2Code } from '@rapideditor/country-coder';
import { parsePlace, type Place } from '../core/place.js';

/** Metres in a degree of latitude. */
const DEGREE = 111_320;

/**
 * The countries that a device may be in: the one at the coordinates and those as far off as the device may be wrong, north,
 * east, south and west. None at sea. Borders are those of OpenStreetMap, which draws them as they are held on the ground.
 *
 * @param accuracy - In metres.
 */
export function countriesAt(longitude: number, latitude: number, accuracy = 0): readonly Place[] {
  const north = accuracy / DEGREE;
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)); // near a pole, nearly everywhere
  const steps = [
    [0, 0],
    [0, north],
    [east, 0],
    [0, -north],
    [-east, 0],
  ] as const;
  return [...new Set(steps.flatMap(([dx, dy]) => countryAt(longitude + dx, latitude + dy) ?? []))];
}

/** Territories have codes of their own (`HK`, `RE`, `PR`); those of no ISO 3166-1 code (`EA`) are their country's. */
function countryAt(longitude: number, latitude: number): Place | undefined {
  const codeOf = (level: string) => parsePlace(iso1A2Code([longitude, latitude], { level }));
  return codeOf('territory') ?? codeOf('country');
}
