import '../../define/policy-dialog.js';
import type { PolicyDialogElement } from '../../elements/policy-dialog.js';

/** Equips the page's own `<policy-dialog>`, or adds one. */
export function mountPolicy(): PolicyDialogElement {
  const own = document.querySelector('policy-dialog');
  const dialog = own ?? document.createElement('policy-dialog');
  if (!own) document.body.append(dialog);
  return dialog;
}
