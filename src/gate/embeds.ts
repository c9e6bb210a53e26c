import { noteStandIn } from './stand-in.js';

/** Makes what stands in for an embed while it is held back. */
export type PlaceholderFactory = (
  embed: HTMLElement,
  /** The categories and services that it waits for. */
  ids: readonly string[],
  /** What the visitor may answer: for this page only, or from now on. */
  answer: { once(): void; always(): void },
) => HTMLElement | undefined;

/** What embeds are held back by. */
export interface EmbedGateOptions {
  /** Whether an embed may load now. */
  readonly allows: (embed: HTMLElement) => boolean;
  readonly idsOf: (embed: HTMLElement) => readonly string[];
  /** Grants what an embed waits for. */
  readonly grant: (ids: readonly string[]) => void;
  readonly placeholder: PlaceholderFactory | undefined;
}

/**
 * Holds back embeds whose address waits in `data-src`: they load when they may, a placeholder stands there until then,
 * and they are emptied again when consent is withdrawn.
 *
 * @returns What brings all embeds in line, those given and those seen before.
 */
export function embedGate({
  allows,
  idsOf,
  grant,
  placeholder,
}: EmbedGateOptions): (embeds: Iterable<HTMLElement>) => void {
  const standIns = new Map<HTMLElement, HTMLElement | undefined>();
  const shown = new WeakSet<HTMLElement>();
  const once = new WeakSet<HTMLElement>();

  function turn(embed: HTMLElement): void {
    const standIn = standIns.get(embed);
    const may = once.has(embed) || allows(embed);
    if (may === shown.has(embed)) {
      if (!may && !standIn && embed.isConnected) replace(embed);
      return;
    }
    if (may) {
      if (!setAddress(embed)) return;
      shown.add(embed);
      standIn?.replaceWith(embed);
      standIns.set(embed, undefined);
    } else {
      shown.delete(embed);
      embed.removeAttribute(addressAttribute(embed));
      if (embed instanceof HTMLMediaElement) embed.load(); // it would play on
      if (embed.isConnected) replace(embed);
    }
  }

  function replace(embed: HTMLElement): void {
    const ids = idsOf(embed);
    const answer = { once: () => (once.add(embed), turn(embed)), always: () => grant(ids) };
    const standIn = placeholder?.(embed, ids, answer);
    standIns.set(embed, standIn);
    if (!standIn) return;
    noteStandIn(standIn, embed);
    embed.replaceWith(standIn);
  }

  return (embeds) => {
    for (const embed of embeds) if (!standIns.has(embed)) standIns.set(embed, undefined);
    for (const embed of standIns.keys()) turn(embed);
  };
}

/** Sets the address, if it is one of the web: a `javascript:` one would run in the page. */
function setAddress(embed: HTMLElement): boolean {
  const address = embed.dataset.src ?? '';
  if (!URL.canParse(address, embed.baseURI) || !/^https?:$/.test(new URL(address, embed.baseURI).protocol))
    return false;
  embed.setAttribute(addressAttribute(embed), address);
  return true;
}

function addressAttribute({ localName }: HTMLElement): string {
  return localName === 'object' ? 'data' : localName === 'link' ? 'href' : 'src';
}
