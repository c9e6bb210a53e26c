import type { World } from '../core/ports.js';
import type { Settings } from '../core/settings.js';
import { attempt } from './attempt.js';
import { broadcastTabs } from './broadcast-tabs.js';
import { documentCookieJar } from './document-cookie-jar.js';
import type { OwnPage } from './own-page.js';
import { recordStore } from './record-store.js';
import { webStorage } from './web-storage.js';

/** The world as a page has it. */
export function pageWorld(page: OwnPage, cookie: Settings['cookie']): World {
  const cookies = documentCookieJar(page.doc);
  const local = webStorage('localStorage');
  return {
    kept: { cookies, local, session: webStorage('sessionStorage') },
    records: recordStore(cookies, local, cookie, location.protocol === 'https:'),
    tabs: broadcastTabs(cookie.name),
    life: page,
    now: Date.now,
    randomId: () =>
      crypto.getRandomValues(new Uint8Array(16)).reduce((id, byte) => id + byte.toString(16).padStart(2, '0'), ''),
    // A signal that cannot be read counts as one that is sent.
    gpc: () => attempt(() => !!(navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl, true),
  };
}
