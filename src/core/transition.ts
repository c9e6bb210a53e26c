import type { Choices } from './category.js';
import { EMPTY_RECORD, hashesOf, type ConsentRecord } from './consent-record.js';
import type { VisitorLocation } from './location.js';
import { mergeRecords } from './merge-records.js';
import type { RegionChoice } from './region.js';
import type { ConsentState } from './state.js';

/** What happened. Times are milliseconds since 1970. */
export type ConsentEvent =
  /** Another tab, or this one before, decided. */
  | { readonly type: 'heard'; readonly record: ConsentRecord }
  /** What had been stored is there no more. */
  | { readonly type: 'lost' }
  | {
      readonly type: 'decided';
      /** What is decided now; what is not in it stays open. */
      readonly choices: Choices;
      readonly policyVersion: string;
      readonly jurisdiction: string;
      /** Taken for the record's id if it has none. */
      readonly id: string;
      readonly now: number;
    }
  | { readonly type: 'withdrawn'; readonly now: number }
  | { readonly type: 'chosen'; readonly choice: RegionChoice; readonly now: number }
  | { readonly type: 'located'; readonly location: VisitorLocation };

/** The state after an event; the same object where the event changes nothing. The only way that state changes. */
export function transition(state: ConsentState, event: ConsentEvent): ConsentState {
  const next = { ...state, ...changes(state, event) };
  return JSON.stringify(next) === JSON.stringify(state) ? state : next;
}

function changes({ record }: ConsentState, event: ConsentEvent): Partial<ConsentState> {
  switch (event.type) {
    case 'heard':
      return { record: mergeRecords(record, event.record) };
    case 'lost':
      // Later than what is lost: word of that may still be on its way from another tab, and must not bring it back.
      return { record: { ...EMPTY_RECORD, counter: record.counter + 1 } };
    case 'decided': {
      const { choices, policyVersion, jurisdiction, now } = event;
      const lastAt = Math.floor(now / 1000);
      return {
        record: {
          ...later(record, now),
          id: record.id || event.id,
          // A clock that was set back must not make the last decision older than the first.
          firstAt: Math.min(record.firstAt || lastAt, lastAt),
          lastAt,
          policyVersion,
          jurisdiction,
          granted: hashesOf(choices, 'granted'),
          denied: hashesOf(choices, 'denied'),
        },
      };
    }
    case 'withdrawn':
      return { record: { ...EMPTY_RECORD, counter: later(record, event.now).counter, ...choiceOf(record) } };
    case 'chosen':
      return { record: { ...later(record, event.now), ...choiceOf(event.choice) } };
    case 'located':
      return { location: event.location };
  }
}

/** The choice and nothing that may come along with it. */
function choiceOf({ region, language, currency }: RegionChoice): RegionChoice {
  return { region, language, currency };
}

/** Later than everything seen, and not behind the clock. */
function later(record: ConsentRecord, now: number): ConsentRecord {
  return { ...record, counter: Math.max(record.counter + 1, now) };
}
