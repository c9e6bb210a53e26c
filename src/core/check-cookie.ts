import type { Choices } from './category.js';
import type { RegionVerdict } from './check-region.js';
import { claimsOn } from './claims.js';
import type { Service } from './service.js';

/** Whether a cookie may be set, and if not, why. */
export type CookieVerdict =
  | { readonly allowed: true; readonly service: string; readonly category: string }
  | {
      readonly allowed: false;
      /**
       * `undeclared`: no service names it. `denied`: the visitor did not allow its service. `region-refused`: it belongs
       * to orders in a region that is not served from here. `not-stored`: allowed, but the browser did not keep it.
       */
      readonly reason: 'undeclared' | 'denied' | 'region-refused' | 'not-stored';
      readonly service?: string;
      readonly category?: string;
    };

/**
 * Whether a cookie may be set now. Where several services declare it, one that is granted is enough.
 *
 * @param order - What the region rule says to ordering in the region in force, if there is one.
 */
export function checkCookie(
  name: string,
  services: readonly Service[],
  choices: Choices,
  order?: RegionVerdict,
): CookieVerdict {
  const [claim] = claimsOn('cookies', name, services, choices);
  if (!claim) return { allowed: false, reason: 'undeclared' };
  const { id: service, category } = claim.service;
  if (!claim.granted) return { allowed: false, reason: 'denied', service, category };
  if (claim.rule.scope === 'order' && order?.action === 'refuse')
    return { allowed: false, reason: 'region-refused', service, category };
  return { allowed: true, service, category };
}
