import type { ConsentRecord } from './consent-record.js';
import type { VisitorLocation } from './location.js';

/** All that is kept. What is in force is worked out from it, so the order of events cannot matter. */
export interface ConsentState {
  readonly record: ConsentRecord;
  readonly location: VisitorLocation;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
}
