import type { Region } from './region.js';

/** Names for what belongs to one region's account or cart, so that regions stay apart. */
export interface Realm {
  /** `none` while no region is in force. */
  readonly id: string;
  /** A cookie's name in this realm: `cart` becomes `cart-hk`. */
  cookieName(name: string): string;
  /** A storage key in this realm: `cart` becomes `hk:cart`. */
  storageKey(key: string): string;
}

/** The realm of a region, or the one of visitors who have none. */
export function realmOf(region: Region | undefined): Realm {
  const id = region?.realm ?? region?.id ?? 'none';
  return { id, cookieName: (name) => `${name}-${id}`, storageKey: (key) => `${id}:${key}` };
}
