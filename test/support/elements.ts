/** What the tests of the elements share: a shop, a store in it, real input, and waiting that polls. */
import 'axe-core/axe.min.js';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Evidence } from '../../src/core/location.js';
import type { Place } from '../../src/core/place.js';
import { provideStore } from '../../src/elements/provide-store.js';
import type { ConsentStore } from '../../src/store/consent-store.js';
import { createConsentStore } from '../../src/store/create-consent-store.js';
import type { ConsentOptions } from '../../src/store/options.js';
import { SHOP } from './shop.js';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

const cleanUps: (() => void)[] = [];

// A page has a heading and a main part, as axe wants it.
const main = document.body.appendChild(document.createElement('main'));
main.append(Object.assign(document.createElement('h1'), { textContent: 'Shop' }));

/** A store in a browser that remembers nothing. Located where `place` says; nowhere without. */
export function openShop(place?: string, changes: Partial<ConsentOptions> = {}): ConsentStore {
  forget();
  const find = (): Evidence | undefined =>
    place ? { source: 'test', places: [place as Place], trust: 2, expiresAt: Date.now() + 1e6 } : undefined;
  const options: ConsentOptions = { ...SHOP, location: [{ name: 'test', find }], ...changes };
  const store: ConsentStore = createConsentStore(options);
  cleanUps.push(() => store.destroy());
  return store;
}

/** Provides a store to the whole page until the test is over. */
export function provide(store: ConsentStore): void {
  cleanUps.push(provideStore(document, store));
}

/** Puts an element into the page until the test is over, and waits until it is drawn. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Partial<HTMLElementTagNameMap[Tag]> = {},
  where: Element = document.body,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = Object.assign(document.createElement(tag), props);
  where.prepend(element);
  cleanUps.push(() => element.remove());
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  return element;
}

/** Takes back what a test did. */
export function cleanUp(): void {
  for (const undo of cleanUps.splice(0).reverse()) undo();
  forget();
}

function forget(): void {
  document.cookie = 'placet=; path=/; max-age=0';
  localStorage.clear();
  sessionStorage.removeItem('placet.warned');
}

/** Waits until something holds. */
export async function until<T>(what: () => T | null | undefined | false, name = String(what)): Promise<T> {
  const end = performance.now() + 15_000;
  for (;;) {
    const value = what();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited in vain for ${name}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** An element of a host's own or of its shadow tree. */
export function part<E extends HTMLElement = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector) ?? host.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in <${host.localName}>`);
  return found;
}

/** Clicks as a visitor does, in the middle of what is to be seen. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

export const press = (key: string) => sendKeys({ press: key });

/** What has the focus, inside of shadow trees, too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What axe finds against WCAG 2.2 A and AA and its best practices: one line each. */
export async function violations(element: Element): Promise<string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values },
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
  );
}

/** The events of a type that reach the document. */
export function heard<E extends Event>(type: string): E[] {
  const events: E[] = [];
  const listen = (event: Event) => events.push(event as E);
  document.addEventListener(type, listen);
  cleanUps.push(() => document.removeEventListener(type, listen));
  return events;
}
