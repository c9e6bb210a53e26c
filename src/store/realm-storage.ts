import { webStorage } from '../adapters/web-storage.js';
import type { ConsentStore } from './consent-store.js';

/** Storage that belongs to the realm in force alone. */
export interface RealmStorage {
  /** The keys of this realm, without its name. */
  keys(): readonly string[];
  /** What is kept under a key; `undefined` for nothing. */
  get(key: string): string | undefined;
  /** Keeps a value; whether it is there afterwards. */
  set(key: string, value: string): boolean;
  /** Forgets what is under a key. */
  remove(key: string): void;
}

/**
 * Local or session storage, with each realm's keys apart from the others'. It follows the store: when the visitor goes to
 * another realm, it answers for that one, and for the first again when they come back. None of its calls throws.
 *
 * @example
 * ```ts
 * const cart = realmStorage(store);
 * cart.set('items', '[]'); // localStorage: "hk:items"
 * ```
 */
export function realmStorage(store: Pick<ConsentStore, 'realm'>, area: 'local' | 'session' = 'local'): RealmStorage {
  const keeper = webStorage(area === 'local' ? 'localStorage' : 'sessionStorage');
  const named = (key: string): string => store.realm.storageKey(key);
  return {
    keys: () => {
      const prefix = named('');
      return keeper.names().flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
    },
    get: (key) => keeper.read(named(key))[0],
    set: (key, value) => keeper.set(named(key), value),
    remove: (key) => void keeper.remove(named(key)),
  };
}
