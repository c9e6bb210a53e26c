import { matchLocale } from '../core/match-locale.js';
import type { Region, RegionChoice } from '../core/region.js';
import type { ConsentStore } from '../store/consent-store.js';

/** What the picker shows as chosen before it is confirmed: what was picked, else what holds, else what is proposed. */
export function choiceShown(store: ConsentStore, picked: Partial<RegionChoice>): RegionChoice | undefined {
  const { state, proposal, settings } = store;
  const held = state.region.status === 'chosen' ? { ...state.region, region: state.region.chosen } : undefined;
  const region = settings.regions.find(({ id }) => id === (picked.region ?? held?.region ?? proposal?.region));
  if (!region) return undefined;
  const known = [held, proposal].find((choice) => choice?.region === region.id);
  return {
    region: region.id,
    language: picked.language ?? known?.language ?? firstLanguage(region),
    currency: picked.currency ?? known?.currency ?? region.currencies[0] ?? '',
  };
}

function firstLanguage({ languages }: Region): string {
  return matchLocale(navigator.languages, languages) ?? languages[0] ?? '';
}
