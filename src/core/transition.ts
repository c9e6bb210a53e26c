import type { Choices } from './category.js';
import { EMPTY_RECORD, encodeRecord, hashesOf, type ConsentRecord } from './consent-record.js';
import type { VisitorLocation } from './location.js';
import { mergeRecords } from './merge-records.js';
import type { RegionChoice } from './region.js';
import type { ConsentState } from './state.js';

/** What happened. Times are milliseconds since 1970. */
export type ConsentEvent =
  /** Another tab, or this one before, decided. */
  | { readonly type: 'record-received'; readonly record: ConsentRecord }
  /** What had been stored is there no more. */
  | { readonly type: 'record-lost' }
  | {
      readonly type: 'choices-made';
      /** A decision on everything that can be decided. */
      readonly choices: Choices;
      readonly policyVersion: string;
      readonly jurisdiction: string;
      /** Taken for the record's id if it has none. */
      readonly id: string;
      readonly now: number;
    }
  | { readonly type: 'consent-withdrawn'; readonly now: number }
  | { readonly type: 'region-chosen'; readonly choice: RegionChoice; readonly now: number }
  | { readonly type: 'location-found'; readonly location: VisitorLocation }
  | { readonly type: 'gpc-read'; readonly gpc: boolean };

/** The state after an event; the same object where the event changes nothing. The only way that state changes. */
export function transition(state: ConsentState, event: ConsentEvent): ConsentState {
  const { record } = state;
  switch (event.type) {
    case 'record-received':
      return withRecord(state, mergeRecords(record, event.record));
    case 'record-lost':
      return withRecord(state, { ...EMPTY_RECORD, counter: record.counter });
    case 'choices-made': {
      const at = Math.floor(event.now / 1000);
      return withRecord(state, {
        counter: nextCounter(record, event.now),
        id: record.id || event.id,
        // A clock that was set back must not make the last decision older than the first.
        firstAt: record.firstAt ? Math.min(record.firstAt, at) : at,
        lastAt: at,
        policyVersion: event.policyVersion,
        jurisdiction: event.jurisdiction,
        granted: hashesOf(event.choices, 'granted'),
        denied: hashesOf(event.choices, 'denied'),
        region: record.region,
      });
    }
    case 'consent-withdrawn':
      return withRecord(state, { ...EMPTY_RECORD, counter: nextCounter(record, event.now), region: record.region });
    case 'region-chosen':
      return withRecord(state, { ...record, counter: nextCounter(record, event.now), region: event.choice });
    case 'location-found':
      return JSON.stringify(event.location) === JSON.stringify(state.location) ? state : { ...state, location: event.location };
    case 'gpc-read':
      return event.gpc === state.gpc ? state : { ...state, gpc: event.gpc };
  }
}

function withRecord(state: ConsentState, record: ConsentRecord): ConsentState {
  return encodeRecord(record) === encodeRecord(state.record) ? state : { ...state, record };
}

/** Later than everything seen, and not behind the clock. */
function nextCounter({ counter }: ConsentRecord, now: number): number {
  return Math.max(counter + 1, now);
}
