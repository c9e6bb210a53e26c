import { networkEvidence } from '../core/network-evidence.js';
import type { LocationSource } from '../core/ports.js';
import { pageAnsweredAt } from './page-answered-at.js';

/**
 * `<meta name="placet-location" content="HK">`, written into the page by the server. A page out of a cache tells where
 * somebody was then, and is not listened to; caches between server and browser cannot be seen, so no shared one may keep it.
 */
export function metaLocation(doc: Document, name = 'placet-location'): LocationSource {
  return {
    name: 'meta',
    find() {
      const meta = Document.prototype.querySelector.call(doc, `meta[name="${name}"]`);
      const code = meta?.getAttribute('content');
      const answeredAt = pageAnsweredAt('body');
      return code && answeredAt ? networkEvidence('meta', code, answeredAt) : undefined;
    },
  };
}
