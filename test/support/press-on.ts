import { sendKeys } from '@web/test-runner-commands';
import { until, type MadeWindow } from './made-page.js';

/**
 * Presses Enter on a button of a made page, as a visitor with a keyboard does: until it heard of it, for a window that
 * another test's stands before gets no keys.
 */
export async function pressOn(page: MadeWindow, button: HTMLElement): Promise<void> {
  let isHeard = false;
  button.addEventListener('click', () => (isHeard = true), { once: true });
  while (!isHeard) {
    await until(() => {
      page.focus();
      button.focus();
      return (button.getRootNode() as Document | ShadowRoot).activeElement === button;
    });
    await sendKeys({ press: 'Enter' });
    await until(() => isHeard, 'the key is heard', 500).catch(() => {});
  }
}
