/** Where each kind of embed has its address. */
const ADDRESS: ReadonlyMap<string, string> = new Map([
  ...['iframe', 'img', 'video', 'audio', 'embed', 'source', 'track', 'input'].map((kind) => [kind, 'src'] as const),
  ...['link', 'image', 'use', 'feImage'].map((kind) => [kind, 'href'] as const),
  ['object', 'data'],
]);

/** Where it has several to choose from. */
const SET: ReadonlyMap<string, string> = new Map([
  ['img', 'srcset'],
  ['source', 'srcset'],
  ['link', 'imagesrcset'],
]);

/** What an embed waits with: each attribute, and the address that it will get. */
export type HeldAddresses = readonly (readonly [attribute: string, address: string])[];

/** The addresses that wait in `data-src`, `data-srcset` and `data-poster`, where the element has use for them. */
export function heldAddresses({ localName, dataset }: HTMLElement): HeldAddresses {
  const { src, srcset, poster } = dataset;
  const main = ADDRESS.get(localName);
  const all = [
    [main, src],
    [SET.get(localName), srcset],
    [localName === 'video' ? 'poster' : undefined, poster],
  ] as const;
  return all.flatMap(([attribute, address]) => (attribute && address ? [[attribute, address] as const] : []));
}

/** Whether an element asks for something of its own, whatever it waits for. */
export function asksAlready(element: HTMLElement): boolean {
  const waits = heldAddresses(element).map(([attribute]) => attribute);
  return ['src', 'srcset', 'data'].some((name) => element.hasAttribute(name) && !waits.includes(name));
}

/**
 * Sets the addresses that wait: all or none.
 *
 * @returns Whether anything was changed, or why it cannot be done.
 */
export function setAddresses(element: HTMLElement): boolean | string {
  const due = heldAddresses(element).filter(([name, address]) => element.getAttribute(name) !== address);
  const wrong = due.find(([name, address]) => !isOfTheWeb(address, name.endsWith('srcset'), element.baseURI));
  if (wrong) return `has the address "${wrong[1]}"; write one with http: or https:`;
  try {
    for (const [name, address] of due) element.setAttribute(name, trusted(element, address));
  } catch {
    return `may not be given an address under this page's Trusted Types; add "placet-embeds" to the policy's trusted-types`;
  }
  return due.length > 0;
}

/** Takes the addresses away that waited. @returns Whether anything was changed. */
export function unsetAddresses(element: HTMLElement, wasSet: boolean): boolean {
  // A copy of a page that was kept may come back with the address in it; another address is the page's own.
  const set = heldAddresses(element).filter(([name, address]) => {
    const value = element.getAttribute(name);
    return value !== null && (wasSet || value === address);
  });
  for (const [name] of set) element.removeAttribute(name);
  return set.length > 0;
}

/** Whether an address is one of the web: a `javascript:` one would run in the page. */
export function isOfTheWeb(address: string, isSet: boolean, base: string): boolean {
  if (isSet) return !/(^|[\s,])(?!https?:)[a-z][\w+.-]*:/i.test(address);
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}

interface UrlPolicy {
  createScriptURL(url: string): string;
}

interface Policies {
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy;
}

let policy: UrlPolicy | undefined;

/** An address as Trusted Types want it for what a plug-in would run; the page's policy decides whether there is one. */
function trusted({ localName }: HTMLElement, address: string): string {
  if (!/^(object|embed)$/.test(localName)) return address;
  const { trustedTypes } = window as { trustedTypes?: unknown };
  try {
    policy ??= (trustedTypes as Policies | undefined)?.createPolicy('placet-embeds', { createScriptURL: (url) => url });
  } catch {
    // Not allowed. Where nothing enforces Trusted Types, the address itself will do.
  }
  return policy?.createScriptURL(address) ?? address;
}
