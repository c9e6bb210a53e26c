import type { Service } from './service.js';

/** Whether a service keeps something that cannot be removed at once, or by a script at all. */
export function reachesDeep({ cookies, storage }: Service): boolean {
  return cookies.some(({ httpOnly }) => httpOnly) || storage.some(({ area }) => area !== 'local' && area !== 'session');
}
