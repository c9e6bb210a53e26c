import { ownDocument } from '../../adapters/own-document.js';

/** What a visitor may be in the midst of. */
const ELEMENTS = 'cookie-banner,region-picker[dialog]';

/**
 * From now on, brings banner and picker along when a router swaps the page's body, unless the new one has its own. One
 * that was taken out by itself stays out: somebody does not want it.
 *
 * @param first - What stands, or went with its body before this came.
 */
export function stayInPage(first: Element): void {
  if (first.parentNode) bring(first);
  if (watches) return;
  watches = true;
  new MutationObserver((changes) => changes.flatMap(swappedIn).forEach(bring)).observe(document, {
    childList: true,
    subtree: true,
  });
}

function bring(element: Element): void {
  if (!element.isConnected && !ownDocument.querySelector(element.localName)) ownDocument.body?.prepend(element);
}

let watches = false;

/** Those that went with their body, or with all that stood in it. */
function swappedIn({ removedNodes }: MutationRecord): readonly Element[] {
  const gone = [...removedNodes].filter((node) => node instanceof Element);
  return gone.flatMap((node) => {
    if (/^(html|body)$/.test(node.localName)) return [...node.querySelectorAll(ELEMENTS)];
    return removedNodes.length > 1 && node.matches(ELEMENTS) ? [node] : [];
  });
}
