import { html, nothing, type TemplateResult } from 'lit';
import type { Region, RegionChoice } from '../core/region.js';
import type { Translator } from '../locales/translator.js';
import type { RegionCombobox } from './region-combobox.js';
import type { RegionDraft } from './region-draft.js';
import { regionFields } from './region-fields.js';
import type { RegionList } from './region-list.js';
import { currenciesOffered } from './region-names.js';
import { notice, type NoticeActions } from './region-notice.js';
import { regionRadios } from './region-radios.js';
import type { RegionView } from './region-view.js';
import { writeRegion } from './write-region.js';

/** What the picker's content is made of. */
export interface RegionContent {
  readonly regions: readonly Region[];
  readonly view: RegionView;
  readonly draft: RegionDraft;
  readonly isDisabled: boolean;
  /** Where regions are many. */
  readonly combobox: RegionCombobox | undefined;
  readonly t: Translator;
}

/** What the visitor can do in the picker. */
export interface RegionActions extends NoticeActions {
  /** Picks a region. */
  pickRegion(region: string): void;
  /** Picks a language or a currency of the region that is shown. */
  pickMore(more: Partial<RegionChoice>): void;
  /** Chooses what is shown. */
  confirm(): void;
}

/** The regions, the languages and currencies of one, what the rule says to it, and Confirm. */
export function regionContent(content: RegionContent, actions: RegionActions): TemplateResult {
  const { regions, view, draft, isDisabled, combobox, t } = content;
  const { region, proposed, blocked } = view;
  const list: RegionList = {
    regions,
    chosen: region,
    disabled: isDisabled,
    t,
    pick: actions.pickRegion,
    write: (one) => writeRegion(one, one === proposed, t),
  };
  return html`<fieldset class="all" role="none" ?disabled=${isDisabled}>
    ${combobox ? combobox.render(list) : regionRadios(list)}
    ${regionFields(view, currenciesOffered(regions), actions.pickMore, t)} ${notice(view, draft, actions, t)}
    <p class="live" role="status">${draft.said}</p>
    <div class="foot">
      ${keepsAccountsApart(regions) ? html`<p class="muted">${t.text('region.accounts')}</p>` : nothing}
      <span id="hint" hidden>${blocked === 'none' ? t.text('region.choose-first') : nothing}</span>
      <button
        class="strong"
        part="confirm"
        type="button"
        aria-disabled=${blocked ? 'true' : 'false'}
        aria-describedby=${blocked === 'pending' ? 'why' : blocked === 'none' ? 'hint' : 'reason'}
        @click=${actions.confirm}
      >
        ${t.text('region.confirm')}
      </button>
    </div>
  </fieldset>`;
}

function keepsAccountsApart(regions: readonly Region[]): boolean {
  return new Set(regions.map(({ id, realm = id }) => realm)).size > 1;
}
