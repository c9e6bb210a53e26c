import { html, type TemplateResult } from 'lit';
import { regionInForce } from '../core/snapshot.js';
import { directionOf } from '../locales/direction-of.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { currenciesOffered } from './region-names.js';

/** What is in force in one line, "HongKong · English · HK$": a button that opens the dialog. */
export function regionButton({ state, settings }: ConsentStore, t: Translator, open: () => void): TemplateResult {
  const region = regionInForce(state.region, settings.regions);
  if (!region || state.region.status === 'none') return button(html`${t.text('region.title')}`, open);
  const { language, currency } = state.region;
  return button(
    html`<span class="unseen">${t.text('region.change')}: </span>
      <span lang=${region.languages[0] ?? ''} dir="auto">${region.label}</span>
      <span aria-hidden="true">·</span>
      <span lang=${language} dir=${directionOf(language)}>${t.names.language(language, region.languages)}</span>
      <span aria-hidden="true">·</span>
      <bdi>${t.names.symbol(currency, currenciesOffered(settings.regions))}</bdi>`,
    open,
  );
}

function button(content: TemplateResult, open: () => void): TemplateResult {
  return html`<button class="compact" part="button" type="button" aria-haspopup="dialog" @click=${open}>
    ${content}
  </button>`;
}
