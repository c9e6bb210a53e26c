import { patch, type Method } from './patch.js';

/** The shadow roots of a page that are open: those that are there, and those that come. */
export interface OpenShadows {
  /** What matches in any of them. */
  all(selector: string): readonly HTMLElement[];
  /** Looks no more. */
  end(): void;
}

/** Finds a page's open shadow roots, and says when something comes into one or leaves it. */
export function openShadows(page: Document, changed: () => void): OpenShadows {
  const known = new WeakSet<ShadowRoot>();
  const refs = new Set<WeakRef<ShadowRoot>>();
  const observer = new MutationObserver((changes) => {
    const { size } = refs;
    enter(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    if (refs.size > size || changes.some(({ target }) => target.getRootNode() !== page)) changed();
  });

  /** Takes in the shadow roots of nodes and of all that stands in them. */
  function enter(nodes: Iterable<Node>): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const all = Element.prototype.querySelectorAll.call(node, '*'); // a form may have a field of that name
      for (const { shadowRoot } of [node, ...all]) if (shadowRoot) take(shadowRoot);
    }
  }

  function take(root: ShadowRoot): void {
    if (known.has(root)) return;
    known.add(root);
    refs.add(new WeakRef(root));
    observer.observe(root, CHANGES);
    enter(root.children);
  }

  const attachShadow = (attach: Method): Method =>
    function (init) {
      const root = attach.call(this, init) as ShadowRoot;
      if (root.mode === 'open') take(root);
      return root;
    };

  const undo = patch(Element.prototype, 'attachShadow', 'value', attachShadow);
  observer.observe(page, CHANGES);
  enter(page.children);
  return {
    all: (selector) =>
      [...refs].flatMap((ref) => {
        const root = ref.deref();
        if (!root) refs.delete(ref);
        return root?.isConnected ? [...root.querySelectorAll<HTMLElement>(selector)] : [];
      }),
    end() {
      undo();
      observer.disconnect();
    },
  };
}

/** Whether a node is an element, also one that a frame's document made: its class is another one. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

const CHANGES = { childList: true, subtree: true };
