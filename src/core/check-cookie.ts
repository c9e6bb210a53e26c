import type { Choices } from './category.js';
import type { RegionVerdict } from './check-region.js';
import { claimOn } from './claims.js';
import type { Service } from './service.js';

/** Whether a cookie may be set, and if not, why. */
export type CookieVerdict =
  | { readonly allowed: true; readonly service: string; readonly category: string }
  | {
      readonly allowed: false;
      /**
       * `undeclared`: no service names it. `denied`: the visitor did not allow its service. `region-refused`: it belongs
       * to orders in a region that is not served from here. `region-pending`: to one that is not known yet to be served.
       * `not-stored`: allowed, but the browser did not keep it.
       */
      readonly reason: 'undeclared' | 'denied' | 'region-refused' | 'region-pending' | 'not-stored';
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
  const claim = claimOn('cookies', name, services, choices);
  if (!claim) return { allowed: false, reason: 'undeclared' };
  const { id: service, category } = claim.service;
  const reason = claim.granted ? claim.rule.scope && order && withheldByRegion(order) : 'denied';
  return reason ? { allowed: false, reason, service, category } : { allowed: true, service, category };
}

function withheldByRegion(order: RegionVerdict): 'region-refused' | 'region-pending' | undefined {
  if (order.action === 'refuse') return 'region-refused';
  return (order as { readonly reason?: string }).reason === 'pending' ? 'region-pending' : undefined;
}
