import type { LocalizedText } from '../core/category.js';

/** A clause: a text, and points under it where it has some. */
export type PolicyClause = string | { readonly text: string; readonly items?: readonly string[] };

/** A part of a document, numbered by its place. */
export interface PolicySection {
  /** Its heading, without a number. */
  readonly title: string;
  /** Numbered within the section: 2.1, 2.2 … */
  readonly clauses: readonly PolicyClause[];
}

/** A document of numbered sections and clauses. Its texts are shown as text: they cannot hold markup. */
export interface PolicyDocument {
  /** What `show(id)` and `policy-accept` know it by. */
  readonly id: string;
  /** The heading of the dialog. */
  readonly title: LocalizedText;
  /** As the visitor is told: `2026-11`. */
  readonly version?: string;
  /** The day it came into force, as an ISO date. */
  readonly date?: string;
  /** The language it is written in, where that is not the page's. */
  readonly locale?: string;
  /** In the order in which they are numbered. */
  readonly sections: readonly PolicySection[];
}
