import type { Jurisdiction } from '../core/jurisdiction.js';

/**
 * Whose law asks for what. One row so far: consent before storage, everywhere, which is what the strictest laws ask for.
 * Engineering defaults, not legal advice.
 */
export const JURISDICTIONS: readonly Jurisdiction[] = [
  {
    id: 'strictest',
    places: '*',
    model: 'opt-in',
    // Directive 2002/58/EC, Article 5(3): consent before information is stored on, or read from, a terminal.
    source: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
    reviewedOn: '2026-11-22',
  },
];
