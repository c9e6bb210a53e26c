import type { SiteSettings } from '../store/resolve-options.js';

/** Whether the site wants something guarded: it does unless it says otherwise. */
export function isGuarded(
  { guard }: Pick<SiteSettings, 'guard'>,
  what: keyof Exclude<SiteSettings['guard'], false | undefined>,
): boolean {
  return guard !== false && guard?.[what] !== false;
}
