import type { Choices } from './category.js';
import { claimOn } from './claims.js';
import type { CookieRule, Service } from './service.js';

/** A cookie that a server has to remove, and the header that does. */
export interface UnreachableCookie {
  readonly cookie: string;
  readonly header: string;
}

/**
 * The cookies that no script reaches (HttpOnly), of services that are denied and claimed by none that is granted. Nobody
 * can see whether they are there.
 */
export function unreachableCookies(services: readonly Service[], choices: Choices): readonly UnreachableCookie[] {
  return services
    .flatMap(({ cookies }) => cookies)
    .filter(({ name, httpOnly }) => httpOnly && claimOn('cookies', name, services, choices)?.granted === false)
    .map((rule) => ({ cookie: rule.name, header: endingHeader(rule) }));
}

/** What a server sends to end a cookie. */
function endingHeader({ name, path = '/', domain }: CookieRule): string {
  const isSecure = /^__(secure|host|http)-/i.test(name);
  return `Set-Cookie: ${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}${isSecure ? '; Secure' : ''}`;
}
