import type { LocationSource } from '../core/ports.js';
import { networkEvidence } from '../core/network-evidence.js';

/** `<meta name="placet-location" content="HK">`, written into the page by the server. Only for pages that are not cached. */
export function metaLocation(doc: Document, name = 'placet-location'): LocationSource {
  return {
    name: 'meta',
    find() {
      const meta = Document.prototype.querySelector.call(doc, `meta[name="${name}"]`);
      const code = meta?.getAttribute('content');
      return code ? networkEvidence('meta', code, performance.timeOrigin) : undefined;
    },
  };
}
