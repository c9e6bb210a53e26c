import { claimOn } from '../core/claims.js';
import { isGuarded } from './is-guarded.js';
import { noteHeld, type HeldKind, type Ledger } from './ledger.js';
import { patch, type Method } from './patch.js';
import type { GatedBy } from './watch-page.js';

/** The guard of what scripts write. */
export interface WriteGuard {
  /** Patches the prototypes of a window. @returns What ends that. */
  enter(realm: typeof globalThis): readonly (() => void)[];
  /** Forgets what waits. */
  end(): void;
}

/**
 * Holds back what scripts write under names that a denied service declares: `document.cookie`, `cookieStore.set` and
 * `setItem` of both storages. What was held back is written to the letter once that is granted, of several writes to one
 * cookie or key the last. Everything else passes untouched.
 */
export function guardWrites(store: GatedBy, ledger: Ledger): WriteGuard {
  const { settings } = store;
  /** What waits, by where it would be written. */
  const held = new Map<string, { readonly isDenied: () => boolean; readonly write: () => unknown }>();

  function pass(kind: HeldKind, name: string, where: string, isDenied: () => boolean, write: () => unknown): unknown {
    held.delete(where);
    if (!isDenied()) return write();
    held.set(where, { isDenied, write });
    noteHeld(ledger, kind, name);
    return undefined;
  }

  function writeGranted(): void {
    for (const [where, { isDenied, write }] of held) {
      if (isDenied()) continue;
      held.delete(where);
      try {
        write();
      } catch (error) {
        reportError(error); // of storage that is full: others have room
      }
    }
  }

  function passCookie(name: string, scope: string, write: () => unknown): unknown {
    const isDenied = (): boolean => {
      const verdict = store.checkCookie(name);
      return !verdict.allowed && verdict.reason !== 'undeclared';
    };
    return pass('cookie', name, `${name};${scope}`, isDenied, write);
  }

  const cookie = (set: Method): Method =>
    function (text) {
      const line = String(text);
      // A name may have spaces around it, and what is written as "=a=b" is read as a=b.
      const [, name = ''] = /^[\s=]*([^=;]*)/.exec(line) ?? [];
      const scope = line.match(/;\s*(path|domain)=[^;]*/gi) ?? [];
      passCookie(name.trim(), scope.join(''), () => set.call(this, line));
    };

  const cookieStoreSet = (set: Method): Method =>
    function (...args) {
      const [first] = args as [CookieInit | string];
      const {
        name = '',
        path = '',
        domain = '',
      } = (typeof first === 'object' ? first : { name: String(first) }) as CookieInit;
      return passCookie(name, `${path};${domain}`, () => set.apply(this, args)) ?? Promise.resolve();
    };

  const setItem =
    (realm: typeof globalThis) =>
    (set: Method): Method =>
      function (...args) {
        const area = this === realm.localStorage ? 'local' : 'session';
        const key = String(args[0]);
        const isDenied = (): boolean => claimOn(area, key, settings.services, store.state.choices)?.granted === false;
        pass('storage', key, `${area} ${key}`, isDenied, () => set.apply(this, args));
      };

  const unsubscribe = store.subscribe(writeGranted);
  return {
    enter: (realm) => [
      ...(isGuarded(settings, 'cookies')
        ? [
            patch(realm.Document.prototype, 'cookie', 'set', cookie),
            patch(realm.CookieStore?.prototype, 'set', 'value', cookieStoreSet),
          ]
        : []),
      ...(isGuarded(settings, 'storage') ? [patch(realm.Storage.prototype, 'setItem', 'value', setItem(realm))] : []),
    ],
    end() {
      unsubscribe();
      held.clear();
    },
  };
}
