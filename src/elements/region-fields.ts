import { html, nothing, type TemplateResult } from 'lit';
import type { Region, RegionChoice } from '../core/region.js';
import type { Translator } from '../locales/translator.js';
import { secondName } from './region-names.js';

/** One region to choose: its own name in its own script, and what the reader calls it. */
export function regionOption(
  region: Region,
  { checked, proposed }: { readonly checked: boolean; readonly proposed: boolean },
  pick: (region: string) => void,
  t: Translator,
): TemplateResult {
  const second = secondName(region, t);
  return html`<label class="region">
    <input type="radio" name="region" value=${region.id} .checked=${checked} @change=${() => pick(region.id)} />
    <span class="text">
      <span class="name" lang=${region.languages[0] ?? nothing}>${region.label}</span>
      ${second ? html`<span class="muted">${second}</span>` : nothing}
    </span>
    ${proposed ? html`<span class="tag">${t.text('region.proposed')}</span>` : nothing}
  </label>`;
}

/** The languages and currencies of the region that is shown as chosen. */
export function regionFields(
  choice: RegionChoice,
  { languages, currencies }: Region,
  /** The currencies of all regions: one that looks like another is named with its code. */
  offered: readonly string[],
  pick: (more: Partial<RegionChoice>) => void,
  t: Translator,
): TemplateResult {
  const value = ({ target }: Event) => (target as HTMLSelectElement).value;
  return html`<div class="fields">
    <label class="field">
      <span>${t.text('region.language')}</span>
      <span class="select">
        <select name="language" @change=${(event: Event) => pick({ language: value(event) })}>
          ${languages.map(
            (tag) =>
              html`<option value=${tag} lang=${tag} .selected=${tag === choice.language}>
                ${t.names.language(tag, languages)}
              </option>`,
          )}
        </select>
      </span>
    </label>
    <label class="field">
      <span>${t.text('region.currency')}</span>
      <span class="select">
        <select name="currency" @change=${(event: Event) => pick({ currency: value(event) })}>
          ${currencies.map(
            (code) =>
              html`<option value=${code} .selected=${code === choice.currency}>
                ${t.names.currency(code, offered)}
              </option>`,
          )}
        </select>
      </span>
    </label>
  </div>`;
}
