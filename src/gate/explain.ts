import { explainName, type Explainable } from '../core/explain-name.js';
import type { Explanation } from '../core/explanation.js';
import { explainElement } from './explain-element.js';
import { embedBehind } from './stand-in.js';

/** What explaining an element takes besides the store. */
export interface ExplainOptions {
  /** The nonce that the gate was given. @defaultValue `""` */
  readonly nonce?: string;
}

/**
 * Why something is let through or held back: which rule says so, where it stands in the options, and what would change it.
 *
 * Of an element (or the placeholder of an embed) it answers with all that holds it. A text is a category, a service, a
 * cookie, a storage key, a host or an address; it may be several, so it is answered with each, the most exact first.
 *
 * @param subject - An element or a text; for anything else the answer is empty.
 * @example
 * ```ts
 * for (const { text } of explain(store, '_ga')) console.log(text);
 * ```
 */
export function explain(
  store: Explainable,
  subject: unknown,
  { nonce = '' }: ExplainOptions = {},
): readonly Explanation[] {
  if (typeof Element === 'undefined' || !(subject instanceof Element)) {
    return explainName(subject, store, globalThis.location?.host);
  }
  const root = subject.getRootNode();
  const embed = embedBehind(root instanceof ShadowRoot ? root.host : subject);
  return explainElement(embed ?? subject, store, nonce);
}
