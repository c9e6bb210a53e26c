import { asksAlready, heldAddresses } from './embed-addresses.js';

const WHOLE = /^(picture|video|audio)$/;
const PART = /^(source|track|img)$/;

/** What is shown or held as one thing: a picture or a film, for what stands in it; else the element itself. */
export function embedRoot(element: HTMLElement): HTMLElement {
  const { localName, parentElement } = element;
  return parentElement && PART.test(localName) && WHOLE.test(parentElement.localName) ? parentElement : element;
}

/** A root, if it has an address to wait with, and what in it has one. */
export function embedParts(root: HTMLElement): readonly HTMLElement[] {
  return [root, ...within(root)].filter((part) => heldAddresses(part).length > 0);
}

/**
 * Whether a visitor misses something while parts are held: not a style sheet, nor subtitles, nor a part of a drawing or of
 * a form, nor where another is seen.
 */
export function isMissed(root: HTMLElement, held: readonly HTMLElement[], free: readonly HTMLElement[]): boolean {
  const isSeen = ({ localName }: HTMLElement): boolean => !/^(track|link|input|image|use|feImage)$/.test(localName);
  return held.some(isSeen) && !free.some(isSeen) && ![root, ...within(root)].filter(isSeen).some(asksAlready);
}

function within({ localName, children }: HTMLElement): readonly HTMLElement[] {
  if (!WHOLE.test(localName)) return [];
  return [...children].filter((child): child is HTMLElement => PART.test(child.localName));
}
