/** What a gate asks of the part that stands in for held-back embeds. */
export type PlaceholderFactory = (embed: HTMLElement, answer: { once(): void; always(): void }) => HTMLElement | undefined;

/**
 * Sets an embed's address where it waits in `data-src`. Only addresses of the web: a `javascript:` one would run in the
 * page. @returns Whether there was one to set.
 */
export function showEmbed(embed: HTMLElement): boolean {
  const address = webAddress(embed);
  if (address === undefined) return false;
  if (embed.getAttribute(addressAttribute(embed)) !== address) embed.setAttribute(addressAttribute(embed), address);
  return true;
}

/** Takes the address away again, and puts the element back empty, which ends what it was playing. */
export function hideEmbed(embed: HTMLElement): void {
  const { parentNode, nextSibling } = embed;
  embed.removeAttribute(addressAttribute(embed));
  embed.remove();
  parentNode?.insertBefore(embed, nextSibling);
}

function addressAttribute({ localName }: HTMLElement): string {
  return localName === 'object' ? 'data' : localName === 'link' ? 'href' : 'src';
}

function webAddress(embed: HTMLElement): string | undefined {
  const address = embed.dataset.src ?? '';
  try {
    return /^https?:$/.test(new URL(address, embed.baseURI).protocol) ? address : undefined;
  } catch {
    return undefined; // not an address at all
  }
}
