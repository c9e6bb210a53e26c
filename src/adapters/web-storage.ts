import type { Keeper } from '../core/ports.js';
import { attempt } from './attempt.js';

/** Local or session storage. Sandboxed frames and blocked storage throw at every touch; this one answers as if empty. */
export function webStorage(area: 'localStorage' | 'sessionStorage'): Keeper {
  // SecurityError or QuotaExceededError: there is nothing to be done about either.
  const use = <T>(act: (storage: Storage) => T): T | undefined => attempt(() => act(globalThis[area]));
  const read = (name: string): readonly string[] => use((storage) => [storage.getItem(name) ?? []].flat()) ?? [];
  return {
    names: () => use(Object.keys) ?? [],
    read,
    set: (name, value) => (use((storage) => storage.setItem(name, value)), read(name)[0] === value),
    remove: (name) => !use((storage) => storage.removeItem(name)), // what cannot be touched counts as gone
  };
}
