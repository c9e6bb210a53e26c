import '../../define/policy-dialog.js';
import type { PolicyDialogElement } from '../../elements/policy-dialog.js';
import { provideStore } from '../../elements/provide-store.js';
import type { ConsentStore } from '../../store/consent-store.js';

/** Equips the page's own `<policy-dialog>`, or adds one. */
export function mountPolicy(store: ConsentStore): PolicyDialogElement {
  const own = document.querySelector('policy-dialog');
  const dialog = own ?? document.createElement('policy-dialog');
  provideStore(document, store);
  if (!own) document.body.append(dialog);
  return dialog;
}
