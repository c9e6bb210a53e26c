import { containsPlace, type Place } from './place.js';

/** Whether storage waits for a yes, or goes on until a no. */
export type ConsentModel = 'opt-in' | 'opt-out';

/** Whose law applies, and what it asks for. */
export interface Jurisdiction {
  readonly id: string;
  /** Where it holds; `*` for everywhere, which also answers for an unknown place. */
  readonly places: readonly Place[] | '*';
  readonly model: ConsentModel;
  /** Where the row comes from. */
  readonly source: string;
  /** When somebody last looked there, as an ISO date. */
  readonly reviewedOn: string;
}

/**
 * The row that holds at a place: the most exact code first (`US-CA` before `US`), then the row for everywhere. An
 * unknown place is answered by the row for everywhere alone, which therefore is the strictest.
 */
export function findJurisdiction(place: Place | undefined, rows: readonly Jurisdiction[]): Jurisdiction | undefined {
  const reach = ({ places }: Jurisdiction) =>
    places === '*' || !place ? 0 : Math.max(0, ...places.filter((outer) => containsPlace(outer, place)).map((outer) => outer.length));
  const fitting = rows.filter((row) => row.places === '*' || reach(row) > 0);
  return fitting.sort((a, b) => reach(b) - reach(a))[0];
}
