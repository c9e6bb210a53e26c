/** Where an element loads from, or would: an address of the web. Links that are followed by a person have none. */
export function elementAddress(element: Element): URL | undefined {
  if (/^(a|area|base|form)$/.test(element.localName)) return undefined;
  const [address = ''] = ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []);
  if (!address || !URL.canParse(address, element.baseURI)) return undefined;
  const url = new URL(address, element.baseURI);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

const ATTRIBUTES = ['data-src', 'src', 'href', 'data'];
