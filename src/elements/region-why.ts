import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { locatedBy, placeNames } from './region-names.js';

/** Why a region is proposed, or why none is. */
export function whyProposed({ state: { location }, proposal, settings }: ConsentStore, t: Translator): string {
  const region = settings.regions.find(({ id }) => id === proposal?.region);
  if (proposal && region) {
    const { place, evidence } = proposal.because.region;
    return t.text('region.proposal', {
      by: locatedBy(evidence),
      place: placeNames([place], t),
      region: region.label,
    });
  }
  if (location.status === 'known') {
    return t.text('region.not-served', { by: locatedBy(location.evidence), place: placeNames([location.place], t) });
  }
  const reason = location.status === 'unknown' ? location.reason : undefined;
  return t.text(`region.${reason === 'pending' || reason === 'anonymized' ? reason : 'unknown'}`);
}

/** What came of asking for the location again. */
export function whereFound({ state: { location } }: ConsentStore, t: Translator | undefined): string {
  if (!t) return '';
  return location.status === 'known'
    ? t.text('region.checked', { place: placeNames([location.place], t) })
    : t.text('region.checked-unknown');
}
