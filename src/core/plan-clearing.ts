import type { Choices } from './category.js';
import { claimOn, type ClaimedArea } from './claims.js';
import type { CookieRule, Service } from './service.js';

/** Something that has to go, and what its rule tells of where it lies. */
export interface Removal<Area extends ClaimedArea> {
  readonly area: Area;
  readonly name: string;
  readonly rule: Pick<CookieRule, 'path' | 'domain'>;
}

/**
 * What has to go so that the browser keeps what is allowed, and no more: every cookie and key that a service declares and
 * no granted service does. Undeclared things are left alone.
 *
 * @param present - The names of what is there, by area.
 */
export function planClearing<Area extends ClaimedArea>(
  services: readonly Service[],
  choices: Choices,
  present: readonly (readonly [Area, readonly string[]])[],
): readonly Removal<Area>[] {
  return present.flatMap(([area, names]) =>
    names.flatMap((name) => {
      const claim = claimOn(area, name, services, choices);
      return claim && !claim.granted ? [{ area, name, rule: claim.rule }] : [];
    }),
  );
}
