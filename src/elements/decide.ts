import type { ConsentStore } from '../store/consent-store.js';

/** Carries out what the visitor decided; `said` is read out to them. */
export type Decide = (said: string | undefined, decide: (store: ConsentStore) => void) => void;
