import type { RegionRule } from '../core/check-region.js';
import { resolveLocation, type Evidence, type VisitorLocation } from '../core/location.js';
import type { LocationSource } from '../core/ports.js';
import { ConsentError } from './consent-error.js';

/** How long one source may take, in milliseconds, if it does not say otherwise. */
const PATIENCE = 4000;

/** What is asked, and when that is enough. */
export interface Search {
  readonly sources: readonly LocationSource[];
  readonly now: () => number;
  /** How sure the rule wants to be. */
  readonly minConfidence: RegionRule['minConfidence'];
  /** Whether a person asked for it by a click just now. */
  readonly isAsked?: boolean;
  /** Whether nobody wants to know any more: then nothing else is asked, and nothing told. */
  readonly isOver?: () => boolean;
}

/**
 * Asks the sources in their order until the location is known well enough to act on, or known to be hidden, and tells it.
 * Where the sources that need no waiting settle it, it is told before the call returns. A source that fails or takes too
 * long is reported and passed over.
 */
export async function findLocation(
  { sources, now, minConfidence, isAsked = false, isOver }: Search,
  tell: (location: VisitorLocation) => void,
  report: (error: ConsentError) => void,
): Promise<void> {
  const evidence: Evidence[] = [];
  for (const source of sources) {
    if (isOver?.()) return;
    try {
      const signal = AbortSignal.timeout(source.patience ?? PATIENCE);
      const answer = source.find(signal, isAsked);
      // Not `instanceof`: zone.js and others have another `Promise` than the one of async functions.
      const found = answer && 'then' in answer ? await Promise.race([answer, end(signal)]) : answer;
      if (found) evidence.push(found);
    } catch (cause) {
      report(
        new ConsentError('location-failed', `the location source "${source.name}" failed; check that it answers`, {
          cause,
        }),
      );
    }
    if (isSettled(resolveLocation(evidence, now()), minConfidence)) break;
  }
  tell(resolveLocation(evidence, now()));
}

/** Rejects when the time is up: a source may not listen to its signal. */
function end(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** Whether asking on would not be worth it. */
function isSettled(location: VisitorLocation, minConfidence: RegionRule['minConfidence']): boolean {
  if (location.status === 'known') return location.confidence === 'high' || location.confidence === minConfidence;
  return location.status === 'unknown' && location.reason === 'anonymized';
}
