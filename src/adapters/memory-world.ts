import { EMPTY_RECORD } from '../core/consent-record.js';
import type { CookieJar, KeyStore, World } from '../core/ports.js';

/** A world without a page, for servers and tests: it forgets everything, and is nowhere. */
export function memoryWorld(changes: Partial<World> = {}): World {
  let record = EMPTY_RECORD;
  return {
    cookies: memoryCookieJar(),
    local: memoryKeyStore(),
    session: memoryKeyStore(),
    records: {
      read: () => (record.counter === 0 ? 'none' : record),
      write: (next) => ((record = next), true),
      erase: () => void (record = EMPTY_RECORD),
    },
    tabs: { tell: nothing, listen: () => nothing },
    life: { prerendering: () => false, onShow: () => nothing },
    sources: [],
    now: Date.now,
    randomId: () => crypto.randomUUID().replaceAll('-', ''),
    languages: () => [],
    gpc: () => false,
    deleteDatabase: nothing,
    ...changes,
  };
}

/** A jar that lives as long as the object. */
export function memoryCookieJar(): CookieJar {
  const kept = memoryKeyStore();
  return {
    read: (name) => [kept.read(name)].filter((value) => value !== null),
    names: kept.keys,
    set: kept.write,
    remove: (name) => (kept.remove(name), true),
  };
}

/** A storage area that lives as long as the object. */
export function memoryKeyStore(): KeyStore {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => (kept.set(key, value), true),
    remove: (key) => void kept.delete(key),
  };
}

function nothing(): void {}
