/** The table of the world's borders, which the script tag brings when a person lets their device be located. */
export { countriesAt } from '../../adapters/countries-at.js';
