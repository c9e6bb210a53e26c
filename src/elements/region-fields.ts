import { html, nothing, type TemplateResult } from 'lit';
import type { RegionChoice } from '../core/region.js';
import { directionOf } from '../locales/direction-of.js';
import type { Translator } from '../locales/translator.js';
import type { RegionView } from './region-view.js';

/** The languages and currencies of the region that is shown as chosen, and why one of several is proposed. */
export function regionFields(
  { choice, region, proposal }: RegionView,
  /** The currencies of all regions: one that looks like another is named with its code. */
  offered: readonly string[],
  pick: (more: Partial<RegionChoice>) => void,
  t: Translator,
): TemplateResult | typeof nothing {
  if (!choice || !region) return nothing;
  const { languages, currencies } = region;
  const { language, currency } = proposal?.because ?? {};
  const wished = language?.by === 'languages' ? 'region.because-wished' : 'region.because-used';
  return html`<div class="fields">
    ${field(
      {
        name: 'language',
        label: t.text('region.language'),
        because: isPicked(languages, choice.language, proposal?.language, language) && t.text(wished),
      },
      languages.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} dir=${directionOf(tag)} .selected=${tag === choice.language}>
            ${t.names.language(tag, languages)}
          </option>`,
      ),
      (value) => pick({ language: value }),
    )}
    ${field(
      {
        name: 'currency',
        label: t.text('region.currency'),
        because: isPicked(currencies, choice.currency, proposal?.currency, currency) && t.text('region.because-used'),
      },
      currencies.map(
        (code) =>
          html`<option value=${code} .selected=${code === choice.currency}>${t.names.currency(code, offered)}</option>`,
      ),
      (value) => pick({ currency: value }),
    )}
  </div>`;
}

/** Whether what is proposed is shown, there are others, and it is not merely the region's first. */
function isPicked(
  offers: readonly string[],
  shown: string,
  proposed: string | undefined,
  because: { readonly by: string } | undefined,
): boolean {
  return offers.length > 1 && shown === proposed && because?.by !== 'region';
}

function field(
  { name, label, because }: { readonly name: string; readonly label: string; readonly because: string | false },
  options: readonly TemplateResult[],
  pick: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <span class="select">
      <select
        id=${name}
        name=${name}
        aria-describedby=${because ? `${name}-because` : nothing}
        @change=${({ target }: Event) => pick((target as HTMLSelectElement).value)}
      >
        ${options}
      </select>
    </span>
    ${because ? html`<p id="${name}-because" class="muted">${because}</p>` : nothing}
  </div>`;
}
