import type { Choices } from './category.js';
import type { RegionVerdict } from './check-region.js';
import { isGranted } from './consent.js';
import { matchesGlob } from './glob.js';
import type { CookieRule, Service } from './service.js';

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
  const declared = declarationsOf(name, services);
  const { service, rule } = declared.find((one) => isGranted(choices, one.service.id)) ?? declared[0] ?? {};
  if (!service) return { allowed: false, reason: 'undeclared' };
  const whose = { service: service.id, category: service.category };
  if (!isGranted(choices, service.id)) return { allowed: false, reason: 'denied', ...whose };
  if (rule?.scope === 'order' && order?.action === 'refuse') return { allowed: false, reason: 'region-refused', ...whose };
  return { allowed: true, ...whose };
}

/** The services that declare a cookie, each with the rule that names it. */
export function declarationsOf(
  name: string,
  services: readonly Service[],
): readonly { readonly service: Service; readonly rule: CookieRule }[] {
  return services.flatMap((service) =>
    service.cookies.filter((rule) => matchesGlob(rule.name, name)).map((rule) => ({ service, rule })),
  );
}
