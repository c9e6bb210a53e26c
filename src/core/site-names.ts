import type { LocalizedText } from './category.js';

/** What a site calls things, where it knows better than the visitor's browser. */
export interface SiteNames {
  /** By language tag, in that language itself: `{ "zh-Hant-TW": "臺灣華語" }`. */
  readonly languages?: { readonly [tag: string]: string };
  /** By ISO 4217 code, in the place of symbol and name: `{ "HKD": "HK$" }`. */
  readonly currencies?: { readonly [code: string]: LocalizedText };
  /** By ISO 3166-1 code, as the reader calls the place: `{ "TW": { "en": "Taiwan", "zh": "臺灣" } }`. */
  readonly regions?: { readonly [place: string]: LocalizedText };
}
