import { ownDocument } from '../../adapters/own-document.js';
import '../../define/region-picker.js';
import type { RegionPickerElement } from '../../elements/region-picker.js';

/** Equips the page's own `<region-picker>`, or adds one that opens as a dialog. */
export function mountPicker(): RegionPickerElement {
  const own = ownDocument.querySelector('region-picker');
  const picker = own ?? ownDocument.createElement('region-picker');
  if (own) return own;
  picker.dialog = true;
  ownDocument.body.append(picker);
  import('./stay-in-page.js').then(({ stayInPage }) => stayInPage(picker), reportError);
  return picker;
}
