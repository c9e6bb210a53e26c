import type { Keeper } from '../core/ports.js';

/** Local or session storage. Sandboxed frames and blocked storage throw at every touch; this one answers as if empty. */
export function webStorage(area: 'localStorage' | 'sessionStorage'): Keeper {
  const use = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(globalThis[area]);
    } catch {
      return otherwise; // SecurityError or QuotaExceededError: there is nothing to be done about either
    }
  };
  const read = (name: string): readonly string[] => use((storage) => [storage.getItem(name) ?? []].flat(), []);
  return {
    names: () => use(Object.keys, []),
    read,
    set: (name, value) =>
      use((storage) => storage.setItem(name, value), undefined) === undefined && read(name)[0] === value,
    remove: (name) => use((storage) => storage.removeItem(name), undefined) === undefined,
  };
}
