import { ownDocument } from '../adapters/own-document.js';
/**
 * Opens a modal dialog: the focus goes to its first thing, and back to where it was when it closes, without scrolling. A
 * click beside it closes it, like Escape.
 */
export function openModal(dialog: HTMLDialogElement, first: HTMLElement | null): void {
  if (dialog.open) return;
  const opener = deepActiveElement();
  const open = new AbortController();
  const { signal } = open;
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => (pressed = target), { signal });
  dialog.addEventListener(
    'click',
    ({ target }) => {
      // Not where a selection was drawn from inside the dialog and ended beside it.
      if (target === dialog && pressed === dialog) dialog.close();
    },
    { signal },
  );
  dialog.addEventListener(
    'close',
    () => {
      open.abort();
      opener?.focus({ preventScroll: true });
    },
    { once: true },
  );
  const show = (): void => {
    dialog.showModal();
    first?.focus({ preventScroll: true });
  };
  // A router that swaps the page's body takes what is open out of the top layer: it comes back as it was.
  const observer = new MutationObserver(() => {
    if (!dialog.open || !dialog.isConnected || dialog.matches(':modal')) return;
    dialog.open = false;
    show();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  show();
}

/** What has the focus, inside of shadow trees, too. */
function deepActiveElement(): HTMLElement | undefined {
  let active = ownDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
