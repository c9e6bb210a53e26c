/**
 * The page's document by its prototype's accessors alone. To be used wherever something is looked for or made: a page with
 * `<img name="body">` or `<img name="createElement">` has those elements in the place of what the document had there.
 */
export const ownDocument: Document = new Proxy({} as Document, {
  get(_, name) {
    const value: unknown = Reflect.get(Document.prototype, name, document);
    return typeof value === 'function' ? (value.bind(document) as unknown) : value;
  },
});
