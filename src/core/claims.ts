import type { Choices } from './category.js';
import { isGranted } from './consent.js';
import { matchesGlob } from './glob.js';
import type { Area } from './ports.js';
import type { CookieRule, Service } from './service.js';

/** A service that names a cookie or a key as its own. */
export interface Claim {
  readonly service: Service;
  readonly rule: CookieRule;
  readonly granted: boolean;
}

/** Who claims a cookie or a key; the granted ones first. */
export function claimsOn(area: Area, name: string, services: readonly Service[], choices: Choices): readonly Claim[] {
  const claims = services.flatMap((service) => {
    const { id, cookies, storage } = service;
    const rules: readonly CookieRule[] =
      area === 'cookies' ? cookies : storage.filter((rule) => rule.area === area).map(({ key }) => ({ name: key }));
    const granted = isGranted(choices, id);
    return rules.filter((rule) => matchesGlob(rule.name, name)).map((rule) => ({ service, rule, granted }));
  });
  return claims.sort((a, b) => Number(b.granted) - Number(a.granted));
}
