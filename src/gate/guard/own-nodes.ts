/** Nodes, read and written through what their prototypes had at the start. */
export interface OwnNodes {
  nameOf(element: Element): string;
  get(element: Element, attribute: string): string | null;
  set(element: Element, attribute: string, value: string): void;
  remove(element: Element, attribute: string): void;
  /** What may ask for something: a node that does, and all such that it contains. Nothing for what is no node. */
  loading(node: unknown): readonly Element[];
}

/** @param isLoading - Whether an element of this name may ask for something. @param selector - What finds them. */
export function ownNodes(isLoading: (name: string) => boolean, selector: string): OwnNodes {
  const { getAttribute, setAttribute, removeAttribute, querySelectorAll } = Element.prototype;
  const inFragment = DocumentFragment.prototype.querySelectorAll;
  const nodeType = getter(Node.prototype, 'nodeType');
  const localName = getter(Element.prototype, 'localName');
  const firstChild = getter(Node.prototype, 'firstChild');
  const nameOf = (element: Element): string => localName.call(element) as string;
  return {
    nameOf,
    get: (element, attribute) => getAttribute.call(element, attribute),
    set: (element, attribute, value) => setAttribute.call(element, attribute, value),
    remove: (element, attribute) => removeAttribute.call(element, attribute),
    loading(node) {
      const type = typeOf(node);
      if (type !== ELEMENT && type !== FRAGMENT) return NONE;
      const own = type === ELEMENT && isLoading(nameOf(node as Element)) ? [node as Element] : NONE;
      if (!firstChild.call(node)) return own;
      const found = (type === ELEMENT ? querySelectorAll : inFragment).call(node, selector);
      return found.length ? [...own, ...found] : own;
    },
  };

  function typeOf(node: unknown): unknown {
    try {
      return nodeType.call(node);
    } catch {
      return undefined; // a page may append anything; what is no node becomes text
    }
  }
}

const NONE: readonly Element[] = [];
const ELEMENT = 1;
const FRAGMENT = 11;

function getter(prototype: object, name: string): (this: unknown) => unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: unknown) => unknown;
}
