import type { RegionChoice } from '../core/region.js';
import type { Translator } from '../locales/translator.js';
import { refusalText } from './region-notice.js';
import type { RegionView } from './region-view.js';

const FIELDS = ['region', 'language', 'currency'] as const;

/** What a form sends of a choice: `region`, `language`, `currency`, or with a name `shop-region` and so on. */
export function formEntries(choice: RegionChoice, name = ''): FormData {
  const entries = new FormData();
  for (const field of FIELDS) entries.append(name ? `${name}-${field}` : field, choice[field]);
  return entries;
}

/** The choice that a browser kept of {@link formEntries}, made without a name. */
export function choiceOf(kept: unknown): Partial<RegionChoice> {
  if (!(kept instanceof FormData)) return {};
  const texts = [...kept].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([field]) => FIELDS.some((known) => known === field)));
}

/** Says to a form whether what is shown may be sent, and if not, why. */
export function setValidity(
  internals: ElementInternals,
  view: RegionView,
  {
    t,
    required,
    anchor,
  }: { readonly t: Translator; readonly required: boolean; readonly anchor: HTMLElement | undefined },
): void {
  switch (view.blocked) {
    case 'none':
    case 'pending':
      if (required && !view.region) {
        return internals.setValidity({ valueMissing: true }, t.text('region.choose-first'), anchor);
      }
      return internals.setValidity({});
    case 'refused':
      return internals.setValidity({ customError: true }, refusalText(view, t), anchor);
    case 'unread':
      return internals.setValidity({ customError: true }, t.text('region.acknowledge-first'), anchor);
    case undefined:
      return internals.setValidity({});
  }
}
