/** How often each thing was held back since the page started, by kind and name: `cookie _ga`, `host cdn.example.com`. */
export type Ledger = Map<string, number>;

/** Kinds of things that a {@link Ledger} counts. */
export type HeldKind = 'cookie' | 'storage' | 'host' | 'database';

/** Counts one more. */
export function noteHeld(ledger: Ledger, kind: HeldKind, name: string): void {
  const entry = `${kind} ${name}`;
  ledger.set(entry, (ledger.get(entry) ?? 0) + 1);
}

/** Where the guard leaves its ledger for whoever asks for a report. */
export const LEDGER: unique symbol = Symbol.for('placet.ledger');
