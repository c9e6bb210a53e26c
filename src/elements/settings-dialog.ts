import { ownDocument } from '../adapters/own-document.js';
import { adoptStyles } from '@lit/reactive-element/css-tag.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { bringTranslator } from './bring-translator.js';
import { closeIcon } from './close-icon.js';
import { bannerStyles } from './cookie-banner.styles.js';
import type { Decide } from './decide.js';
import { openModal } from './modal.js';
import { categoryView } from './settings-category.js';
import { settingsStyles } from './settings-dialog.styles.js';
import { SettingsDraft } from './settings-draft.js';
import { sharedStyles } from './shared.styles.js';

/** The banner's second layer: a switch for each category and service, in a modal dialog of the banner's shadow tree. */
export class SettingsDialog {
  readonly #host: Element;
  readonly #place = ownDocument.createElement('div');
  readonly #decide: Decide;

  /**
   * @param host - The banner.
   * @param decide - Carries out what the visitor decides.
   */
  constructor(host: Element & { readonly renderRoot: DocumentFragment | HTMLElement }, decide: Decide) {
    this.#host = host;
    this.#decide = decide;
    host.renderRoot.append(this.#place);
    adoptStyles(host.renderRoot as ShadowRoot, [bannerStyles, sharedStyles, settingsStyles]);
  }

  /** Opens it, with what is in force. */
  async show(store: ConsentStore, messages: Messages | undefined): Promise<void> {
    const translator = await bringTranslator(store, this.#host, messages);
    const draft = new SettingsDraft(store.settings, store.state);
    const opened = new Set<string>();
    const update = () => render(this.#view(store, translator, draft, opened, update), this.#place);
    update();
    const dialog = this.#dialog;
    if (!dialog) return;
    openModal(dialog, dialog.querySelector('h2'));
    // A decision in another tab shows in the line on what was decided.
    const stop = store.subscribe(update);
    dialog.addEventListener('close', stop, { once: true });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#place.querySelector('dialog');
  }

  #view(
    store: ConsentStore,
    t: Translator,
    draft: SettingsDraft,
    opened: Set<string>,
    update: () => void,
  ): TemplateResult {
    const { settings, state } = store;
    const decide: Decide = (said, verb) => {
      this.#decide(said, verb);
      this.#dialog?.close();
    };
    const save = ({ isTrusted }: Event) => {
      const granted = Object.entries(draft.choices).filter(([, word]) => word === 'granted');
      // As in the banner: what no person clicked may take back, but grants nothing.
      const harmless = granted.every(([id]) => (state.choices as Record<string, string>)[id] === 'granted');
      if (isTrusted || harmless) decide(t.text('banner.saved'), () => store.choose(draft.choices));
    };
    const accept = ({ isTrusted }: Event) => {
      if (isTrusted) decide(t.text('banner.accepted'), () => store.acceptAll());
    };
    const views = { settings, draft, opened, translator: t, update };
    return html`<dialog aria-labelledby="settings-title" lang=${t.locale} dir=${t.direction} part="settings">
      <div class="head">
        <h2 id="settings-title" tabindex="-1">${t.text('settings.title')}</h2>
        <button
          class="close"
          type="button"
          data-consent-action="close"
          aria-label=${t.text('settings.close')}
          @click=${() => this.#dialog?.close()}
        >
          ${closeIcon()}
        </button>
      </div>
      <div class="body">
        <p>${t.text('settings.intro')}</p>
        ${state.gpc ? html`<p class="note">${t.text('settings.gpc')}</p>` : nothing}
        ${settings.categories.map((category) => categoryView(category, views))}
        <div class="decided muted">
          ${
            state.consent.status === 'decided'
              ? html`<p>${t.text('settings.decided', { date: new Date(state.consent.decidedAt) })}</p>
                  <p>${t.text('settings.reference', { id: state.consent.id })}</p>
                  <button
                    type="button"
                    data-consent-action="withdraw"
                    @click=${() => decide(t.text('banner.withdrawn'), () => store.withdraw())}
                  >
                    ${t.text('settings.withdraw')}
                  </button>`
              : html`<p>${t.text('settings.undecided')}</p>`
          }
        </div>
      </div>
      <div class="foot" part="settings-actions">
        <button class="strong" type="button" data-consent-action="accept" @click=${accept}>
          ${t.text('banner.accept-all')}
        </button>
        <button
          class="strong"
          type="button"
          data-consent-action="reject"
          @click=${() => decide(t.text('banner.rejected'), () => store.rejectAll())}
        >
          ${t.text('banner.reject-all')}
        </button>
        <button type="button" data-consent-action="save" @click=${save}>${t.text('settings.save')}</button>
      </div>
    </dialog>`;
  }
}
