import { ownDocument } from '../adapters/own-document.js';
/**
 * Keeps room for the banner: what takes the focus is scrolled clear of it, and the end of the page can be, too. The
 * page reads its height from `--placet-banner-height`.
 *
 * @returns What takes everything back.
 */
export function reserveSpace(banner: HTMLElement): () => void {
  const { style } = ownDocument.documentElement;
  const before = NAMES.map((name) => style.getPropertyValue(name));
  const set = (values: readonly string[]) => NAMES.forEach((name, at) => style.setProperty(name, values[at] ?? ''));
  let frame = 0;
  const observer = new ResizeObserver(() => {
    // Not at once: the room may bring a scroll bar, which makes the banner narrower, which is an error to Firefox here.
    frame = requestAnimationFrame(() => {
      const { top, height: shown } = banner.getBoundingClientRect();
      const height = `${shown && Math.ceil(innerHeight - top)}px`; // nothing, if somebody hides it
      set([height, height, height]);
    });
  });
  observer.observe(banner);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    set(before);
  };
}

const NAMES = ['--placet-banner-height', 'scroll-padding-block-end', 'padding-block-end'] as const;
