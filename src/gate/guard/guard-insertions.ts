import type { Method } from '../patch.js';
import type { ElementHolder } from './hold-elements.js';
import type { OwnNodes } from './own-nodes.js';
import { patchMember, type Realm } from './realm.js';

/** Methods that put nodes into others, and which of their arguments those are. */
const ROWS: readonly (readonly [types: string, methods: string, from: number, to?: number])[] = [
  ['Node', 'appendChild insertBefore replaceChild', 0, 1],
  ['Element Document DocumentFragment', 'append prepend replaceChildren', 0],
  ['Element Document DocumentFragment', 'moveBefore', 0, 1],
  // A copy of a template's image asks as soon as it is made. The template stays marked, and so will its other copies be.
  ['Document', 'importNode adoptNode', 0, 1],
  ['Element CharacterData DocumentType', 'before after replaceWith', 0],
  ['Element', 'insertAdjacentElement', 1],
  ['Range', 'insertNode surroundContents', 0],
];

/** Looks at nodes before scripts put them in, and at all they contain. @returns What ends it. */
export function guardInsertions(
  realm: Realm,
  nodes: OwnNodes,
  { look }: ElementHolder,
  /** Told of what may ask for something, once it is in. */
  inserted: (element: Element) => void,
): readonly (() => void)[] {
  const wrap =
    (from: number, to?: number) =>
    (insert: Method): Method =>
      function (this: unknown, ...args) {
        const found = args
          .slice(from, to)
          .flatMap((node) => (typeof node === 'object' && node ? nodes.loading(node) : []));
        for (const element of found) look(element, 'script');
        const result = insert.apply(this, args);
        found.forEach(inserted);
        return result;
      };
  return ROWS.flatMap(([types, methods, from, to]) =>
    types
      .split(' ')
      .flatMap((type) => methods.split(' ').map((method) => patchMember(realm, type, method, 'value', wrap(from, to)))),
  );
}
