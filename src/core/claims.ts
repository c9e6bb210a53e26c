import type { Choices } from './category.js';
import { isGranted } from './consent.js';
import { matchesGlob } from './glob.js';
import type { CookieRule, Service, StorageArea, StorageRule } from './service.js';

/** A service that names a cookie or a key as its own. */
export interface Claim {
  readonly service: Service;
  readonly rule: Partial<CookieRule & StorageRule>;
  readonly granted: boolean;
}

/** Where something can be that a service names as its own. */
export type ClaimedArea = 'cookies' | StorageArea;

/** Who claims a cookie or a key: one that is granted, if there is one. */
export function claimOn(
  area: ClaimedArea,
  name: string,
  services: readonly Service[],
  choices: Choices,
): Claim | undefined {
  let first: Claim | undefined;
  // What cannot stand in a cookie's name is written as %40 and the like. This never throws, as `decodeURIComponent` does.
  const plain = unescape(name);
  for (const service of services) {
    const rules: readonly Claim['rule'][] = area === 'cookies' ? service.cookies : service.storage;
    for (const rule of rules) {
      const pattern = (rule.name ?? rule.key) as string;
      if ((rule.area ?? area) !== area || !(matchesGlob(pattern, name) || matchesGlob(pattern, plain))) continue;
      const claim = { service, rule, granted: isGranted(choices, service.id) };
      if (claim.granted) return claim;
      first ??= claim;
    }
  }
  return first;
}
