import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../locales/translator.js';
import type { RegionDraft } from './region-draft.js';
import { placeNames } from './region-names.js';
import { isWarning, type RegionView } from './region-view.js';

/** The ways on from what the rule says. */
export interface NoticeActions {
  /** The visitor says that they have read the warning, or takes that back. */
  acknowledge(event: Event): void;
  /** Picks another region. */
  switchTo(region: string): void;
  /** Asks for the location again. */
  checkAgain(): void;
}

/**
 * What the rule says to the region that is shown, and what can be done: read out once, a refusal at once, all else when the
 * reader pauses. The ways on stand beside what is read out.
 */
export function notice(view: RegionView, draft: RegionDraft, actions: NoticeActions, t: Translator): TemplateResult {
  const why = refusalText(view, t);
  const { says, browseOnly } = cautionOf(view, t);
  const warns = !!view.browse && isWarning(view.browse);
  const isSaid = !!(why || says || browseOnly);
  return html`<div
    class="note ${why ? 'stop' : warns || browseOnly ? 'caution' : ''}"
    part=${why ? 'refusal' : isSaid ? 'warning' : nothing}
    ?hidden=${!isSaid}
  >
    <div role="alert">
      ${
        why
          ? html`<p id="reason"><strong>${why}</strong>${t.gap}${legalBasis(view)}</p>
              <p>${t.text('region.refuse-help')}</p>`
          : nothing
      }
    </div>
    <div role="status">
      ${says || browseOnly ? html`<p id="reason">${says}${t.gap}${browseOnly ? html`<strong>${browseOnly}</strong>` : nothing}</p>` : nothing}
    </div>
    ${warns ? acknowledgement(view, draft, actions, t) : nothing}
    ${why || warns ? waysOut(view, draft, actions, t) : nothing}
  </div>`;
}

/** Why the region cannot be confirmed; `''` where it can. */
export function refusalText({ browse, region }: RegionView, t: Translator): string {
  if (browse?.action !== 'refuse' || !region) return '';
  const place = browse.outcome === 'inconsistent' ? placeNames(browse.located, t) : '';
  return t.text('region.refuse', { place, region: region.label });
}

function legalBasis({ browse }: RegionView): string | undefined {
  return browse?.outcome === 'inconsistent' ? browse.legalBasis : undefined;
}

/** What the visitor should know before they confirm. */
export function cautionOf(view: RegionView, t: Translator): { readonly says: string; readonly browseOnly: string } {
  const { browse, order, region } = view;
  if (!browse || !region || browse.action === 'refuse') return { says: '', browseOnly: '' };
  const isBrowseOnly = order?.outcome === 'inconsistent' && order.action === 'refuse';
  return {
    says: says(view, t),
    browseOnly: isBrowseOnly
      ? t.text('region.browse-only', { place: placeNames(order.located, t), region: region.label })
      : '',
  };
}

function says({ browse, region }: RegionView, t: Translator): string {
  if (!browse || !region || browse.outcome === 'consistent' || browse.action === 'allow') return '';
  if (browse.outcome === 'unknown') {
    // The line under the heading says so already.
    const isSaid = browse.reason === 'pending' || browse.action === 'inform';
    return isSaid ? '' : t.text('region.warn-unknown', { region: region.label });
  }
  const by = browse.confidence === 'low' ? 'device' : 'connection';
  const values = { by, place: placeNames(browse.located, t), region: region.label } as const;
  return t.text(isWarning(browse) ? 'region.warn' : 'region.inform', values);
}

function acknowledgement(
  { region }: RegionView,
  { acknowledged, missed }: RegionDraft,
  { acknowledge }: NoticeActions,
  t: Translator,
): TemplateResult {
  return html`<label class="acknowledge">
      <input
        id="acknowledge"
        type="checkbox"
        .checked=${acknowledged === region?.id}
        @change=${acknowledge}
        aria-describedby="reason"
      />
      <span>${t.text('region.acknowledge', { region: region?.label ?? '' })}</span>
    </label>
    <div class="problem" role="alert">${missed ? html`<p>${t.text('region.acknowledge-first')}</p>` : nothing}</div>`;
}

/** Switch, stay, or have the location checked again. */
function waysOut(
  { region, proposed, held }: RegionView,
  { checking }: RegionDraft,
  { switchTo, checkAgain }: NoticeActions,
  t: Translator,
): TemplateResult {
  const button = (id: string, text: string) =>
    html`<button type="button" @click=${() => switchTo(id)}>${text}</button>`;
  return html`<div class="ways">
    ${proposed && proposed !== region && proposed !== held ? button(proposed.id, t.text('region.choose', { region: proposed.label })) : nothing}
    ${held && held !== region ? button(held.id, t.text('region.stay', { region: held.label })) : nothing}
    <button type="button" aria-disabled=${checking ? 'true' : 'false'} @click=${checkAgain}>
      ${t.text(checking ? 'region.checking' : 'region.check-again')}
    </button>
  </div>`;
}
