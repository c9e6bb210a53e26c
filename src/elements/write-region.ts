import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../core/region.js';
import type { Translator } from '../locales/translator.js';
import { secondName } from './region-names.js';

/** A region as its own people and as the reader know it, and whether it is proposed. */
export function writeRegion(region: Region, isProposed: boolean, t: Translator): TemplateResult {
  const second = secondName(region, t);
  return html`<span class="text">
      <span class="name" lang=${region.languages[0] ?? nothing} dir="auto">${region.label}</span>
      ${second ? html`<span class="muted">${second}</span>` : nothing}
    </span>
    ${isProposed ? html`<span class="tag">${t.text('region.proposed')}</span>` : nothing}`;
}
