import { MANY_REGIONS } from '../shop/many-regions.mjs';
import { readText } from './read-body.mjs';

/**
 * `POST /regions`: the form of those who come without scripts. What a region does not offer is put right: a plain form
 * cannot hold languages against regions. Answered with an address, so that nothing is sent twice.
 */
export async function chooseRegion(request, response, url) {
  const wish = new URLSearchParams(await readText(request));
  const region = MANY_REGIONS.find(({ id }) => id === wish.get('region'));
  if (!region) return response.writeHead(400, { 'Content-Type': 'text/plain' }).end('There is no such region.');
  const address = new URL(url);
  address.search = new URLSearchParams({
    ...Object.fromEntries(url.searchParams),
    region: region.id,
    language: offered(region.languages, wish.get('language')),
    currency: offered(region.currencies, wish.get('currency')),
  });
  return response.writeHead(303, { Location: address.pathname + address.search }).end();
}

/** What was chosen, by the address that it was answered with; `undefined` for what no region offers. */
export function chosenIn({ searchParams }) {
  const region = MANY_REGIONS.find(({ id }) => id === searchParams.get('region'));
  const language = searchParams.get('language');
  const currency = searchParams.get('currency');
  if (!region?.languages.includes(language) || !region.currencies.includes(currency)) return undefined;
  return { region: region.label, language, currency };
}

function offered(offers, wish) {
  return offers.includes(wish) ? wish : offers[0];
}
