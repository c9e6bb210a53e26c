import type { ConsentRecord } from './consent-record.js';
import type { VisitorLocation } from './location.js';

/** Before any source has answered. */
export const LOCATION_PENDING: VisitorLocation & { readonly status: 'unknown' } = {
  status: 'unknown',
  reason: 'pending',
  evidence: [],
};

/** All that is kept. What is in force is worked out from it, so the order of events cannot matter. */
export interface ConsentState {
  readonly record: ConsentRecord;
  readonly location: VisitorLocation;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
}
