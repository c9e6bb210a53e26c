import type * as GeocoderPart from './geocoder.js';
import { namedSource, type LateName } from '../../adapters/named-source.js';
import { loadBeside } from '../load-beside.js';

/** The location sources that the script tag brings for a site that names them; one of them brings the table of borders. */
export const sourceOf = (name: LateName) =>
  namedSource(name, async (...at) => (await loadBeside<typeof GeocoderPart>('geocoder')).countriesAt(...at));
