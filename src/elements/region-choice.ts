import { matchLocale } from '../core/match-locale.js';
import type { RegionChoice } from '../core/region.js';
import type { ConsentStore } from '../store/consent-store.js';

/** What the picker shows as chosen before it is confirmed: what was picked, else what holds, else what is proposed. */
export function choiceShown(store: ConsentStore, picked: Partial<RegionChoice>): RegionChoice | undefined {
  const { state, proposal, settings } = store;
  const held = state.region.status === 'chosen' ? { ...state.region, region: state.region.chosen } : undefined;
  const region = settings.regions.find(({ id }) => id === (picked.region ?? held?.region ?? proposal?.region));
  if (!region) return undefined;
  const { id, languages, currencies } = region;
  const known = [held, proposal].find((choice) => choice?.region === id);
  return {
    region: id,
    language: offered(languages, picked.language, known?.language, matchLocale(navigator.languages, languages)),
    currency: offered(currencies, picked.currency, known?.currency),
  };
}

/** The first of some wishes that is offered, else the first offer. */
function offered(offers: readonly string[], ...wishes: readonly (string | undefined)[]): string {
  return wishes.find((wish) => wish && offers.includes(wish)) ?? offers[0] ?? '';
}
