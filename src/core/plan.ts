import type { Choices } from './category.js';
import { checkCookie, declarationsOf } from './check-cookie.js';
import { isGranted } from './consent.js';
import { matchesGlob } from './glob.js';
import type { CookieRule, Service, StorageRule } from './service.js';

/** What is in the browser now. */
export interface Present {
  readonly cookies: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
}

/** One thing to be done so that the browser keeps what is allowed, and no more. */
export type ClearingAction =
  | { readonly kind: 'remove-cookie'; readonly name: string; readonly rule: CookieRule }
  | { readonly kind: 'remove-key'; readonly area: 'local' | 'session'; readonly key: string }
  | { readonly kind: 'delete-database'; readonly name: string };

/**
 * What has to go: every cookie and key that a service declares and no granted service does. Undeclared things are left
 * alone; databases are named by their rules, since not every browser lists them.
 */
export function planClearing(services: readonly Service[], choices: Choices, present: Present): readonly ClearingAction[] {
  const denied = services.filter(({ id }) => !isGranted(choices, id));
  const cookies = present.cookies.flatMap((name): ClearingAction[] => {
    const verdict = checkCookie(name, services, choices);
    const [first] = declarationsOf(name, denied);
    return first && !verdict.allowed ? [{ kind: 'remove-cookie', name, rule: first.rule }] : [];
  });
  const keys = (['local', 'session'] as const).flatMap((area) =>
    present[area]
      .filter((key) => isUnwanted(services, choices, area, key))
      .map((key): ClearingAction => ({ kind: 'remove-key', area, key })),
  );
  const databases = denied
    .flatMap(({ storage }) => storage)
    .filter(({ area, key }) => area === 'indexeddb' && isUnwanted(services, choices, area, key))
    .map(({ key }): ClearingAction => ({ kind: 'delete-database', name: key }));
  return [...cookies, ...keys, ...databases];
}

function isUnwanted(services: readonly Service[], choices: Choices, area: StorageRule['area'], key: string): boolean {
  const declaring = services.filter(({ storage }) => storage.some((rule) => rule.area === area && matchesGlob(rule.key, key)));
  return declaring.length > 0 && !declaring.some(({ id }) => isGranted(choices, id));
}
