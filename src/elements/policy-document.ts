import type { LocalizedText } from '../core/category.js';

/** A clause: a text, and points under it where it has some. */
export type PolicyClause = string | { readonly text: string; readonly items?: readonly string[] };

/** A part of a document, numbered by its place. */
export interface PolicySection {
  readonly title: string;
  readonly clauses: readonly PolicyClause[];
}

/** A document of numbered sections and clauses. Its texts are shown as text: they cannot hold markup. */
export interface PolicyDocument {
  readonly id: string;
  readonly title: LocalizedText;
  readonly version?: string;
  /** The day it came into force, as an ISO date. */
  readonly date?: string;
  /** The language it is written in, where that is not the page's. */
  readonly locale?: string;
  readonly sections: readonly PolicySection[];
}
