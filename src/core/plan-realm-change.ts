import { matchesGlob } from './glob.js';
import type { Area } from './ports.js';
import type { Service } from './service.js';

/** What becomes of a cart and the like when their owner goes to another realm. */
export type RealmPolicy =
  /** It stays where it was, and is there when they come back. */
  | 'separate'
  /** It goes with them, unless there is one already where they go. */
  | 'carry'
  /** It is removed. */
  | 'clear';

/** One thing to move or, without a new name, to remove. */
export interface RealmMove {
  readonly area: Area;
  readonly name: string;
  readonly to?: string;
}

/** A realm that somebody leaves, and the one that they enter. */
export interface RealmChange {
  readonly from: string;
  readonly to: string;
  /** Every realm of the site: `cart-asia-hk` is a cart of `asia-hk`, not of `hk`, if there is such a realm. */
  readonly realms: readonly string[];
}

/**
 * What is to be moved or removed of what is present: cookies that a service declares with `"scope": "order"` under the
 * realm's name for them, and storage keys of the realm. Nothing where the realm stays the same, and nobody's cart is removed
 * for having had no region yet.
 */
export function planRealmChange(
  policy: RealmPolicy,
  { from, to, realms }: RealmChange,
  services: readonly Service[],
  present: { readonly [area in Area]: readonly string[] },
): readonly RealmMove[] {
  // A word that is none of them moves nothing.
  const isMoving = policy === 'carry' || (policy === 'clear' && from !== 'none');
  if (!isMoving || from === to) return [];
  const patterns = services.flatMap(({ cookies }) => cookies.filter(({ scope }) => scope).map(({ name }) => name));
  const isDeclared = (name: string): boolean => patterns.some((pattern) => matchesGlob(pattern, name));
  const isOfAnother = (name: string): boolean =>
    realms.some((realm) => realm.endsWith(`-${from}`) && name.endsWith(`-${realm}`));

  const move = (area: Area, name: string, next: string): RealmMove =>
    policy === 'clear' ? { area, name } : { area, name, to: next };
  const cookies = present.cookies
    .filter((name) => name.endsWith(`-${from}`) && !isOfAnother(name) && isDeclared(name))
    .map((name) => move('cookies', name, name.slice(0, -from.length) + to));
  const keys = (['local', 'session'] as const).flatMap((area) =>
    present[area]
      .filter((name) => name.startsWith(`${from}:`))
      .map((name) => move(area, name, to + name.slice(from.length))),
  );
  return [...cookies.filter(({ to: next = '' }) => policy === 'clear' || isDeclared(next)), ...keys];
}
