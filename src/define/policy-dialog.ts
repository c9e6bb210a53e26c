import { PolicyDialogElement } from '../elements/policy-dialog.js';

if (globalThis.customElements && !customElements.get('policy-dialog')) {
  customElements.define('policy-dialog', PolicyDialogElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'policy-dialog': PolicyDialogElement;
  }
}
