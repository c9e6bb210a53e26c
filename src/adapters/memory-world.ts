import { EMPTY_RECORD } from '../core/consent-record.js';
import type { Keeper, World } from '../core/ports.js';

/** A world without a page, for servers and tests: it forgets everything, and is nowhere. */
export function memoryWorld(changes: Partial<World> = {}): World {
  let record = EMPTY_RECORD;
  const nothing = (): void => {};
  return {
    kept: { cookies: memoryKeeper(), local: memoryKeeper(), session: memoryKeeper() },
    records: {
      read: () => (record === EMPTY_RECORD ? undefined : record),
      write: (next) => ((record = next), true),
    },
    tabs: { tell: nothing, listen: () => nothing },
    life: { isPrepared: () => false, onShow: () => nothing },
    now: Date.now,
    randomId: () => crypto.randomUUID().replaceAll('-', ''),
    gpc: () => false,
    ...changes,
  };
}

/** What is kept as long as the object lives. */
export function memoryKeeper(): Keeper {
  const kept = new Map<string, string>();
  return {
    names: () => [...kept.keys()],
    read: (name) => [kept.get(name) ?? []].flat(),
    set: (name, value) => kept.set(name, value).has(name),
    remove: (name) => (kept.delete(name), true),
  };
}
