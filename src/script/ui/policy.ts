import { ownDocument } from '../../adapters/own-document.js';
import '../../define/policy-dialog.js';
import type { PolicyDialogElement } from '../../elements/policy-dialog.js';

/** Equips the page's own `<policy-dialog>`, or adds one. */
export function mountPolicy(): PolicyDialogElement {
  const own = ownDocument.querySelector('policy-dialog');
  const dialog = own ?? ownDocument.createElement('policy-dialog');
  if (!own) ownDocument.body.append(dialog);
  return dialog;
}
