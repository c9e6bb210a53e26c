import { RegionPickerElement } from '../elements/region-picker.js';

if (globalThis.customElements && !customElements.get('region-picker')) {
  customElements.define('region-picker', RegionPickerElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'region-picker': RegionPickerElement;
  }
}
