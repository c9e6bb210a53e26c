import { html, nothing, type TemplateResult } from 'lit';
import type { RegionChoice } from '../core/region.js';
import type { Messages } from '../locales/messages.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { closeIcon } from './close-icon.js';
import { confirmRegion } from './confirm-region.js';
import { RegionRefusedEvent } from './events.js';
import { FormElement } from './form-element.js';
import { LatePart } from './late-part.js';
import { openModal } from './modal.js';
import { regionButton } from './region-button.js';
import { regionContent, type RegionActions } from './region-content.js';
import { type RegionDraft, UNTOUCHED } from './region-draft.js';
import { choiceOf, formEntries, setValidity } from './region-form.js';
import { SEEN_AT_A_GLANCE } from './region-list.js';
import { pickerStyles } from './region-picker.styles.js';
import { regionView, type RegionView } from './region-view.js';
import { whereFound, whyProposed } from './region-why.js';
import { sharedStyles } from './shared.styles.js';
import { StoreController } from './store-controller.js';
import { TranslatorController } from './translator-controller.js';

/**
 * Proposes region, language and currency, and lets the visitor choose and confirm. Nothing happens before they confirm;
 * a region that the rule refuses cannot be confirmed, and the picker says why and what can be done. Up to eight regions are
 * radio buttons, more can be searched. It belongs to the form that it stands in.
 *
 * @fires region-change - {@link RegionChangeEvent}: the visitor confirmed a region, and it is stored.
 * @fires region-refused - {@link RegionRefusedEvent}: the visitor confirmed a region that is refused; nothing is stored.
 * @slot - What stands there until the picker does: a plain form, for pages without scripts.
 * @slot no-match - What else to do where no region fits what was typed.
 * @csspart box - Around everything.
 * @csspart button - The button that opens the dialog, where the picker is compact.
 * @csspart why - Why a region is proposed, or that the location is not known.
 * @csspart search - The field that many regions are searched by.
 * @csspart list - The list of many regions.
 * @csspart no-match - That no region fits what was typed.
 * @csspart warning - What to know before confirming.
 * @csspart refusal - Why the region is refused.
 * @csspart confirm - The button that confirms.
 * @csspart traveller - What a traveller is told once.
 * @cssprop --placet-surface - Background.
 * @cssprop --placet-text - Text colour.
 * @cssprop --placet-accent - The chosen region and the confirming button.
 */
export class RegionPickerElement extends FormElement {
  /** @internal */
  static override styles = [sharedStyles, pickerStyles];
  /** @internal */
  static override properties = {
    dialog: { type: Boolean, reflect: true },
    compact: { type: Boolean, reflect: true },
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    store: { attribute: false },
    messages: { attribute: false },
  };

  /** Stands in a modal dialog, opened by {@link RegionPickerElement.show}, instead of in the page. */
  declare dialog: boolean;
  /** Stands in the page as a button that says what is in force and opens the dialog. */
  declare compact: boolean;
  /** What the names of its form fields begin with; without it they are `region`, `language` and `currency`. */
  declare name: string | undefined;
  /** Whether its form cannot be sent without a region. */
  declare required: boolean;
  /** The store to show; without it the element asks upward for one. */
  declare store: ConsentStore | undefined;
  /** The texts, where the page has its own. */
  declare messages: Messages | undefined;

  readonly #store = new StoreController(this);
  readonly #texts = new TranslatorController(this, this.#store);
  #draft = UNTOUCHED;
  /** The store whose location was asked for. */
  #ready: ConsentStore | undefined;
  /** The list for many regions: a shop with few never loads it, and without it radio buttons will do, however many. */
  readonly #combobox = new LatePart(this, async () => {
    const { RegionCombobox } = await import('./region-combobox.js');
    return new RegionCombobox(this);
  });
  /** What a traveller is told: few are. Without it the picker says so when it is opened. */
  readonly #traveller = new LatePart(this, async () => {
    const { TravellerNote } = await import('./region-traveller.js');
    return new TravellerNote(this, { open: this.#openWith, checkAgain: this.#actions.checkAgain });
  });
  #noted: string | undefined;
  #held: string | undefined;
  /** Whether the page objected to what was confirmed last. */
  #isVetoed = false;

  constructor() {
    super();
    this.dialog = this.compact = this.required = false;
  }

  /** Opens the dialog, or brings a picker that stands in the page into view and gives it the focus. */
  async show(): Promise<void> {
    this.#combobox.retry();
    await this.#texts.ready;
    await this.updateComplete;
    await this.#bringList();
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

  /** @internal */
  formResetCallback(): void {
    this.#forget();
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    this.#change({ picked: choiceOf(state) });
  }

  protected override willUpdate(): void {
    const { store } = this.#store;
    if (!store) return;
    void this.#bringList();
    if (store.warning) void this.#traveller.want();
    if (store === this.#ready) return;
    void store.ready.then(() => {
      this.#ready = store;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    const { store } = this.#store;
    const t = this.#texts.translator;
    const isWhole = store && t && !this.#combobox.isComing;
    return html`<slot ?hidden=${isWhole}></slot
      >${isWhole ? [this.#frame(store, t), this.#traveller.part?.render(store, this.#draft, t)] : nothing}`;
  }

  protected override updated(): void {
    const { store } = this.#store;
    const t = this.#texts.translator;
    if (!store || !t || !this.renderRoot.querySelector('h2')) return;
    const view = this.#view(store);
    this.#tellForm(view, t);
    this.#seeNote(view);
    this.#closeOnceChosen(store);
  }

  #frame(store: ConsentStore, t: Translator): TemplateResult {
    const { locale, direction } = t;
    if (!this.dialog && !this.compact) {
      return html`<section part="box" aria-labelledby="title" lang=${locale} dir=${direction}>
        ${this.#content(store, t)}
      </section>`;
    }
    return html`<div lang=${locale} dir=${direction}>
      ${this.compact ? regionButton(store, t, this.#open) : nothing}
      <dialog aria-labelledby="title" @close=${this.#forget}>
        <div part="box">${this.#content(store, t)}</div>
      </dialog>
    </div>`;
  }

  #content(store: ConsentStore, t: Translator): TemplateResult {
    const { regions } = store.settings;
    const view = this.#view(store);
    const why = view.blocked === 'pending' ? t.text('region.pending') : whyProposed(store, t);
    return html`<div class="head">
        <h2 id="title" tabindex="-1">${t.text('region.title')}</h2>
        ${this.dialog || this.compact ? this.#closeButton(t) : nothing}
      </div>
      <p id="why" part="why">${why}</p>
      ${regionContent(
        { regions, view, draft: this.#draft, isDisabled: this.isDisabled, combobox: this.#combobox.part, t },
        this.#actions,
      )}`;
  }

  #closeButton(t: Translator): TemplateResult {
    return html`<button
      class="close"
      type="button"
      data-consent-action="close"
      aria-label=${t.text('region.close')}
      @click=${this.#close}
    >
      ${closeIcon()}
    </button>`;
  }

  #view(store: ConsentStore): RegionView {
    return regionView(store, this.#draft, store === this.#ready);
  }

  async #bringList(): Promise<void> {
    if ((this.#store.store?.settings.regions.length ?? 0) > SEEN_AT_A_GLANCE) await this.#combobox.want();
  }

  #tellForm(view: RegionView, t: Translator): void {
    const { choice } = view;
    // What stood there before: a form would send its fields beside the picker's own.
    for (const field of this.querySelectorAll<HTMLInputElement>('input, select, textarea')) field.disabled = true;
    this.internals.setFormValue(choice ? formEntries(choice, this.name) : null, choice && formEntries(choice));
    const anchor = this.renderRoot.querySelector<HTMLElement>('[part="button"], input') ?? undefined;
    setValidity(this.internals, view, { t, required: this.required, anchor });
  }

  /** On a phone the reason would stand below what is seen, and Confirm be shut for none. */
  #seeNote({ region, blocked }: RegionView): void {
    const isNew = this.#draft.picked.region && (blocked === 'refused' || blocked === 'unread');
    const noted = isNew ? region?.id : undefined;
    if (noted && noted !== this.#noted) this.renderRoot.querySelector('.note')?.scrollIntoView({ block: 'nearest' });
    this.#noted = noted;
  }

  /** Here, or in another tab. */
  #closeOnceChosen({ state: { region } }: ConsentStore): void {
    const held = region.status === 'chosen' ? [region.chosen, region.language, region.currency].join() : undefined;
    if (held === this.#held) return;
    this.#held = held;
    if (held) this.close();
    // The page has asked the visitor itself: what the picker said of it is no longer so.
    if (this.#isVetoed) this.#forget();
    this.#isVetoed = false;
  }

  readonly #actions: RegionActions = {
    pickRegion: (region) => this.#pick({ region }),
    pickMore: (more) => {
      const { store } = this.#store;
      const region = store && this.#view(store).region;
      if (region) this.#pick({ ...this.#draft.picked, region: region.id, ...more });
    },
    acknowledge: ({ target }) => {
      const { store } = this.#store;
      const region = store && this.#view(store).region;
      this.#change({ acknowledged: (target as HTMLInputElement).checked && region ? region.id : '', missed: false });
    },
    switchTo: (region) => {
      this.#pick({ region });
      // The button that was pressed is gone with the refusal.
      void this.updateComplete.then(() => this.#query('.region :checked, #search')?.focus());
    },
    checkAgain: () => {
      const { store } = this.#store;
      if (!store || this.#draft.checking) return;
      this.#change({ checking: true, said: '' });
      void store
        .locate()
        .catch(reportError)
        .then(() => this.#change({ checking: false, said: whereFound(store, this.#texts.translator) }));
    },
    confirm: () => {
      const { store } = this.#store;
      const t = this.#texts.translator;
      if (store && t && !this.#combobox.part?.settle()) this.#confirm(store, t); // what was typed shows first
    },
  };

  #pick(picked: Partial<RegionChoice>): void {
    const acknowledged = picked.region === this.#draft.picked.region ? this.#draft.acknowledged : '';
    this.#change({ picked, acknowledged, missed: false, said: '' });
  }

  #confirm(store: ConsentStore, t: Translator): void {
    const { choice, region, blocked } = this.#view(store);
    if (blocked === 'pending') return;
    if (!choice || !region) return this.#change({ said: t.text('region.choose-first') });
    if (blocked === 'unread') {
      this.#change({ missed: true });
      return this.#query('#acknowledge')?.focus();
    }
    const event = confirmRegion(store, choice);
    this.#isVetoed = !event;
    if (!event) return this.#change({ said: t.text('region.vetoed') });
    if (event instanceof RegionRefusedEvent) return void this.dispatchEvent(event);
    this.#change({ ...UNTOUCHED, said: t.text('region.saved', { region: region.label }) });
    const goes = this.dispatchEvent(event);
    this.close();
    if (goes && event.url) location.assign(event.url);
  }

  #query(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #change(changes: Partial<RegionDraft>): void {
    this.#draft = { ...this.#draft, ...changes };
    this.requestUpdate();
  }

  readonly #open = (): void => void this.show();

  readonly #openWith = (region: string | undefined): void => {
    if (region) this.#pick({ region });
    void this.show();
  };

  readonly #close = (): void => this.close();

  readonly #forget = (): void => this.#change(UNTOUCHED);
}
