import type { PageLife } from '../core/ports.js';

/**
 * Acts at once, or, in a page that is prepared out of sight, when somebody sees it: until then nobody is asked and nothing
 * is changed. @returns What calls it off.
 */
export function whenSeen(life: PageLife, act: () => void): () => void {
  if (!life.isPrepared()) {
    act();
    return () => {};
  }
  const end = life.onShow(() => {
    if (life.isPrepared()) return;
    end();
    act();
  });
  return end;
}
