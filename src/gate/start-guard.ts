import { attempt } from '../adapters/attempt.js';
import type { OwnPage } from '../adapters/own-page.js';
import { deniedHosts } from './guard/denied-hosts.js';
import { guardAttributes } from './guard/guard-attributes.js';
import { guardDatabases } from './guard/guard-databases.js';
import { guardInsertions } from './guard/guard-insertions.js';
import { guardMarkup } from './guard/guard-markup.js';
import { guardParser } from './guard/guard-parser.js';
import { guardRealms, type Realms } from './guard/guard-realms.js';
import { guardRequests } from './guard/guard-requests.js';
import { holdElements } from './guard/hold-elements.js';
import { LOADING, LOADING_SELECTOR } from './guard/loading-elements.js';
import { ownNodes } from './guard/own-nodes.js';
import type { Realm } from './guard/realm.js';
import { rewriteMarkup, type RewriteOptions } from './guard/rewrite-markup.js';
import { trustMarkup } from './guard/trust-markup.js';
import { guardWrites } from './guard-writes.js';
import { isGuarded } from './is-guarded.js';
import { trustScript } from './is-nonceable.js';
import { noteHeld, type Ledger } from './ledger.js';
import { raiseShield } from './shield.js';
import type { GatedBy } from './watch-page.js';

/** What the guard works on. */
export interface GuardParts {
  readonly store: GatedBy;
  readonly page: OwnPage;
  /** Counts what is held back. */
  readonly ledger: Ledger;
}

/**
 * Holds back what the site did not mark up: whatever asks a host that a denied service declares is marked up as the site
 * would have done it, so that the gate lets it go; requests fail as if there were no network; databases are refused. All
 * else passes untouched.
 *
 * @returns What ends it and restores the page's own.
 */
export function startGuard({ store, page, ledger }: GuardParts): () => void {
  const shield = raiseShield(store, page); // before anything else: what it refuses needs no guard
  const hosts = deniedHosts(store);
  const nodes = ownNodes((name) => LOADING.has(name), LOADING_SELECTOR);
  const holder = holdElements({ store, hosts, nodes, ledger, trust: trustScript });
  const held = (host: string): void => noteHeld(ledger, 'host', host);
  const allows = (ids: readonly string[]): boolean => ids.every((id) => store.allows(id));
  const rewrite = (markup: string, how: Pick<RewriteOptions, 'runsScripts'>): string =>
    rewriteMarkup(markup, { ...how, hosts, held, allows });
  const enter = (element: Element): void => {
    if (nodes.nameOf(element) === 'iframe') realms.enter(element);
  };
  const found = (element: Element): void => {
    const markup = nodes.get(element, 'srcdoc');
    if (markup && hosts.mentioned(markup)) {
      const result = rewrite(markup, { runsScripts: true });
      if (result !== markup) attempt(() => element.setAttribute('srcdoc', trustMarkup(result) as string));
    }
    enter(element);
  };
  const writes = guardWrites(store, ledger);
  const { settings } = store;
  const guardsHosts = isGuarded(settings, 'hosts') && settings.services.some(({ hosts }) => hosts.length > 0);

  const guardHosts = (realm: Realm): readonly (() => void)[] => [
    ...guardAttributes(realm, holder),
    ...guardInsertions(realm, nodes, holder, enter),
    ...guardMarkup(realm, {
      mentioned: hosts.mentioned,
      rewrite,
      dead: (root) => holder.leave(nodes.loading(root)),
    }),
    ...guardRequests(realm, (address) => {
      const denied = hosts.of(address);
      if (denied) held(denied.host);
      return denied;
    }),
  ];
  // A realm names what of a window is patched, where lib.dom has it as globals: the same object under two types.
  const realms: Realms = guardRealms(window as unknown as Realm, (realm) => [
    ...writes.enter(realm as unknown as typeof globalThis),
    ...(guardsHosts ? guardHosts(realm) : []),
    ...(isGuarded(store.settings, 'storage') ? guardDatabases(realm, store, ledger) : []),
  ]);
  const endings = [shield, realms.end, writes.end];
  if (guardsHosts) {
    endings.push(guardParser(page, nodes, holder, found), store.subscribe(holder.giveBack));
  }
  return () => endings.forEach((end) => end());
}
