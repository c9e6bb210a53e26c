import type { KeyStore } from '../core/ports.js';

/** Local or session storage. Sandboxed frames and blocked storage throw at every touch; this one answers as if empty. */
export function webStorage(area: 'localStorage' | 'sessionStorage'): KeyStore {
  const use = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(globalThis[area]);
    } catch {
      return otherwise; // SecurityError or QuotaExceededError: there is nothing to be done about either
    }
  };
  return {
    keys: () => use((storage) => Object.keys(storage), []),
    read: (key) => use((storage) => storage.getItem(key), null),
    write: (key, value) => use((storage) => (storage.setItem(key, value), storage.getItem(key) === value), false),
    remove: (key) => use((storage) => storage.removeItem(key), undefined),
  };
}
