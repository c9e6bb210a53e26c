/**
 * Calls back whenever the page is shown or hidden, and when it comes back out of the back/forward cache. Through the
 * prototype: `<img name="addEventListener">` in a page replaces the document's own.
 *
 * @returns What ends it.
 */
export function whenShown(act: () => void): () => void {
  const life = new AbortController();
  const { addEventListener } = EventTarget.prototype;
  addEventListener.call(document, 'visibilitychange', act, life);
  addEventListener.call(window, 'pageshow', act, life);
  return () => life.abort();
}
