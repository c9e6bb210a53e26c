import { html, type TemplateResult } from 'lit';
import type { RegionList } from './region-list.js';

/** A few regions, as radio buttons. */
export function regionRadios(list: RegionList): TemplateResult {
  return html`<fieldset>
    <legend>${list.t.text('region.legend')}</legend>
    <div class="regions">
      ${list.regions.map(
        (region) =>
          html`<label class="region">
            <input
              type="radio"
              name="region"
              value=${region.id}
              .checked=${region === list.chosen}
              @change=${() => list.pick(region.id)}
            />
            ${list.write(region)}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
