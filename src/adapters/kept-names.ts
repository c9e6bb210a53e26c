import { attempt } from './attempt.js';
import { documentGet } from './own-page.js';
import { webStorage } from './web-storage.js';

/** The names, never the values, of what a page's scripts can see. Where storage is blocked there are none. */
export function keptNames(doc: Document): { readonly [area in 'cookies' | 'local' | 'session']: readonly string[] } {
  return {
    cookies: cookieNames(doc),
    local: webStorage('localStorage').names(),
    session: webStorage('sessionStorage').names(),
  };
}

function cookieNames(doc: Document): readonly string[] {
  const pairs = attempt(() => (documentGet(doc, 'cookie') as string).split('; '), []);
  return [...new Set(pairs.flatMap((pair) => pair.split('=', 1)).filter(Boolean))];
}
