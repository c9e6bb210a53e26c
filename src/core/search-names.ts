import { foldName } from './fold-name.js';

/** Something that can be found by its names and codes. */
export interface Searchable<T> {
  readonly item: T;
  /** All folded. A code is found whole: `HKD`, `HK`, `$`. */
  readonly codes: ReadonlySet<string>;
  /** Each name from each of its words on, folded: `hongkongsar`, `kongsar`, `sar`. */
  readonly words: readonly string[];
}

/** Prepares something for {@link searchNames}. */
export function searchable<T>(item: T, codes: readonly string[], names: readonly string[]): Searchable<T> {
  return { item, codes: new Set(codes.map(foldName)), words: [...new Set(names.flatMap(fromEachWord))] };
}

/**
 * What fits a query: first what has it as a code or as its whole name, then where a word begins with it, then where it
 * stands within; among these in the order given. A query of nothing but spaces fits everything.
 */
export function searchNames<T>(all: readonly Searchable<T>[], query: string): readonly T[] {
  const wanted = foldName(query);
  const ranked = all.map((one) => ({ item: one.item, rank: rankOf(one, wanted) }));
  return ranked
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const NOT_AT_ALL = 3;

function rankOf({ codes, words }: Searchable<unknown>, wanted: string): number {
  if (!wanted || codes.has(wanted)) return 0;
  if (words.some((word) => word.startsWith(wanted))) return 1;
  return words.some((word) => word.includes(wanted)) ? 2 : NOT_AT_ALL;
}

function fromEachWord(name: string): readonly string[] {
  const words = name.split(/[\s\p{P}]+/u);
  return words.map((_, at) => foldName(words.slice(at).join(''))).filter(Boolean);
}
