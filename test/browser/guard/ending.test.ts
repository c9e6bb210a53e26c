import { expect } from 'chai';
import { ELSEWHERE, openGuarded } from '../../support/guarded-page.js';
import { forget, until } from '../../support/made-page.js';
import type { MadeWindow } from '../../support/made-page.js';

const SRC = `${ELSEWHERE}/made/script?log=A`;

/** Every descriptor of every interface's prototype, and of the window itself. */
function descriptorsOf(page: MadeWindow): Map<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>();
  const globals = Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(page) as never);
  for (const [name, { value }] of globals) {
    if (/^[A-Z]/.test(name) || name.startsWith('fetch'))
      found.set(name, Object.getOwnPropertyDescriptor(page, name) ?? {});
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    if (!prototype) continue;
    for (const [member, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      found.set(`${name}.${member}`, descriptor);
    }
  }
  return found;
}

/** The names under which two lists differ. */
function differences(one: Map<string, PropertyDescriptor>, other: Map<string, PropertyDescriptor>): string[] {
  const isSame = (a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean =>
    Object.is(a?.value, b?.value) &&
    a?.get === b?.get &&
    a?.set === b?.set &&
    a?.writable === b?.writable &&
    a?.enumerable === b?.enumerable;
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => !isSame(one.get(name), other.get(name)));
}

describe('the end of the guard', () => {
  beforeEach(forget);
  after(forget);

  it('restores every descriptor', async () => {
    const page = await openGuarded({ before: `<script>(${String(remember)})()</script>` });
    const guarded = descriptorsOf(page);
    page.endGuard();
    const ended = descriptorsOf(page);
    const patched = differences(guarded, ended);
    expect(patched.length).to.be.greaterThan(60);
    expect(patched).to.include.members([
      'Node.appendChild',
      'Element.innerHTML',
      'fetch',
      'WebSocket',
      'Document.write',
    ]);
    const before = (page as never as { before: Map<string, PropertyDescriptor> }).before;
    expect(differences(before, ended).filter((name) => patched.includes(name))).to.deep.equal([]);
  });

  it('lets everything pass again', async () => {
    const page = await openGuarded();
    page.endGuard();
    page.document.head.append(Object.assign(page.document.createElement('script'), { src: SRC }));
    await until(() => page.log?.length);
  });

  it('holds for frames, too: what they load later is not guarded again', async () => {
    const page = await openGuarded({ body: '<iframe title="x"></iframe>' });
    const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
    const { HTMLScriptElement } = frame.contentWindow as typeof page;
    const srcOf = (realm: { HTMLScriptElement: typeof HTMLScriptElement }): PropertyDescriptor =>
      Object.getOwnPropertyDescriptor(realm.HTMLScriptElement.prototype, 'src') as PropertyDescriptor;
    expect(isNative(srcOf({ HTMLScriptElement }).set), 'while it is guarded').to.equal(false);
    page.endGuard();
    expect(isNative(srcOf({ HTMLScriptElement }).set), 'once it is not').to.equal(true);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = '/made/page?html=<p>next</p>';
    await loaded;
    expect(isNative(srcOf(frame.contentWindow as typeof page).set), 'and behind another page').to.equal(true);
  });

  it('leaves another library’s patches over ours alone, and they go on working', async () => {
    const page = await openGuarded();
    const { appendChild } = page.Node.prototype;
    const { fetch, WebSocket } = page;
    const calls: string[] = [];
    page.Node.prototype.appendChild = function <T extends Node>(node: T): T {
      calls.push('appendChild');
      return appendChild.call(this, node) as T;
    };
    page.fetch = (...args) => (calls.push('fetch'), fetch(...args));
    const Other = class extends WebSocket {};
    page.WebSocket = Other;
    const theirs = page.Node.prototype.appendChild;
    expect(await page.fetch(SRC).catch(() => 'refused')).to.equal('refused');
    page.endGuard();
    expect(page.Node.prototype.appendChild).to.equal(theirs);
    expect(page.WebSocket).to.equal(Other);
    page.document.head.appendChild(Object.assign(page.document.createElement('script'), { src: SRC }));
    await until(() => page.log?.length);
    expect((await page.fetch(SRC)).ok).to.equal(true);
    expect(calls).to.deep.equal(['fetch', 'appendChild', 'fetch']);
  });
});

function isNative(made: unknown): boolean {
  return String(made).includes('[native code]');
}

/** Runs in the page, before placet: what the browser itself has. */
function remember(): void {
  const before = new Map<string, PropertyDescriptor>();
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
    if (/^[A-Z]/.test(name) || name.startsWith('fetch')) before.set(name, descriptor);
    const prototype =
      typeof descriptor.value === 'function' ? (descriptor.value as { prototype?: object }).prototype : undefined;
    for (const [member, own] of Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {})))
      before.set(`${name}.${member}`, own);
  }
  Object.assign(window, { before });
}
