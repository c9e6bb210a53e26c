import type { Place } from './place.js';

/** Whether storage waits for a yes, or goes on until a no. */
export type ConsentModel = 'opt-in' | 'opt-out';

/** Whose law applies, and what it asks for. */
export interface Jurisdiction {
  /** Stands in the record of every decision made under it. */
  readonly id: string;
  /** Where it holds; `*` for everywhere, which also answers for an unknown place. */
  readonly places: readonly Place[] | '*';
  /** What holds for a visitor who has not decided. */
  readonly model: ConsentModel;
  /** Where the row comes from. */
  readonly source?: string;
  /** When somebody last looked there, as an ISO date. */
  readonly reviewedOn?: string;
}

/** What holds while it is not known where the visitor is: consent first, as the strictest laws want it. */
export const STRICTEST: Jurisdiction = { id: 'strictest', places: '*', model: 'opt-in' };
