import type { OwnPage } from '../adapters/own-page.js';
import type { ConsentStore } from '../store/consent-store.js';
import { deniedHosts, type Denied } from './guard/denied-hosts.js';
import { guardAttributes } from './guard/guard-attributes.js';
import { guardDatabases } from './guard/guard-databases.js';
import { guardInsertions } from './guard/guard-insertions.js';
import { guardMarkup } from './guard/guard-markup.js';
import { guardParser } from './guard/guard-parser.js';
import { guardRequests } from './guard/guard-requests.js';
import { holdElements } from './guard/hold-elements.js';
import { LOADING, LOADING_SELECTOR } from './guard/loading-elements.js';
import { ownNodes } from './guard/own-nodes.js';
import type { Realm } from './guard/realm.js';
import { rewriteMarkup } from './guard/rewrite-markup.js';
import { isGuarded } from './is-guarded.js';
import { noteHeld, type Ledger } from './ledger.js';
import { raiseShield } from './shield.js';

/** What the guard works on. */
export interface GuardOptions {
  readonly store: Pick<ConsentStore, 'allows' | 'settings' | 'state' | 'subscribe'>;
  readonly page: OwnPage;
  /** The nonce that placet itself was given. */
  readonly nonce: string;
  /** Counts what is held back. */
  readonly ledger: Ledger;
  /** Told of scripts that another script put in, which a policy with nonces lets run without one. */
  readonly trust: (script: HTMLScriptElement) => void;
}

/**
 * Holds back what the site did not mark up: whatever asks a host that a denied service declares is marked up as the site
 * would have done it, so that the gate lets it go; requests fail as if there were no network; databases are refused. All
 * else passes untouched. The shield is raised first, where the site wants one.
 *
 * @returns What ends it and restores the page's own.
 */
export function startGuard({ store, page, ledger, trust }: GuardOptions): () => void {
  const endings = [raiseShield(store, page)];
  if (isGuarded(store.settings, 'hosts')) {
    const hosts = deniedHosts(store);
    const nodes = ownNodes((name) => !!LOADING[name], LOADING_SELECTOR);
    const holder = holdElements({ store, hosts, nodes, ledger, trust });
    const held = (host: string): void => noteHeld(ledger, 'host', host);
    const refuses = (address: string): Denied | undefined => {
      const denied = hosts.of(address);
      if (denied) held(denied.host);
      return denied;
    };
    const realm = window as unknown as Realm;
    endings.push(
      ...guardAttributes(realm, holder),
      ...guardInsertions(realm, nodes, holder, () => {}),
      ...guardMarkup(realm, {
        mentioned: hosts.mentioned,
        rewrite: (markup, how) =>
          rewriteMarkup(markup, { ...how, hosts, held, allows: (ids) => ids.every((id) => store.allows(id)) }),
        dead: (root) => holder.leave(nodes.loading(root)),
      }),
      ...guardRequests(realm, refuses),
      guardParser(page, nodes, holder),
      store.subscribe(() => holder.giveBack(page.all('[data-service]'))),
    );
  }
  if (isGuarded(store.settings, 'storage')) endings.push(...guardDatabases(window as unknown as Realm, store, ledger));
  // Where two stand one over the other, the last goes first.
  return () => endings.reverse().forEach((end) => end());
}
