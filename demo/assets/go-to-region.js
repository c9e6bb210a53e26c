import { data, linkTo } from './page-data.js';

/** Follows the visitor's choice: the same page in the shop of the region and language that they confirmed. */
export function goToRegion({ region, language }) {
  const address = linkTo(`/${region}/${language}/${data.region ? data.path : ''}`);
  if (address !== location.pathname + location.search) location.assign(address);
}
