import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { locatedBy, placeNames } from './region-names.js';

/** Why a region is proposed, or why none is. */
export function whyProposed({ state: { location }, proposal, settings }: ConsentStore, t: Translator): string {
  if (location.status === 'unknown') {
    const { reason } = location;
    return t.text(`region.${reason === 'pending' || reason === 'anonymized' ? reason : 'unknown'}`);
  }
  const region = settings.regions.find(({ id }) => id === proposal?.region);
  if (location.status === 'ambiguous' && !region) return t.text('region.unknown');
  const by = locatedBy(location);
  const place = placeNames(location.status === 'known' ? [location.place] : location.places, t);
  return region
    ? t.text('region.proposal', { by, place, region: region.label })
    : t.text('region.not-served', { by, place });
}
