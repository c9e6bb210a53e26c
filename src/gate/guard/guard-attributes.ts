import type { Method } from '../patch.js';
import type { ElementHolder } from './hold-elements.js';
import { ADDRESSES, PROPERTIES } from './loading-elements.js';
import { patchMember, type Realm } from './realm.js';

/** Looks at addresses as scripts set them: by property, by attribute, by attribute node. @returns What ends it. */
export function guardAttributes(realm: Realm, { maySet }: ElementHolder): readonly (() => void)[] {
  /** Sets it, unless that is held back. */
  const setting =
    (attribute: string) =>
    (set: Method): Method =>
      function (this: unknown, value) {
        if (maySet(this as Element, attribute, String(value))) set.call(this, value);
      };

  /** For methods that are told which attribute. */
  const naming =
    (at: number) =>
    (set: Method): Method =>
      function (this: unknown, ...args) {
        const name = plainName(args[at]);
        if (!ADDRESSES.has(name) || maySet(this as Element, name, String(args[at + 1]))) return set.apply(this, args);
        return undefined;
      };

  /** For methods that are given an attribute's node; those of a map of attributes do not say whose it is. */
  const placing = (set: Method): Method =>
    function (this: unknown, node) {
      const { name, value } = (node ?? {}) as Partial<Attr>;
      const element = (this as Partial<NamedNodeMap> & Element).ownerDocument
        ? (this as Element)
        : owners.get(this as object);
      const isFree = !element || !ADDRESSES.has(plainName(name)) || maySet(element, plainName(name), String(value));
      return isFree ? set.call(this, node) : null;
    };

  const owners = new WeakMap<object, Element>();
  const owning = (get: Method): Method =>
    function (this: unknown) {
      const map = get.call(this) as object;
      owners.set(map, this as Element);
      return map;
    };

  /** For the address of an element of SVG, which is an object of its own. */
  const ofOwner = (set: Method): Method =>
    function (this: unknown, value) {
      const owner = owners.get(this as object);
      if (!owner || maySet(owner, 'href', String(value))) set.call(this, value);
    };

  /** For a value that is set on an attribute's node, which is a node like others to `nodeValue` and `textContent`. */
  const ofNode = (set: Method): Method =>
    function (this: unknown, value) {
      const { ownerElement: element, name } = this as Partial<Attr>;
      if (!element || !ADDRESSES.has(plainName(name)) || maySet(element, plainName(name), String(value))) {
        set.call(this, value);
      }
    };

  return [
    ...PROPERTIES.flatMap(([type, ...properties]) =>
      properties.map((property) => patchMember(realm, type, property, 'set', setting(property.toLowerCase()))),
    ),
    patchMember(realm, 'Element', 'setAttribute', 'value', naming(0)),
    patchMember(realm, 'Element', 'setAttributeNS', 'value', naming(1)),
    patchMember(realm, 'Element', 'setAttributeNode', 'value', placing),
    patchMember(realm, 'Element', 'setAttributeNodeNS', 'value', placing),
    patchMember(realm, 'Element', 'attributes', 'get', owning),
    ...SVG.map((type) => patchMember(realm, type, 'href', 'get', owning)),
    patchMember(realm, 'SVGAnimatedString', 'baseVal', 'set', ofOwner),
    patchMember(realm, 'NamedNodeMap', 'setNamedItem', 'value', placing),
    patchMember(realm, 'NamedNodeMap', 'setNamedItemNS', 'value', placing),
    patchMember(realm, 'Attr', 'value', 'set', ofNode),
    patchMember(realm, 'Node', 'nodeValue', 'set', ofNode),
    patchMember(realm, 'Node', 'textContent', 'set', ofNode),
  ];
}

/** Their `href` is no string. */
const SVG = ['SVGScriptElement', 'SVGImageElement', 'SVGUseElement', 'SVGFEImageElement'];

/** Without the prefix, which may be any. */
function plainName(name: unknown): string {
  return String(name).toLowerCase().replace(/^.*:/, '');
}
