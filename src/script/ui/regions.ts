/** The part for regions, which the script tag brings for shops that have some. */
export { regionHalf } from '../../store/region-half.js';
