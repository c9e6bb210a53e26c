import { PLACE_HEADER } from './edge.mjs';

/** What the region rule says to ordering in a region, from where the edge saw this request come from. */
export async function checkOrderRegion(request, region) {
  const { checkRegion, parsePlace, resolveLocation, REGION_RULE } = await import('../../dist/index.js');
  const code = request.headers[PLACE_HEADER];
  const place = parsePlace(code);
  const evidence = {
    source: 'edge',
    trust: 3,
    places: place ? [place] : [],
    expiresAt: Infinity,
    ...(code === 'T1' && { anonymizer: 'tor' }),
  };
  return checkRegion(region, resolveLocation([evidence], Date.now()), REGION_RULE, 'order');
}
