/** What the visitor said of one category or service. */
export type Decision = 'granted' | 'denied';

/** One decision for each category and service, by id. */
export type Choices<Id extends string = string> = { readonly [id in Id]?: Decision };

/** A text of the site's own: one string for every language, or one by language tag. */
export type LocalizedText = string | { readonly [locale: string]: string };

/** What a cookie, script or storage key is for. Sites name their own; four are the default. */
export interface Category {
  /** Letters, digits, `-`, `_`, and unlike any other id of the site. */
  readonly id: string;
  /** In force without being asked for, and not to be refused. @defaultValue `false` */
  readonly required?: boolean;
  /** Shown to the visitor; the standard categories have translated labels of their own. */
  readonly label?: LocalizedText;
  /** One sentence on what the category is for. */
  readonly description?: LocalizedText;
}
