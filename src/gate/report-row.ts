import type { Explanation } from '../core/explanation.js';
import type { Because } from '../core/reasons.js';

/**
 * What became of something. `held`: it was held back. `released`: it was let go. `leaked`: it is there although it is
 * denied. `undeclared`: it is there, and no option speaks of it. `seen`: it is there, and may be.
 */
export type ReportOutcome = 'held' | 'leaked' | 'released' | 'undeclared' | 'seen';

/** One thing that placet knows of on a page. Flat and plain: `console.table` shows it, JSON carries it. */
export interface ReportRow {
  /** What became of it. */
  readonly outcome: ReportOutcome;
  /** `cookie`, `local`, `session`, `indexed-db`, `host`, or the tag of an element. */
  readonly kind: string;
  /** Of a cookie or key its name, of an address its host and path: no value, nothing that a query carries. */
  readonly name: string;
  /** What holds or frees it now. */
  readonly because: Because;
  /** The service that decides. */
  readonly service?: string;
  /** The category that decides. */
  readonly category?: string;
  /** Where in the options it stands. */
  readonly rule?: string;
  /** How often it was held back without being marked up. */
  readonly times?: number;
  /** It was loaded before placet started: put placet first in the page. */
  readonly late?: true;
}

/** A row of what was explained. */
export function row(
  outcome: ReportOutcome,
  { kind, name, because, service, category, rule }: Explanation,
  more: Pick<ReportRow, 'times' | 'late'> = {},
): ReportRow {
  return {
    outcome,
    kind,
    name,
    because,
    ...(service !== undefined && { service }),
    ...(category !== undefined && { category }),
    ...(rule !== undefined && { rule }),
    ...more,
  };
}
