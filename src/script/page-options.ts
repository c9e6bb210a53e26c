import type { OwnPage } from '../adapters/own-page.js';
import { ConsentError } from '../store/consent-error.js';
import type { ConsentOptions } from '../store/options.js';

/** Options of the script tag: those of the store, and what only a tag needs. */
export interface TagOptions extends ConsentOptions {
  /** Whether a banner or picker that is due comes by itself. @defaultValue `true` */
  readonly autoShow?: boolean;
}

/**
 * The options that stand in the page as JSON.
 *
 * @throws ConsentError `invalid-option` where there are none, or what stands there is not JSON.
 */
export function pageOptions(page: OwnPage): TagOptions {
  const [tag] = page.all('script#placet-options[type="application/json"]');
  try {
    return JSON.parse(tag?.textContent ?? '') as TagOptions;
  } catch (cause) {
    throw new ConsentError(
      'invalid-option',
      `#placet-options is ${tag ? 'no JSON' : 'missing'}; write it above placet.js, with type="application/json"`,
      { cause },
    );
  }
}
