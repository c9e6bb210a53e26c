/** Gives an element the focus, also one that does not take it by itself, such as a picture: as long as it has it. */
export function passFocus(element: HTMLElement): void {
  const target = (element.localName === 'picture' && element.querySelector('img')) || element;
  const isFocused = (): boolean => (target.getRootNode() as Document | ShadowRoot).activeElement === target;
  target.focus({ preventScroll: true });
  if (isFocused() || target.hasAttribute('tabindex')) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
}
