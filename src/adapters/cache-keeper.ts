import type { DeepKeeper } from './deep-keeper.js';
import { settled } from './settled.js';

/** The caches of a page and its workers (Cache Storage), by name. Pages without https have none. */
export function cacheKeeper(patience?: number): DeepKeeper {
  const names = (): Promise<readonly string[]> => settled<readonly string[]>(() => caches.keys(), [], patience);
  return {
    area: 'cache',
    names,
    async remove(name, isDue) {
      if (!isDue()) return 'called-off';
      await settled(() => caches.delete(name), false, patience);
      return settled(async () => ((await caches.has(name)) ? 'stays' : 'gone'), 'stays', patience);
    },
  };
}
