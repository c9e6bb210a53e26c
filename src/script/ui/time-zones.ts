/** The table of time zones, which the script tag brings when no better source of a location has answered. */
export { countriesOfTimeZone } from '../../data/countries-of-time-zone.js';
