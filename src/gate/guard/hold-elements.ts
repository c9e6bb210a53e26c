import { noteHeld, type Ledger } from '../ledger.js';
import { idsOf } from '../watch-page.js';
import type { ConsentStore } from '../../store/consent-store.js';
import type { DeniedHosts } from './denied-hosts.js';
import { LOADING, RUNNING, SAYING, waitsIn } from './loading-elements.js';
import type { OwnNodes } from './own-nodes.js';

/** Stands on an embed that the visitor lets load just once: the gate puts it there. Markup cannot. */
export const FREE: unique symbol = Symbol.for('placet.free') as never;

/** Who put an element where it is: a script, or the parser that reads the page. */
export type Origin = 'script' | 'parser';

/** Holds back elements whose address belongs to a denied service. */
export interface ElementHolder {
  /** Whether an attribute may be set; if not, its address waits. A script is made inert, and keeps its address. */
  maySet(element: Element, attribute: string, value: string): boolean;
  /** Holds back what an element has already. */
  look(element: Element, origin: Origin): void;
  /** Told of elements that were set as markup: the scripts among them never run, so there is nothing to hold back. */
  leave(elements: readonly Element[]): void;
  /** Gives back what may load now and stands in no document, where the gate would find it. */
  giveBack(): void;
}

/** What elements are held back by. */
export interface HoldOptions {
  readonly store: Pick<ConsentStore, 'allows'>;
  readonly hosts: DeniedHosts;
  readonly nodes: OwnNodes;
  readonly ledger: Ledger;
  /** Told of scripts that another script put in, which a policy with nonces lets run without one. */
  readonly trust: (script: HTMLScriptElement) => void;
}

/** Marks elements up as the site would have done, had it known of them; the gate does the rest. */
export function holdElements({ store, hosts, nodes, ledger, trust }: HoldOptions): ElementHolder {
  /** What each element had in `data-service` before. */
  const marked = new WeakMap<Element, string>();
  const dead = new WeakSet<Element>();
  /** What scripts made that loads without being put into a document. */
  const apart = new Set<Element>();

  function maySet(element: Element, attribute: string, value: string): boolean {
    const held = hold(element, attribute, value, 'script');
    if (!held && marked.has(element)) unmark(element, attribute, value);
    return held !== 'waits';
  }

  /** Holds an element back, if that is what the address asks for: a script by its type, else the address waits. */
  function hold(element: Element, attribute: string, value: string, origin: Origin): 'inert' | 'waits' | undefined {
    const name = nodes.nameOf(element);
    if (!LOADING.get(name)?.includes(attribute)) return undefined;
    const denied = attribute.endsWith('srcset')
      ? value
          .split(/[\s,]+/)
          .map(hosts.of)
          .find(Boolean)
      : hosts.of(value);
    if (!denied || isFree(element) || (name === 'link' && SAYING.test(nodes.get(element, 'rel') ?? ''))) {
      return undefined;
    }
    if (name === 'script') {
      if (!makeInert(element)) return 'inert';
      if (origin === 'script') trust(element as HTMLScriptElement);
    } else {
      nodes.set(element, waitsIn(attribute), value);
      if (APART.test(name) && apart.size < MANY) apart.add(element);
    }
    if (!marked.has(element)) noteHeld(ledger, 'host', denied.host);
    mark(element, denied.service);
    return name === 'script' ? 'inert' : 'waits';
  }

  /** Whether it is let go by hand, or the site itself marked it, and what it said is granted. */
  function isFree(element: Element & { [FREE]?: unknown }): boolean {
    if (element[FREE]) return true;
    const ids = marked.has(element) ? [] : idsOf(element as HTMLElement);
    return ids.length > 0 && ids.every((id) => store.allows(id));
  }

  function makeInert(script: Element): boolean {
    const type = nodes.get(script, 'type') ?? '';
    if (!RUNNING.test(type) || (nodes.get(script, 'nomodule') !== null && type.trim() !== 'module')) return false;
    if (type) nodes.set(script, 'data-type', type);
    nodes.set(script, 'type', 'text/plain');
    return true;
  }

  function mark(element: Element, service: string): void {
    const before = nodes.get(element, 'data-service') ?? '';
    if (!marked.has(element)) marked.set(element, before);
    if (!before.split(' ').includes(service)) nodes.set(element, 'data-service', `${before} ${service}`.trim());
  }

  /** An element that gets another address, one that it may have, waits for nothing any more. */
  function unmark(element: Element, attribute: string, value: string): void {
    const name = nodes.nameOf(element);
    const all = LOADING.get(name) ?? [];
    const waits = waitsIn(attribute);
    const waiting = nodes.get(element, waits);
    // What waited is given back, and may have to be taken again.
    if (!all.includes(attribute) || waiting === value) return;
    if (name === 'script') {
      if (nodes.get(element, 'type') === 'text/plain')
        nodes.set(element, 'type', nodes.get(element, 'data-type') ?? '');
    } else if (waiting === null) return;
    nodes.remove(element, waits);
    if (all.some((one) => nodes.get(element, waitsIn(one)) !== null)) return;
    nodes.set(element, 'data-service', marked.get(element) ?? '');
    marked.delete(element);
  }

  return {
    maySet,
    leave: (elements) => elements.forEach((element) => nodes.nameOf(element) === 'script' && dead.add(element)),
    look(element, origin) {
      if (dead.has(element)) return;
      for (const attribute of LOADING.get(nodes.nameOf(element)) ?? []) {
        const value = nodes.get(element, attribute);
        if (value !== null && hold(element, attribute, value, origin) === 'waits') nodes.remove(element, attribute);
      }
    },
    giveBack() {
      for (const element of apart) {
        if (!element.isConnected && !idsOf(element as HTMLElement).every((id) => store.allows(id))) continue;
        apart.delete(element);
        for (const attribute of LOADING.get(nodes.nameOf(element)) ?? []) {
          const value = nodes.get(element, waitsIn(attribute));
          if (value !== null && !element.isConnected) nodes.set(element, attribute, value);
        }
      }
    },
  };
}

/** Pixels and sounds. */
const APART = /^(img|audio)$/;
/** More of them than a page view has: one that sends a pixel for every move must not send them all at once. */
const MANY = 50;
