import type { OwnPage } from '../adapters/own-page.js';
import type { ConsentOptions } from '../store/options.js';

/** Options of the script tag: those of the store, and what only a tag needs. */
export interface TagOptions extends ConsentOptions {
  /** Whether a banner or picker that is due comes by itself. @defaultValue `true` */
  readonly autoShow?: boolean;
}

/**
 * The options that stand in the page as JSON.
 *
 * @throws SyntaxError where there are none, or what stands there is not JSON; `explainOptions` says it in words.
 */
export function pageOptions(page: Pick<OwnPage, 'all'>): TagOptions {
  const [tag] = page.all(OPTIONS);
  return JSON.parse(tag?.textContent ?? '') as TagOptions;
}

/** Where the options stand. */
export const OPTIONS = 'script#placet-options';
