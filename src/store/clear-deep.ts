import type { ConsentError } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import { deepClearing } from './deep-clearing.js';

/** Clears databases, caches and service workers of what is denied, now and after every change. @returns What ends it. */
export function clearDeep(store: ConsentStore, tell: (error: ConsentError) => void): () => void {
  const { services, jurisdictions } = store.settings;
  const clear = deepClearing(services, () => store.state.choices, tell);
  const settle = (): void => {
    const { consent, location } = store.state;
    // What a visitor under an opt-out law may keep must not go before that law is known.
    const isSearching = location.status === 'unknown' && location.reason === 'pending';
    if (jurisdictions.length && isSearching && consent.status === 'undecided') return;
    void clear();
  };
  settle();
  return store.subscribe(settle);
}
