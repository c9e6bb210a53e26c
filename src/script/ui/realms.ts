import { documentCookieJar } from '../../adapters/document-cookie-jar.js';
import { webStorage } from '../../adapters/web-storage.js';
import type { ConsentStore } from '../../store/consent-store.js';
import { followRealms } from '../../store/follow-realms.js';

/** Carries or clears what belongs to a realm: the script tag brings it for sites that want that. */
export const realms = (store: ConsentStore): void =>
  followRealms(store, {
    cookies: documentCookieJar(document),
    local: webStorage('localStorage'),
    session: webStorage('sessionStorage'),
  });
