/** On an image that stood in a `<noscript>`. */
const OURS = 'data-placet-noscript';

/**
 * Brings the images of a marked `<noscript>` into the page, once: out of sight, and waiting like any other embed. With
 * scripts on, what stands in one is text: it is read for `<img>`s and nothing else.
 *
 * @returns Those that it has in the page.
 */
export function noscriptImages(): (noscript: HTMLElement, ids: readonly string[]) => readonly HTMLElement[] {
  const read = new WeakSet<HTMLElement>();
  return (noscript, ids) => {
    // A router parses a page without scripts: there, they are elements. One with `src` has loaded already.
    const inside = [...noscript.querySelectorAll<HTMLElement>('img[data-src]:not([src])')];
    for (const image of inside) mark(image, [...ids, ...marksOf(image.outerHTML)]);
    // Such as a router kept with a copy of the page.
    if (!read.has(noscript) && !noscript.nextElementSibling?.hasAttribute(OURS))
      noscript.after(...imagesOf(noscript, ids));
    read.add(noscript);
    const beside: HTMLElement[] = [];
    for (let next = noscript.nextElementSibling; next?.hasAttribute(OURS); next = next.nextElementSibling) {
      beside.push(next as HTMLElement);
    }
    return [...inside, ...beside];
  };
}

/** Whether an element was brought out of a `<noscript>`: it loads once in a page's life. */
export function isFromNoscript(element: HTMLElement): boolean {
  return element.hasAttribute(OURS);
}

function imagesOf({ textContent, ownerDocument }: HTMLElement, ids: readonly string[]): readonly HTMLElement[] {
  const text = (textContent ?? '').replace(/<!--[^]*?(-->|$)/g, '');
  return [...text.matchAll(TAG)].flatMap(([tag]) => {
    const address = valueIn(tag, 'src') ?? valueIn(tag, 'data-src');
    if (!address) return [];
    const image = ownerDocument.createElement('img');
    for (const name of ['referrerpolicy', 'crossorigin']) {
      const value = valueIn(tag, name);
      if (value !== undefined) image.setAttribute(name, value);
    }
    image.setAttribute(OURS, '');
    image.alt = '';
    image.hidden = true;
    image.style.setProperty('display', 'none', 'important');
    image.dataset.src = address;
    mark(image, [...ids, ...marksOf(tag)]);
    return [image];
  });
}

function mark({ dataset }: HTMLElement, ids: readonly string[]): void {
  delete dataset.service;
  dataset.category = [...new Set(ids)].join(' ');
}

function marksOf(tag: string): readonly string[] {
  return ['data-category', 'data-service'].flatMap((name) => valueIn(tag, name)?.split(' ') ?? []);
}

// Read by hand: a parser would want trusted HTML, and could be given more than images.
const TAG = /<img\s(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

function valueIn(tag: string, name: string): string | undefined {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const [, double, single, bare] = pattern.exec(tag) ?? [];
  return (double ?? single ?? bare)?.replace(/&(amp|#38|#x26);/gi, '&').trim();
}
