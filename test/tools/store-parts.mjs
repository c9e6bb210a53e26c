/**
 * Parts of the store that the script tag brings later (src/script/ui). Each is one file that shares nothing with others,
 * at the price of some bytes twice: they come before or beside the banner, and a chain of imports would delay them. `format` is for pages to import.
 */
export const storeParts = [
  'clearing',
  'currencies',
  'explain-options',
  'format',
  'geocoder',
  'guard',
  'realms',
  'regions',
  'report',
  'sources',
  'time-zones',
];
