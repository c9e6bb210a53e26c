import { passFocus } from './pass-focus.js';
import { noteStandIn } from './stand-in.js';
import type { PlaceholderFactory } from './placeholder-factory.js';

/** On an embed that is out of sight; its value is the `display` that its own style had. */
const AWAY = 'data-placet-held';
/** On what stands in. */
const STANDS_IN = 'data-placet-stand-in';

/**
 * Puts placeholders before the embeds that they stand for. The embed stays in the page, out of sight: whoever manages the
 * page finds what they put there, and a router that keeps a copy of it keeps the embed.
 */
export function placeStandIns(make: PlaceholderFactory | undefined) {
  const standing = new Map<HTMLElement, HTMLElement>();
  const without = new WeakSet<HTMLElement>();
  // Whoever manages the page may take one of the two away, or put something between them.
  const observer = new MutationObserver(sweep);

  function stand(embed: HTMLElement, ...rest: ParametersAfterEmbed): void {
    if (without.has(embed)) return;
    let place = standing.get(embed);
    if (!place) {
      leave(embed); // what a copy came with
      place = make?.(embed, ...rest);
      if (!place) {
        without.add(embed);
        return;
      }
      place.setAttribute(STANDS_IN, '');
      noteStandIn(place, embed);
      standing.set(embed, place);
    }
    putBefore(embed, place);
    if (embed.hasAttribute(AWAY)) return;
    embed.setAttribute(AWAY, embed.style.display);
    embed.style.setProperty('display', 'none', 'important');
  }

  /** The embed is seen again, and has the focus if its placeholder had it. */
  function leave(embed: HTMLElement): void {
    without.delete(embed);
    if (!embed.hasAttribute(AWAY)) return;
    embed.style.display = embed.getAttribute(AWAY) ?? '';
    embed.removeAttribute(AWAY);
    if (!embed.getAttribute('style')) embed.removeAttribute('style');
    const before = embed.previousElementSibling;
    const place = standing.get(embed) ?? (before?.hasAttribute(STANDS_IN) ? before : undefined);
    const hadFocus = place && (place.getRootNode() as Document | ShadowRoot).activeElement === place;
    place?.remove();
    standing.delete(embed);
    if (hadFocus) passFocus(embed);
  }

  /** Takes away what stands for embeds that have left, and puts what has lost its place where it belongs. */
  function sweep(): void {
    for (const [embed, place] of standing) {
      if (embed.isConnected) {
        putBefore(embed, place);
        continue;
      }
      standing.delete(embed);
      place.remove();
    }
  }

  function putBefore(embed: HTMLElement, place: HTMLElement): void {
    if (place.nextElementSibling === embed) return;
    embed.before(place);
    observer.observe(embed.parentNode!, { childList: true });
  }

  return { stand, leave, sweep, end: () => observer.disconnect() };
}

type ParametersAfterEmbed = Parameters<PlaceholderFactory> extends [unknown, ...infer Rest] ? Rest : never;
