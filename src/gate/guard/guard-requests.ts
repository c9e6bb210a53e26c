import type { Method } from '../patch.js';
import { patch } from '../patch.js';
import { deadConnection } from './dead-connection.js';
import type { Denied } from './denied-hosts.js';
import { patchConstructor } from './patch-constructor.js';
import { patchMember, type Realm } from './realm.js';

/** No such blob is there, so this fails in every engine as a network does, without asking it. */
const NOWHERE = 'blob:null/placet';

/**
 * Refuses requests to denied hosts in the way in which each API tells of a network that failed: `fetch` rejects, an
 * `XMLHttpRequest`, `EventSource` or `WebSocket` fires `error`, `sendBeacon` answers `false`.
 *
 * @param refuses - Whether an address may not be asked for; counts it.
 * @returns What ends it.
 */
export function guardRequests(realm: Realm, refuses: (address: string) => Denied | undefined): readonly (() => void)[] {
  const isRefused = (to: unknown): boolean => !!refuses(addressOf(to));
  const rejecting = (ask: Method): Method =>
    function (this: unknown, ...args) {
      return isRefused(args[0]) ? Promise.reject(new TypeError('Failed to fetch')) : ask.apply(this, args);
    };
  const connecting =
    (closed: number, events: () => readonly Event[]) =>
    ([to]: readonly unknown[]): object | undefined =>
      isRefused(to) ? deadConnection({ url: addressOf(to), closed, events }) : undefined;
  const failed = (): Event => new Event('error');

  return [
    patch(realm, 'fetch', 'value', rejecting),
    patchMember(realm, 'Worklet', 'addModule', 'value', rejecting),
    patch(
      realm,
      'fetchLater',
      'value',
      (later) =>
        function (this: unknown, ...args) {
          return isRefused(args[0]) ? { activated: false } : later.apply(this, args);
        },
    ),
    patchMember(
      realm,
      'Navigator',
      'sendBeacon',
      'value',
      (send) =>
        function (this: unknown, ...args) {
          return !isRefused(args[0]) && send.apply(this, args);
        },
    ),
    patchMember(
      realm,
      'XMLHttpRequest',
      'open',
      'value',
      (open) =>
        function (this: unknown, ...args) {
          if (isRefused(args[1])) args[1] = NOWHERE;
          return open.apply(this, args);
        },
    ),
    patchConstructor(
      realm,
      'EventSource',
      connecting(2, () => [failed()]),
    ),
    patchConstructor(
      realm,
      'WebSocket',
      connecting(3, () => [failed(), new CloseEvent('close', { code: 1006 })]),
    ),
    patchConstructor(realm, 'Audio', ([src], Audio) =>
      src === undefined ? undefined : Object.assign(new Audio(), { preload: 'auto', src }),
    ),
  ];
}

/** What is asked for: a `Request` has its own word for it. */
function addressOf(to: unknown): string {
  return String(typeof to === 'object' && to !== null && 'url' in to ? to.url : to);
}
