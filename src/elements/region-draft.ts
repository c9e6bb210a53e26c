import type { RegionChoice } from '../core/region.js';

/** What the visitor did in the picker and has not confirmed. */
export interface RegionDraft {
  readonly picked: Partial<RegionChoice>;
  /** The region whose warning they say they have read. */
  readonly acknowledged: string;
  /** Whether they pressed Confirm without saying so. */
  readonly missed: boolean;
  /** Whether the location is being asked for again. */
  readonly checking: boolean;
  /** What they were told last. */
  readonly said: string;
}

/** Nothing done yet. */
export const UNTOUCHED: RegionDraft = { picked: {}, acknowledged: '', missed: false, checking: false, said: '' };
