/**
 * A document's own accessors, taken from the prototypes when this is called: `<img name="head">` in a page replaces
 * `document.head` and the like, and whoever wrote it could then steer what is found.
 */
export function ownDocument(doc: Document) {
  const { querySelectorAll, createElement } = Document.prototype;
  const { addEventListener } = EventTarget.prototype;
  const read = <T>(name: 'documentElement' | 'readyState' | 'currentScript'): T =>
    Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(doc) as T;
  return {
    all: (selector: string) => querySelectorAll.call(doc, selector),
    create: (tag: string) => createElement.call(doc, tag),
    on: (type: string, act: () => void) => addEventListener.call(doc, type, act),
    get root() {
      return read<HTMLElement>('documentElement');
    },
    get loading() {
      return read<string>('readyState') === 'loading';
    },
  };
}

/** {@link ownDocument}'s answer. */
export type OwnDocument = ReturnType<typeof ownDocument>;
