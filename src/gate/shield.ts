import { keptTexts } from '../adapters/kept-texts.js';
import { documentGet, type OwnPage } from '../adapters/own-page.js';
import { freeSources, policyOf, policySources, type ShieldedSite } from '../core/content-policy.js';
import type { ConsentStore } from '../store/consent-store.js';

/** What the shield needs to know of a store. */
export type ShieldedBy = Pick<ConsentStore, 'allows' | 'settings' | 'state' | 'subscribe'>;

/**
 * Has the browser itself refuse every host that is not allowed, as long as a service with hosts is denied: by a
 * Content-Security-Policy in a `<meta>`, which holds from the moment it is put in. A withdrawal adds a narrower one at
 * once. What is granted later takes a new page, since no policy can be taken back: the page is loaded anew, as soon as
 * that is known to help.
 *
 * @returns What ends it. What is refused stays refused until the page is loaded anew.
 */
export function raiseShield(store: ShieldedBy, page: Pick<OwnPage, 'on'>): () => void {
  const { shield, services } = store.settings;
  if (!shield) return () => {};
  const site: ShieldedSite = { services, shield: { allow: [...(shield.allow ?? []), ...ownHosts()] } };
  /** What is let through by all the policies that the page was given, `undefined` for everything. */
  let inForce: readonly string[] | undefined;
  let isLeaving = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  function obey(): void {
    const wanted = policySources(site, store.allows);
    if (wanted && !inForce?.every((source) => wanted.includes(source))) {
      addPolicy(policyOf(wanted));
      inForce = inForce?.filter((source) => wanted.includes(source)) ?? wanted;
    }
    clearTimeout(again);
    if (refused().length && documentGet(document, 'prerendering') !== true) loadAnew(LATE_COOKIE);
  }

  /** What is granted, and still refused by this page. */
  function refused(): readonly string[] {
    return freeSources(site, store.allows).filter((source) => inForce && !inForce.includes(source));
  }

  function loadAnew(patience: number): void {
    // Without a decision it is the law that grants, and the next page would not know of it from the start either.
    if (isLeaving || store.state.consent.status === 'undecided') return;
    // Nothing of what was typed into a tab that lies behind another one is thrown away for what was said in that.
    if (document.hidden && (wasUsed() || wasLoadedAnew())) return;
    const helps = isKept(store);
    if (helps && (wasUsed() || !wasLoadedAnew())) {
      isLeaving = true;
      location.reload();
    } else if (!helps && patience) {
      again = setTimeout(loadAnew, patience, 0); // what another tab says may come before the cookie that it wrote
    } else {
      const why = helps
        ? 'this one was just loaded anew'
        : 'the decision is not kept, so loading this one anew is no help';
      reportError(new Error(`the shield refuses ${refused().join(' ')} until another page comes: ${why}`));
    }
  }

  obey();
  const endings = [store.subscribe(obey), page.on('prerenderingchange', obey), () => clearTimeout(again)];
  return () => endings.forEach((end) => end());
}

/** In milliseconds. Between tabs, cookies were seen to come 41 later than the message. */
const LATE_COOKIE = 500;

/** Whether the decision lies where the next page looks for it: by its time, which every record has in it. */
function isKept({ settings, state }: ShieldedBy): boolean {
  const { consent } = state;
  if (consent.status === 'undecided') return false;
  const time = `~${(consent.decidedAt / 1000).toString(36)}~`;
  return keptTexts(settings.cookie.name).some((text) => text.includes(time));
}

/** Whether a person did something on this page. Where a browser cannot tell, nobody did, and so nothing goes in circles. */
function wasUsed(): boolean {
  return navigator.userActivation?.hasBeenActive ?? false;
}

/** Whether this page is itself one that was loaded anew. */
function wasLoadedAnew(): boolean {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return how?.type === 'reload';
}

/** Where placet itself came from, if that is another host: the banner has to come from there too. */
function ownHosts(): readonly string[] {
  const tag = documentGet(document, 'currentScript');
  const { host } = new URL((tag instanceof HTMLScriptElement && tag.src) || location.href, location.href);
  return host === location.host ? [] : [host];
}

/** A policy counts in the head alone. It is built, not written: a page with Trusted Types has no use for markup. */
function addPolicy(policy: string): void {
  const meta = Document.prototype.createElement.call(document, 'meta');
  meta.setAttribute('http-equiv', 'Content-Security-Policy');
  meta.setAttribute('content', policy);
  (documentGet(document, 'head') as HTMLHeadElement).append(meta);
}
