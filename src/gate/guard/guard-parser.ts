import type { OwnPage } from '../../adapters/own-page.js';
import type { ElementHolder } from './hold-elements.js';
import type { OwnNodes } from './own-nodes.js';

/**
 * Looks at what the parser brings, in the document and in open shadow roots. A script is stopped before it runs, while the
 * browser may have asked for it already.
 *
 * @param found - Told of each element that may ask for something, once it was looked at.
 * @returns What ends it.
 */
export function guardParser(
  page: OwnPage,
  nodes: OwnNodes,
  { look }: ElementHolder,
  found: (element: Element) => void,
): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(lookInto);
  });

  function lookInto(node: Node): void {
    for (const element of nodes.loading(node)) {
      // After the document has been read, a script that no other one puts in was set as markup, and never runs.
      if (nodes.nameOf(element) !== 'script' || page.loading()) look(element, 'parser');
      found(element);
    }
    if (page.loading() && node instanceof Element) lookIntoShadow(node);
  }

  /** The parser makes shadow roots of `<template shadowrootmode>`; others are filled by scripts. */
  function lookIntoShadow(host: Element): void {
    const { shadowRoot } = host;
    if (!shadowRoot) return;
    observe(shadowRoot);
    shadowRoot.childNodes.forEach(lookInto);
  }

  function observe(root: Node): void {
    observer.observe(root, { childList: true, subtree: true });
  }

  observe(page.doc);
  lookInto(page.root);
  return () => observer.disconnect();
}
