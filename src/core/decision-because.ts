import { isGranted } from './consent.js';
import type { Because } from './reasons.js';
import type { Settings } from './settings.js';
import type { ConsentSnapshot } from './snapshot.js';

/** Why a category or service that is declared is granted or denied. */
export function decisionBecause(
  id: string,
  { categories, services }: Settings,
  { consent, choices, jurisdiction, gpc }: ConsentSnapshot,
): Because {
  const category = services.find((one) => one.id === id)?.category ?? id;
  if (categories.find((one) => one.id === category)?.required) return 'required';
  if (isGranted(choices, id)) return consent.status === 'decided' ? 'granted' : 'opt-out';
  // What came after the decision has no word in it.
  if (consent.status === 'decided') {
    return Object.hasOwn(consent.choices, id) && consent.choices[id] === 'denied' ? 'denied' : 'undecided';
  }
  return consent.because ?? (gpc && jurisdiction.model === 'opt-out' ? 'gpc' : 'undecided');
}
