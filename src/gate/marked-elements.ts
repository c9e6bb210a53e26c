/** What is marked to be held back under a node: also in shadow roots that are open. */
export function markedElements(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches('[data-category],[data-service]') ? [element] : []),
    ...(element.shadowRoot ? markedElements(element.shadowRoot) : []),
  ]);
}
