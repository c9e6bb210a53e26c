import { OPENING } from '../../adapters/opening.js';
import { claimOn } from '../../core/claims.js';
import type { ConsentStore } from '../../store/consent-store.js';
import { noteHeld, type Ledger } from '../ledger.js';
import { patchMember, type Realm } from './realm.js';

const ROWS = [
  ['IDBFactory', 'open', 'indexed-db'],
  ['CacheStorage', 'open', 'cache'],
  ['ServiceWorkerContainer', 'register', 'service-worker'],
] as const;

/**
 * Refuses to open databases and caches, and to register workers, that a denied service declares: with the error that a
 * frame without storage gives. @returns What ends it.
 */
export function guardDatabases(
  realm: Realm,
  store: Pick<ConsentStore, 'settings' | 'state'>,
  ledger: Ledger,
): readonly (() => void)[] {
  const { services } = store.settings;
  return ROWS.map(([type, method, area]) =>
    patchMember(
      realm,
      type,
      method,
      'value',
      (open) =>
        function (this: unknown, ...args) {
          const names = area === 'service-worker' ? scopesOf(args) : [String(args[0])];
          const name = names.find((one) => claimOn(area, one, services, store.state.choices)?.granted === false);
          if (name === undefined || window[OPENING]) return open.apply(this, args);
          noteHeld(ledger, 'database', name);
          const error = new DOMException(`"${name}" waits for consent`, 'SecurityError');
          if (type === 'IDBFactory') throw error;
          return Promise.reject(error);
        },
    ),
  );
}

/** A worker's scope as an address and as a path, by which it may be declared. */
function scopesOf([script, options]: readonly unknown[]): readonly string[] {
  const { scope = new URL('.', new URL(String(script), document.baseURI)).href } = (options ??
    {}) as RegistrationOptions;
  const { href, pathname } = new URL(scope, document.baseURI);
  return [href, pathname, scope];
}
