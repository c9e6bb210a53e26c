import type { PageLife } from '../core/ports.js';

/**
 * When the page is shown: it comes to the front, returns from the back/forward cache, leaves prerendering, or something
 * else changed its cookies meanwhile. Accessors are taken from prototypes, since a page can clobber `document`'s.
 */
export function pageLife(doc: Document): PageLife {
  const prerendering = Object.getOwnPropertyDescriptor(Document.prototype, 'prerendering')?.get;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  return {
    prerendering: () => prerendering?.call(doc) === true,
    onShow(act) {
      const heard: readonly (readonly [EventTarget | undefined, string])[] = [
        [doc, 'visibilitychange'],
        [doc, 'prerenderingchange'],
        [window, 'pageshow'],
        [window, 'storage'],
        [window.cookieStore, 'change'],
      ];
      for (const [target, type] of heard) if (target) add.call(target, type, act);
      return () => {
        for (const [target, type] of heard) if (target) remove.call(target, type, act);
      };
    },
  };
}
