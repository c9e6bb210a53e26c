import type { ClearingAction } from '../core/plan.js';
import type { World } from '../core/ports.js';

/** Carries a plan out. @returns The names of what would not go. */
export function applyClearing(plan: readonly ClearingAction[], world: Pick<World, 'cookies' | 'local' | 'session' | 'deleteDatabase'>): readonly string[] {
  return plan.flatMap((action) => {
    switch (action.kind) {
      case 'remove-cookie':
        return world.cookies.remove(action.name, action.rule) ? [] : [action.name];
      case 'remove-key':
        world[action.area].remove(action.key);
        return [];
      case 'delete-database':
        world.deleteDatabase(action.name);
        return [];
    }
  });
}
