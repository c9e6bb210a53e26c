import { embedBehind } from './stand-in.js';

/** What is marked to be held back under a node: also behind placeholders, and in shadow roots that are open. */
export function markedElements(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...[embedBehind(element) ?? (element.matches('[data-category],[data-service]') ? element : [])].flat(),
    ...(element.shadowRoot ? markedElements(element.shadowRoot) : []),
  ]);
}
