import { documentGet } from '../adapters/own-page.js';

/**
 * Placet's own tag: where it came from, and the nonce that it was given. The document is asked through the prototype:
 * a page with `<img name="currentScript">` has another `document.currentScript`.
 */
export function ownTag(): { readonly src: string; readonly nonce: string } {
  const { src = '', nonce = '' } = (documentGet(document, 'currentScript') ?? {}) as Partial<HTMLScriptElement>;
  return { src, nonce };
}
