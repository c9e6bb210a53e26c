/**
 * Makes a box that does not fit into its place a popover, which a button in the place opens; and takes that back when it
 * fits again. What is open stays as it is.
 */
export function fitIn(place: HTMLElement, box: HTMLElement): void {
  const fit = (): void => {
    if (!place.clientWidth || box.matches(':popover-open')) return;
    box.removeAttribute('popover');
    place.removeAttribute('data-small');
    if (box.scrollHeight <= place.clientHeight + 1 && box.scrollWidth <= place.clientWidth + 1) return;
    const hadFocus = place.shadowRoot?.activeElement;
    box.setAttribute('popover', 'auto');
    place.setAttribute('data-small', '');
    if (hadFocus && box.contains(hadFocus)) place.shadowRoot?.querySelector<HTMLElement>('.opener')?.focus();
  };
  // Also when what is around it opens, or the window changes.
  new ResizeObserver(fit).observe(place);
  fit();
}
