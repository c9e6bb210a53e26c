import type { ConsentStore } from '../store/consent-store.js';
import { loadBeside } from './load-beside.js';
import type * as PickerPart from './ui/picker.js';

/** Brings the picker once there is a traveller to be told: it tells them, and stays closed. */
export function tellTravellers(store: ConsentStore): void {
  const end = store.subscribe(({ needsDecision }) => {
    if (!store.warning || needsDecision) return;
    end();
    loadBeside<typeof PickerPart>('picker').then(({ mountPicker }) => (mountPicker().store ??= store), reportError);
  });
}
