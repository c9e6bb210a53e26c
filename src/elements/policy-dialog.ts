import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { closeIcon } from './close-icon.js';
import { PolicyAcceptEvent } from './events.js';
import { openModal } from './modal.js';
import { policyContents } from './policy-contents.js';
import { policyStyles } from './policy-dialog.styles.js';
import type { PolicyDocument } from './policy-document.js';
import { isElsewhere, policyArticles, policyEntries, type PolicyEntry } from './policy-source.js';
import { policyView } from './policy-view.js';
import { printAlone } from './print-alone.js';
import { sharedStyles } from './shared.styles.js';
import { StoreController } from './store-controller.js';
import { TranslatorController } from './translator-controller.js';

/**
 * Shows the site's policies in a modal dialog: numbered sections and clauses with a table of contents, version and date.
 * The documents are its children (`<article data-policy-id="privacy" data-title="…" data-version="…" data-date="…">`,
 * whose `h2` and `h3` make the contents) or data in the property `documents`.
 *
 * @fires policy-accept - {@link PolicyAcceptEvent}: the visitor accepted the document that is shown.
 * @slot - Not shown: articles are taken by `data-policy-id`.
 * @csspart dialog - The dialog.
 * @csspart contents - The list of documents and sections.
 * @csspart document - Around the text.
 * @cssprop --placet-surface - Background.
 * @cssprop --placet-text - Text colour.
 */
export class PolicyDialogElement extends LitElement {
  /** @internal */
  static override styles = [sharedStyles, policyStyles];
  /** @internal */
  static override properties = {
    accept: { type: Boolean },
    documents: { attribute: false },
    store: { attribute: false },
    messages: { attribute: false },
  };

  /** Has a button that accepts the document. */
  declare accept: boolean;
  /** Documents given as data. */
  declare documents: readonly PolicyDocument[] | undefined;
  /** The store to show; without it the element asks upward for one. */
  declare store: ConsentStore | undefined;
  /** The texts, where the page has its own. */
  declare messages: Messages | undefined;

  readonly #store = new StoreController(this);
  readonly #texts = new TranslatorController(this, this.#store);
  readonly #accepted = new Set<string>();
  #shown: string | undefined;
  #section = 0;
  #isWide = true;

  constructor() {
    super();
    this.accept = false;
  }

  /**
   * Opens the dialog with a document; with the one shown last, or the first, where none is named. One of which the site
   * gave its address alone has nothing to show: then the page goes there, unless there is something to accept.
   */
  async show(id?: string): Promise<void> {
    await this.#texts.ready;
    if (id !== undefined && id !== this.#shown) this.#choose(id);
    const asked = this.#current(this.#entries());
    if (asked?.href && isElsewhere(asked) && !this.accept) return location.assign(asked.href);
    this.#isWide = matchMedia('(min-width: 44.01rem)').matches; // elsewhere the contents are folded
    this.requestUpdate(); // its children may have come since
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) return;
    openModal(dialog, dialog.querySelector('h2'));
    this.renderRoot.querySelector('.main')?.scrollTo({ top: 0 });
  }

  /** Closes the dialog. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = this.#texts.translator;
    if (!t) return nothing;
    const entries = this.#entries();
    const shown = this.#current(entries);
    const sections = shown ? sectionTitles(shown) : [];
    const toPage = shown?.href ? html`<a class="button" href=${shown.href}>${t.text('policy.page')}</a>` : nothing;
    const isAway = !!shown && isElsewhere(shown);
    return html`<dialog part="dialog" aria-labelledby="title" lang=${t.locale} dir=${t.direction}>
      <div class="head">
        <div>
          <h2 id="title" tabindex="-1">${shown ? t.localized(shown.title) : t.text('policy.title')}</h2>
          <p class="muted">${shown ? this.#edition(shown, t) : nothing}</p>
        </div>
        <button
          class="close"
          type="button"
          data-consent-action="close"
          aria-label=${t.text('policy.close')}
          @click=${this.#close}
        >
          ${closeIcon()}
        </button>
      </div>
      ${policyContents(
        {
          entries,
          shown,
          sections,
          section: this.#section,
          isWide: this.#isWide,
          mayLeave: !this.accept,
          choose: (id) => this.#choose(id),
          goTo: (at) => this.#goTo(at),
        },
        t,
      )}
      <div class="main" part="document" role="region" tabindex="0" aria-labelledby="title">
        ${shown?.document ? policyView(shown.document) : nothing}
        ${isAway ? html`<p class="away">${toPage}</p>` : nothing}
        <slot name="shown" ?hidden=${!shown?.article}></slot>
      </div>
      <div class="foot">
        ${
          sections.length > 1
            ? html`<button
                  type="button"
                  aria-disabled=${this.#section === 0 ? 'true' : 'false'}
                  @click=${() => this.#goTo(this.#section - 1)}
                >
                  ${t.text('policy.previous')}
                </button>
                <button
                  type="button"
                  aria-disabled=${this.#section >= sections.length - 1 ? 'true' : 'false'}
                  @click=${() => this.#goTo(this.#section + 1)}
                >
                  ${t.text('policy.next')}
                </button>`
            : nothing
        }
        <span class="space"></span>
        <p role="status" class="muted">
          ${shown && this.#accepted.has(shown.id) ? t.text('policy.accepted') : nothing}
        </p>
        ${
          isAway
            ? nothing
            : html`${toPage} <button type="button" @click=${() => printAlone(this)}>${t.text('policy.print')}</button>`
        }
        ${
          this.accept && shown
            ? html`<button
                class="strong"
                type="button"
                data-consent-action="accept-policy"
                @click=${() => this.#acceptShown(shown)}
              >
                ${t.text('policy.accept')}
              </button>`
            : nothing
        }
      </div>
    </dialog>`;
  }

  protected override updated(): void {
    const entries = this.#entries();
    const shown = this.#current(entries);
    for (const { article } of entries) if (article) article.slot = article === shown?.article ? 'shown' : '';
  }

  #entries(): readonly PolicyEntry[] {
    return policyEntries(this.documents ?? [], policyArticles(this), this.#store.store?.settings.policies ?? []);
  }

  /** The one that was asked for, or the first that there is something of to read here. */
  #current(entries: readonly PolicyEntry[]): PolicyEntry | undefined {
    return entries.find(({ id }) => id === this.#shown) ?? entries.find((entry) => !isElsewhere(entry)) ?? entries[0];
  }

  #edition({ version, date }: PolicyEntry, t: Translator): TemplateResult {
    return html`${version ? html`<span>${t.text('policy.version', { version })}</span>` : nothing}
    ${
      date
        ? html`<time datetime=${date}
            >${t.text('policy.date', { date: new Date(`${date.slice(0, 10)}T12:00:00`) })}</time
          >`
        : nothing
    }`;
  }

  #choose(id: string): void {
    this.#shown = id;
    this.#section = 0;
    this.requestUpdate();
    this.renderRoot.querySelector('.main')?.scrollTo({ top: 0 });
  }

  #goTo(at: number): void {
    const shown = this.#current(this.#entries());
    const heading = shown?.article ? headings(shown.article)[at] : this.renderRoot.querySelector(`#section-${at}`);
    if (!(heading instanceof HTMLElement)) return;
    this.#section = at;
    this.requestUpdate();
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }

  #acceptShown({ id, version }: PolicyEntry): void {
    this.#accepted.add(id);
    this.requestUpdate();
    this.dispatchEvent(new PolicyAcceptEvent(id, version));
  }

  readonly #close = (): void => this.close();
}

function sectionTitles({ document, article }: PolicyEntry): readonly string[] {
  if (document) return document.sections.map(({ title }, at) => `${at + 1}. ${title}`);
  return article ? headings(article).map(({ textContent }) => textContent) : [];
}

function headings(article: HTMLElement): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('h2, h3')];
}
