import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Region, RegionChoice } from '../core/region.js';
import type { Messages } from '../locales/messages.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { closeIcon } from './close-icon.js';
import { RegionChangeEvent, RegionRefusedEvent } from './events.js';
import { openModal } from './modal.js';
import { choiceShown } from './region-choice.js';
import { regionFields, regionOption } from './region-fields.js';
import { placeNames } from './region-names.js';
import { caution, isWarning, refusal, type Notice } from './region-notice.js';
import { pickerStyles } from './region-picker.styles.js';
import { whyProposed } from './region-why.js';
import { sharedStyles } from './shared.styles.js';
import { StoreController } from './store-controller.js';
import { TranslatorController } from './translator-controller.js';

/**
 * Proposes region, language and currency, and lets the visitor choose and confirm. Nothing happens before they confirm;
 * a region that the rule refuses cannot be confirmed, and the picker says why and what can be done.
 *
 * @fires region-change - {@link RegionChangeEvent}: the visitor confirmed a region, and it is stored.
 * @fires region-refused - {@link RegionRefusedEvent}: the visitor confirmed a region that is refused; nothing is stored.
 * @csspart box - Around everything.
 * @csspart why - Why a region is proposed, or that the location is not known.
 * @csspart warning - What to know before confirming.
 * @csspart refusal - Why the region is refused.
 * @csspart confirm - The button that confirms.
 * @cssprop --placet-surface - Background.
 * @cssprop --placet-text - Text colour.
 * @cssprop --placet-accent - The chosen region and the confirming button.
 */
export class RegionPickerElement extends LitElement {
  /** @internal */
  static override styles = [sharedStyles, pickerStyles];
  /** @internal */
  static override properties = {
    dialog: { type: Boolean, reflect: true },
    store: { attribute: false },
    messages: { attribute: false },
  };

  /** Stands in a modal dialog, opened by {@link RegionPickerElement.show}, instead of in the page. */
  declare dialog: boolean;
  /** The store to show; without it the element asks upward for one. */
  declare store: ConsentStore | undefined;
  /** The texts, where the page has its own. */
  declare messages: Messages | undefined;

  readonly #store = new StoreController(this);
  readonly #texts = new TranslatorController(this, this.#store);
  #picked: Partial<RegionChoice> = {};
  #acknowledged = '';
  #missed = false;
  #checking = false;
  #said = '';
  #ready: ConsentStore | undefined;
  #note: Element | null = null;
  #held: string | undefined;

  constructor() {
    super();
    this.dialog = false;
  }

  /** Opens the dialog, or brings a picker that stands in the page into view and gives it the focus. */
  async show(): Promise<void> {
    await this.#texts.ready;
    await this.updateComplete;
    const heading = this.renderRoot.querySelector('h2');
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog) openModal(dialog, heading);
    else heading?.focus();
  }

  /** Closes the dialog. Nothing is chosen by it. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  protected override willUpdate(): void {
    const { store } = this.#store;
    if (!store || store === this.#ready) return;
    void store.ready.then(() => {
      this.#ready = store;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store } = this.#store;
    const t = this.#texts.translator;
    if (!store || !t) return nothing;
    return this.dialog
      ? html`<dialog aria-labelledby="title" lang=${t.locale} dir=${t.direction} @close=${this.#forget}>
          <div part="box">${this.#content(store, t)}</div>
        </dialog>`
      : html`<section part="box" aria-labelledby="title" lang=${t.locale} dir=${t.direction}>
          ${this.#content(store, t)}
        </section>`;
  }

  protected override updated(): void {
    const note = this.#picked.region ? this.renderRoot.querySelector('.note') : null;
    // On a phone the reason would stand below what is seen, and Confirm be shut for none.
    if (note !== this.#note) note?.scrollIntoView({ block: 'nearest' });
    this.#note = note;
    const region = this.#store.store?.state.region;
    const held = region?.status === 'chosen' ? region.chosen : undefined;
    if (held === this.#held) return;
    this.#held = held;
    if (held) this.close(); // chosen, here or in another tab
  }

  #content(store: ConsentStore, t: Translator): TemplateResult {
    const { regions } = store.settings;
    const choice = choiceShown(store, this.#picked);
    const region = regions.find(({ id }) => id === choice?.region);
    const notice = region && this.#notice(store, region);
    const offered = [...new Set(regions.flatMap(({ currencies }) => currencies))];
    const blocked = !notice || store !== this.#ready || notice.browse.action === 'refuse' || this.#unread(notice);
    return html`<div class="head">
        <h2 id="title" tabindex="-1">${t.text('region.title')}</h2>
        ${
          this.dialog
            ? html`<button
                class="close"
                type="button"
                data-consent-action="close"
                aria-label=${t.text('region.close')}
                @click=${this.#close}
              >
                ${closeIcon()}
              </button>`
            : nothing
        }
      </div>
      <p part="why">${store === this.#ready ? whyProposed(store, t) : t.text('region.pending')}</p>
      <fieldset>
        <legend>${t.text('region.legend')}</legend>
        <div class="regions">
          ${regions.map((one) =>
            regionOption(
              one,
              { checked: one === region, proposed: one.id === store.proposal?.region },
              this.#pickRegion,
              t,
            ),
          )}
        </div>
      </fieldset>
      ${choice && region ? regionFields(choice, region, offered, this.#pickMore, t) : nothing}
      <div class="live" role="alert">${notice ? refusal(notice, t) : nothing}</div>
      <div class="live" role="status">${notice ? caution(notice, t) : nothing}</div>
      <p class="live" role="status">${this.#said}</p>
      <div class="foot">
        ${
          new Set(regions.map(({ id, realm = id }) => realm)).size > 1
            ? html`<p class="muted">${t.text('region.accounts')}</p>`
            : nothing
        }
        <button
          class="strong"
          part="confirm"
          type="button"
          aria-disabled=${blocked ? 'true' : 'false'}
          aria-describedby="reason"
          @click=${this.#confirm}
        >
          ${t.text('region.confirm')}
        </button>
      </div>`;
  }

  #notice(store: ConsentStore, region: Region): Notice | undefined {
    const browse = store.checkRegion(region.id, 'browse');
    const order = store.checkRegion(region.id, 'order');
    if (!browse || !order) return undefined;
    const proposed = store.settings.regions.find(({ id }) => id === store.proposal?.region && id !== region.id);
    return {
      region,
      browse,
      order,
      proposed,
      acknowledged: this.#acknowledged === region.id,
      missed: this.#missed,
      checking: this.#checking,
      acknowledge: this.#acknowledge,
      chooseProposed: this.#chooseProposed,
      checkAgain: this.#checkAgain,
    };
  }

  #unread({ browse, acknowledged }: Notice): boolean {
    return isWarning(browse) && !acknowledged;
  }

  readonly #pickRegion = (region: string): void => this.#pick({ region });

  readonly #pickMore = (more: Partial<RegionChoice>): void => {
    const shown = this.#store.store && choiceShown(this.#store.store, this.#picked);
    if (shown) this.#pick({ ...this.#picked, region: shown.region, ...more });
  };

  #pick(picked: Partial<RegionChoice>): void {
    if (picked.region !== this.#picked.region) this.#acknowledged = '';
    this.#picked = picked;
    this.#missed = false;
    this.#said = '';
    this.requestUpdate();
  }

  readonly #acknowledge = ({ target }: Event): void => {
    const shown = this.#store.store && choiceShown(this.#store.store, this.#picked);
    this.#acknowledged = (target as HTMLInputElement).checked && shown ? shown.region : '';
    this.#missed = false;
    this.requestUpdate();
  };

  readonly #chooseProposed = (): void => {
    this.#pick({ region: this.#store.store?.proposal?.region ?? '' });
    // The button that was pressed is gone with the refusal.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.region :checked')?.focus());
  };

  readonly #checkAgain = (): void => {
    const { store } = this.#store;
    if (!store || this.#checking) return;
    this.#checking = true;
    this.#say('');
    void store
      .locate()
      .catch(reportError)
      .then(() => {
        this.#checking = false;
        this.#sayWhere(store);
      });
  };

  #sayWhere({ state: { location } }: ConsentStore): void {
    const t = this.#texts.translator;
    if (!t) return;
    this.#say(
      location.status === 'known'
        ? t.text('region.checked', { place: placeNames([location.place], t) })
        : t.text('region.checked-unknown'),
    );
  }

  readonly #confirm = (): void => {
    const { store } = this.#store;
    const t = this.#texts.translator;
    if (!store || !t || store !== this.#ready) return;
    const choice = choiceShown(store, this.#picked);
    const region = store.settings.regions.find(({ id }) => id === choice?.region);
    const notice = region && this.#notice(store, region);
    if (!choice || !region || !notice) return this.#say(t.text('region.choose-first'));
    if (this.#unread(notice)) {
      this.#missed = true;
      this.requestUpdate();
      this.renderRoot.querySelector<HTMLElement>('#acknowledge')?.focus();
      return;
    }
    const { region: before } = store.state;
    const verdict = store.chooseRegion(choice);
    if (verdict.action === 'refuse') {
      const detected = verdict.outcome === 'inconsistent' ? verdict.located : [];
      this.dispatchEvent(new RegionRefusedEvent(choice.region, detected));
      return;
    }
    this.#forget();
    this.#say(t.text('region.saved', { region: region.label }));
    this.dispatchEvent(new RegionChangeEvent(choice, before.status === 'chosen' ? before.chosen : undefined));
    this.close();
  };

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }

  readonly #close = (): void => this.close();

  /** What was picked and not confirmed. */
  readonly #forget = (): void => {
    this.#picked = {};
    this.#acknowledged = '';
    this.#missed = false;
    this.#said = '';
    this.requestUpdate();
  };
}
