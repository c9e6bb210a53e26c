import '../../define/region-picker.js';
import { provideStore } from '../../elements/provide-store.js';
import type { RegionPickerElement } from '../../elements/region-picker.js';
import type { ConsentStore } from '../../store/consent-store.js';

/** Equips the page's own `<region-picker>`, or adds one that opens as a dialog. */
export function mountPicker(store: ConsentStore): RegionPickerElement {
  const own = document.querySelector('region-picker');
  const picker = own ?? document.createElement('region-picker');
  provideStore(document, store);
  if (own) return own;
  picker.dialog = true;
  document.body.append(picker);
  return picker;
}
