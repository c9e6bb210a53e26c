import type { Method } from '../patch.js';
import { patchMember, type Realm } from './realm.js';

/** The windows of a page that share its origin, so that its scripts can reach into them for unpatched ways. */
export interface Realms {
  /** Guards the window of a frame, if there is one that may be entered, now and whenever it gets another one. */
  enter(frame: Element): void;
  /** Restores them all. */
  end(): void;
}

/**
 * Guards a window, and each frame's as soon as a script can reach it.
 *
 * @param guard - Patches one of them. @returns what ends that.
 */
export function guardRealms(top: Realm, guard: (realm: Realm) => readonly (() => void)[]): Realms {
  /** By an object that each window has of its own, since a frame's window stays while what is in it goes. */
  const endings = new WeakMap<object, readonly (() => void)[]>();
  const known: WeakRef<object>[] = [];
  const followed = new WeakSet<Element>();
  const life = new AbortController();
  const { addEventListener } = EventTarget.prototype;
  const windowOf = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get as Method;

  function patchRealm(realm: Realm): void {
    const getters = ['contentWindow', 'contentDocument'].map((name) =>
      patchMember(realm, 'HTMLIFrameElement', name, 'get', entering),
    );
    known.push(new WeakRef(realm.Node as object));
    endings.set(realm.Node as object, [...guard(realm), ...getters]);
  }

  const entering = (get: Method): Method =>
    function () {
      enter(this as Element);
      return get.call(this);
    };

  function enter(frame: Element): void {
    const realm = windowOf.call(frame) as Realm | null;
    if (isOpen(realm) && !endings.has(realm.Node as object)) patchRealm(realm);
    if (followed.has(frame)) return;
    followed.add(frame);
    addEventListener.call(frame, 'load', () => enter(frame), life);
  }

  patchRealm(top);
  return {
    enter,
    end() {
      life.abort();
      for (const key of known) [...(endings.get(key.deref() ?? known) ?? [])].reverse().forEach((end) => end());
    },
  };
}

const PLACET = Symbol.for('placet') as never as string;

/** Not a window of another origin, nor one that has placet itself and so looks after itself. */
function isOpen(realm: Realm | null): realm is Realm {
  try {
    return !!realm?.Node && !realm[PLACET];
  } catch {
    return false;
  }
}
