import type { StorageArea } from '../core/service.js';

/** Where a page keeps things that the browser answers for by promise. */
export type DeepArea = Exclude<StorageArea, 'local' | 'session'>;

/**
 * What came of a removal: `gone`, and looked for again; `called-off` at the last moment; `in-use` by a page that has it
 * open, and gone as soon as that lets it go; it `stays`.
 */
export type Removed = 'gone' | 'called-off' | 'in-use' | 'stays';

/** One such place. None of its promises rejects, and none waits for ever: a place that is blocked is empty. */
export interface DeepKeeper {
  /** Which of them. */
  readonly area: DeepArea;
  /** The names of all that can be seen. */
  names(): Promise<readonly string[]>;
  /**
   * Removes what is under a name.
   *
   * @param isDue - Asked at the last moment, which may come much later: whether it has to go, still.
   */
  remove(name: string, isDue: () => boolean): Promise<Removed>;
}
