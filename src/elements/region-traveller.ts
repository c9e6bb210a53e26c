import type { ReactiveController } from '@lit/reactive-element';
import { adoptStyles } from '@lit/reactive-element/css-tag.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { ownDocument } from '../adapters/own-document.js';
import { whenShown } from '../adapters/when-shown.js';
import { mismatchOf } from '../core/mismatch.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { type RegionDraft, UNTOUCHED } from './region-draft.js';
import { placeNames } from './region-names.js';
import { cautionOf } from './region-notice.js';
import { travellerStyles } from './region-traveller.styles.js';
import { regionView, type RegionView } from './region-view.js';
import { reserveSpace } from './reserve-space.js';

/** The ways on for a traveller, besides staying. */
export interface TravellerActions {
  /** Opens the picker: with the region that fits, where there is one. Nothing is chosen by it. */
  open(region: string | undefined): void;
  /** Asks for the location again. */
  checkAgain(): void;
}

/**
 * Tells a visitor once that they are elsewhere than the region they chose serves: beside the page, without taking the focus.
 * They choose the region that fits, stay, or ask why. Once it was to be seen it counts as told, so the next page is silent;
 * on this one it stands until they answer or it is no longer so.
 */
export class TravellerNote implements ReactiveController {
  readonly #host: LitElement;
  readonly #actions: TravellerActions;
  #store: ConsentStore | undefined;
  /** The pair of places that is being told. */
  #told: string | undefined;
  #cameFrom: EventTarget | null = null;
  #giveBack: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  /** @param host - The picker, whose shadow tree it stands in. */
  constructor(host: LitElement, actions: TravellerActions) {
    this.#host = host;
    this.#actions = actions;
    const root = host.renderRoot as ShadowRoot;
    adoptStyles(root, [...root.adoptedStyleSheets, travellerStyles]);
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollow = whenShown(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#takeBack();
  }

  hostUpdated(): void {
    const note = this.#host.renderRoot.querySelector<HTMLElement>('.traveller');
    if (!note) return this.#takeBack();
    if (!this.#giveBack) note.showPopover();
    this.#giveBack ??= reserveSpace(note);
    // Not within something that is hidden, such as a menu that is closed.
    if (note.getClientRects().length > 0) this.#store?.acknowledge?.();
  }

  /** The note, or nothing where there is nothing to tell. */
  render(store: ConsentStore, draft: RegionDraft, t: Translator): TemplateResult | typeof nothing {
    this.#store = store;
    const { region, needsDecision } = store.state;
    const pair = mismatchOf(region);
    if (store.warning && !needsDecision && ownDocument.visibilityState === 'visible') this.#told = pair;
    const view = regionView(store, UNTOUCHED, true);
    if (!pair || pair !== this.#told || view.browse?.outcome !== 'inconsistent') return nothing;
    return html`<section
      class="note traveller"
      part="traveller"
      popover="manual"
      lang=${t.locale}
      dir=${t.direction}
      aria-labelledby="seen"
      @focusin=${this.#remember}
    >
      <div role="status">
        <p id="seen">
          <strong>${t.text('region.seen', { place: placeNames(view.browse.located, t) })}</strong
          >${t.gap}${t.text('region.still', { region: view.held?.label ?? '' })}
        </p>
      </div>
      <div class="ways">${this.#ways(view, t)}</div>
      <details>
        <summary>${t.text('region.why')}</summary>
        ${this.#why(view, draft, t)}
      </details>
    </section>`;
  }

  #ways({ held, proposed }: RegionView, t: Translator): TemplateResult {
    const other = proposed === held ? undefined : proposed;
    return html`<button type="button" @click=${() => this.#open(other?.id)}>
        ${other ? t.text('region.choose', { region: other.label }) : t.text('region.change')}
      </button>
      <button type="button" @click=${this.#stay}>${t.text('region.stay', { region: held?.label ?? '' })}</button>`;
  }

  #why(view: RegionView, { checking, said }: RegionDraft, t: Translator): TemplateResult {
    const { says, browseOnly } = cautionOf(view, t);
    return html`<p>${says}</p>
      ${browseOnly ? html`<p>${browseOnly}</p>` : nothing}
      <button type="button" aria-disabled=${checking ? 'true' : 'false'} @click=${this.#actions.checkAgain}>
        ${t.text(checking ? 'region.checking' : 'region.check-again')}
      </button>
      <p class="live" role="status">${said}</p>`;
  }

  /** Where the focus goes back to once the note is answered. */
  readonly #remember = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#cameFrom = relatedTarget;
  };

  readonly #stay = (): void => {
    this.#told = undefined;
    this.#host.requestUpdate();
    (this.#cameFrom as HTMLElement | null)?.focus({ preventScroll: true });
  };

  #open(region: string | undefined): void {
    this.#stay();
    this.#actions.open(region);
  }

  #takeBack(): void {
    this.#giveBack?.();
    this.#giveBack = undefined;
  }
}
