import { documentGet } from '../adapters/own-page.js';

/**
 * The nonce that placet's own tag was given. The tag is asked for through the prototype and looked at: a page with
 * `<img name="currentScript">` has another `document.currentScript`.
 */
export function ownNonce(): string {
  const tag = documentGet(document, 'currentScript');
  return tag instanceof HTMLScriptElement ? tag.nonce : '';
}
