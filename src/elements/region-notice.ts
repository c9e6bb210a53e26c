import { html, nothing, type TemplateResult } from 'lit';
import type { RegionVerdict } from '../core/check-region.js';
import type { Region } from '../core/region.js';
import type { Translator } from '../locales/translator.js';
import { placeNames } from './region-names.js';

/** What the rule says to the region that is shown as chosen, and the ways on from there. */
export interface Notice {
  readonly region: Region;
  readonly browse: RegionVerdict;
  readonly order: RegionVerdict;
  /** The region that fits the location, if another one does. */
  readonly proposed: Region | undefined;
  readonly acknowledged: boolean;
  /** Confirmed without acknowledging. */
  readonly missed: boolean;
  readonly checking: boolean;
  acknowledge(event: Event): void;
  chooseProposed(): void;
  checkAgain(): void;
}

/** Whether the visitor has to say that they have read a warning. An unknown place is no mismatch: it only tells. */
export function isWarning({ outcome, action }: RegionVerdict): boolean {
  return outcome === 'inconsistent' && (action === 'warn' || action === 'verify');
}

/** Why the region cannot be confirmed, and what can be done about it. */
export function refusal(notice: Notice, t: Translator): TemplateResult | typeof nothing {
  const { browse, region } = notice;
  if (browse.action !== 'refuse') return nothing;
  const place = browse.outcome === 'inconsistent' ? placeNames(browse.located, t) : '';
  const legalBasis = browse.outcome === 'inconsistent' ? browse.legalBasis : undefined;
  return html`<div class="note stop" part="refusal">
    <p id="reason"><strong>${t.text('region.refuse', { place, region: region.label })}</strong> ${legalBasis}</p>
    <p>${t.text('region.refuse-help')}</p>
    ${waysOut(notice, t)}
  </div>`;
}

/** What the visitor should know before they confirm. */
export function caution(notice: Notice, t: Translator): TemplateResult | typeof nothing {
  const { browse, order, region, acknowledged, missed } = notice;
  const warning = isWarning(browse);
  const browseOnly = order.outcome === 'inconsistent' && order.action === 'refuse' && browse.action !== 'refuse';
  if (browse.action === 'refuse' || (browse.action === 'allow' && !browseOnly)) return nothing;
  // The line under the heading says so already.
  if (browse.outcome === 'unknown' && (browse.reason === 'pending' || browse.action === 'inform')) return nothing;
  return html`<div class="note ${warning || browseOnly ? 'caution' : ''}" part="warning">
    <p id="reason">
      ${says(notice, t)}
      ${
        browseOnly
          ? html`<strong
              >${t.text('region.browse-only', { place: placeNames(order.located, t), region: region.label })}</strong
            >`
          : nothing
      }
    </p>
    ${
      warning
        ? html`<label class="acknowledge">
              <input
                id="acknowledge"
                type="checkbox"
                .checked=${acknowledged}
                @change=${notice.acknowledge}
                aria-describedby="reason"
              />
              <span>${t.text('region.acknowledge', { region: region.label })}</span>
            </label>
            ${missed ? html`<p class="problem" role="alert">${t.text('region.acknowledge-first')}</p>` : nothing}`
        : nothing
    }
    ${warning ? waysOut(notice, t) : nothing}
  </div>`;
}

function says({ browse, region }: Notice, t: Translator): string {
  if (browse.outcome === 'unknown') return t.text('region.warn-unknown', { region: region.label });
  if (browse.outcome === 'consistent') return '';
  const by = browse.confidence === 'low' ? 'device' : 'connection';
  const values = { by, place: placeNames(browse.located, t), region: region.label } as const;
  return t.text(isWarning(browse) ? 'region.warn' : 'region.inform', values);
}

function waysOut({ proposed, checking, chooseProposed, checkAgain }: Notice, t: Translator): TemplateResult {
  return html`<div class="ways">
    ${
      proposed
        ? html`<button type="button" @click=${chooseProposed}>
            ${t.text('region.choose', { region: proposed.label })}
          </button>`
        : nothing
    }
    <button type="button" aria-disabled=${checking ? 'true' : 'false'} @click=${checkAgain}>
      ${t.text(checking ? 'region.checking' : 'region.check-again')}
    </button>
  </div>`;
}
