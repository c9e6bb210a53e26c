import type { OwnPage } from '../adapters/own-page.js';
import type { Service } from '../core/service.js';
import type { ConsentStore } from '../store/consent-store.js';
import { loadPart } from './load-part.js';
import type { ownTag } from './own-tag.js';

/**
 * Brings the guard, with shield and clearing, as soon as a service is denied that gives it something to do. It is written
 * into the page, so that the parser waits for it before the page's next script; where that is not possible it comes as
 * soon as it can. It finds the store by itself.
 *
 * @returns What calls it off.
 */
export function bringGuard(store: ConsentStore, page: OwnPage, { src, nonce }: ReturnType<typeof ownTag>): () => void {
  const { guard, shield, services } = store.settings;
  const hasWork = ({ hosts, storage }: Service): unknown => shield || (guard ?? [...hosts, ...storage][0]);
  const bring = (): void => {
    if (!services.some((service) => hasWork(service) && !store.allows(service.id))) return;
    end();
    page.write(`<script src="${src.replace(/[^/]*$/, 'placet/guard.js')}" nonce="${nonce}"></script>`);
    if (!page.all('[src$="placet/guard.js"]')[0]) loadPart('guard').catch(reportError);
  };
  const end = store.subscribe(bring);
  bring();
  return end;
}
