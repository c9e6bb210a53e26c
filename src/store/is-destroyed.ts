/** Whether a store was destroyed: nothing can be added to one that was, so a part that comes late can tell. */
export function isDestroyed(store: object): boolean {
  return !Object.isExtensible(store);
}
