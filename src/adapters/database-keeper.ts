import type { DeepKeeper, Removed } from './deep-keeper.js';
import { OPENING } from './opening.js';
import { settled } from './settled.js';

/** Higher than any version that a page may have: opening with it asks for the database to oneself. */
const ALONE = Number.MAX_SAFE_INTEGER;

/**
 * The databases of a page (IndexedDB), by name.
 *
 * `deleteDatabase` waits until every page has closed a database, for hours if need be, and cannot be called off: one that
 * was granted meanwhile would be lost. So this knocks first. It opens the database with a version of its own, which is
 * let in once nobody else has it open; only then it is asked whether the database still has to go, and the knock is
 * undone, which leaves everything as it was.
 *
 * @param declared - The names to look for where a browser cannot list them.
 */
export function databaseKeeper(declared: readonly string[], patience = 3000): DeepKeeper {
  /** Where a knock waits to be let in. */
  const waiting = new Set<string>();
  const list = async (): Promise<readonly string[]> => {
    if (!('databases' in indexedDB)) return declared.filter((name) => !name.includes('*'));
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  };

  async function remove(name: string, isDue: () => boolean): Promise<Removed> {
    if (waiting.has(name)) return 'in-use';
    const outcome = await knock(name, isDue);
    if (outcome !== 'gone' || !('databases' in indexedDB)) return outcome;
    return (await list()).includes(name) ? 'stays' : 'gone';
  }

  function knock(name: string, isDue: () => boolean): Promise<Removed> {
    return new Promise((resolve) => {
      const request = open(name);
      let isIn = false;
      waiting.add(name);
      request.onblocked = () => resolve('in-use');
      request.onupgradeneeded = () => {
        isIn = true;
        // Asked for while nobody else has it open, so it comes next; even if there was none: WebKit would list it now.
        resolve(isDue() ? drop(name) : 'called-off');
        (request.transaction as IDBTransaction).abort();
      };
      request.onerror = (event) => {
        event.preventDefault(); // a knock that was undone is no news to the page
        waiting.delete(name);
        if (!isIn) resolve('stays');
      };
      request.onsuccess = () => {
        waiting.delete(name);
        request.result.close(); // it has that very version: it is not known whether others have it open
        resolve(isDue() ? drop(name) : 'called-off');
      };
    });
  }

  return {
    area: 'indexed-db',
    names: () => settled(list, [], patience),
    remove: (name, isDue) => settled(() => remove(name, isDue), 'stays', patience),
  };
}

function open(name: string): IDBOpenDBRequest {
  window[OPENING] = true;
  try {
    return indexedDB.open(name, ALONE);
  } finally {
    delete window[OPENING];
  }
}

/** Whether a database that nobody has open is gone. */
function drop(name: string): Promise<Removed> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve('gone');
    request.onblocked = () => resolve('in-use'); // somebody was quicker
    request.onerror = () => resolve('stays');
  });
}
