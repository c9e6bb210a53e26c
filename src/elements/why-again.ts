import type { ConsentSnapshot } from '../core/snapshot.js';
import { localize } from '../locales/localize.js';
import type { FirstLayer } from '../locales/messages.js';
import type { SiteSettings } from '../store/resolve-options.js';

/** Why a visitor who decided before is asked again: the choice ran out, the policy changed, or what is open by name. */
export function whyAgain(
  settings: SiteSettings,
  { consent, undecided }: ConsentSnapshot,
  texts: FirstLayer,
): string | undefined {
  if (consent.status === 'undecided') return consent.because && texts[`banner.${consent.because}`];
  const names = settings.services
    .filter(({ id }) => undecided.includes(id))
    .map(({ name }) => localize(name, texts.locale));
  const labels = settings.categories
    .filter(({ id }) => undecided.includes(id))
    .map(({ id, label = id }) => localize(label, texts.locale));
  return `${texts['banner.new']} ${(names.length > 0 ? names : labels).join(', ')}`;
}
