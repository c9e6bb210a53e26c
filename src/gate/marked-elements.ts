import { embedBehind } from './stand-in.js';

/** What is marked to be held back under a node: also behind placeholders, and in shadow roots that are open. */
export function markedElements(root: ParentNode): readonly HTMLElement[] {
  const found = new Set<HTMLElement>(); // an embed may stand in the page beside its placeholder
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const embed = embedBehind(element);
    if (embed) found.add(embed);
    else if (element.matches('[data-category],[data-service]')) found.add(element);
    if (element.shadowRoot) for (const inner of markedElements(element.shadowRoot)) found.add(inner);
  }
  return [...found];
}
