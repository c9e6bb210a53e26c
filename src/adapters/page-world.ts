import type { LocationSource, TimeZoneLookup, World } from '../core/ports.js';
import { broadcastTabs } from './broadcast-tabs.js';
import { documentCookieJar } from './document-cookie-jar.js';
import { endpointLocation } from './endpoint-location.js';
import { metaLocation } from './meta-location.js';
import { pageLife } from './page-life.js';
import { recordStore, type RecordCookie } from './record-store.js';
import { serverTimingLocation } from './server-timing-location.js';
import { timeZoneLocation } from './time-zone-location.js';
import { webStorage } from './web-storage.js';

/** Where to ask for the visitor's location, by name or by hand. */
export type SourceName = 'server-timing' | 'meta' | 'time-zone' | { readonly endpoint: string } | LocationSource;

/** The world as a page has it. */
export function pageWorld(
  doc: Document,
  cookie: Omit<RecordCookie, 'secure'>,
  sources: readonly SourceName[],
  countriesOf: TimeZoneLookup,
): World {
  const cookies = documentCookieJar(doc);
  const local = webStorage('localStorage');
  return {
    cookies,
    local,
    session: webStorage('sessionStorage'),
    records: recordStore(cookies, local, { ...cookie, secure: location.protocol === 'https:' }),
    tabs: broadcastTabs(cookie.name),
    life: pageLife(doc),
    sources: sources.map((source) => {
      if (source === 'server-timing') return serverTimingLocation();
      if (source === 'meta') return metaLocation(doc);
      if (source === 'time-zone') return timeZoneLocation(countriesOf);
      return 'endpoint' in source ? endpointLocation(source.endpoint) : source;
    }),
    now: Date.now,
    randomId,
    languages: () => navigator.languages ?? [],
    gpc: () => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true,
    deleteDatabase(name) {
      try {
        indexedDB.deleteDatabase(name);
      } catch {
        // A sandboxed frame has no databases, so there is nothing to delete.
      }
    },
  };
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
