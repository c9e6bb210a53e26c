import { ownDocument } from '../adapters/own-document.js';
import { ReactiveElement } from '@lit/reactive-element';
import { directionOf } from '../locales/direction-of.js';
import { localize } from '../locales/localize.js';
import type { FirstLayer, Messages } from '../locales/messages.js';
import type { ConsentStore } from '../store/consent-store.js';
import { bannerStyles } from './cookie-banner.styles.js';
import type { Decide } from './decide.js';
import { ConsentChangeEvent } from './consent-change-event.js';
import { reserveSpace } from './reserve-space.js';
import type { SettingsDialog } from './settings-dialog.js';
import { StoreController } from './store-controller.js';
import { whyAgain } from './why-again.js';

/**
 * Asks what may be stored. It stands at the bottom of the page while there is something to decide, without covering
 * what has the focus; accepting and rejecting take one click each. Its texts and buttons are children of the element,
 * so that tools which reject on a visitor's behalf find them.
 *
 * Built on Lit's reactive element without its templates, which are the greater part of Lit: the banner is what a first
 * visit waits for.
 *
 * Children of the page's own with one of the slot names stand in for placet's, if they are there from the start;
 * buttons among them work by `data-consent-action="accept | reject | settings | close"`. A click that no person made may
 * reject, never accept.
 *
 * @fires consent-change - {@link ConsentChangeEvent}: the visitor decided or withdrew, and it is in force.
 * @slot title - The heading.
 * @slot text - What is asked.
 * @slot policies - Links to the policies.
 * @slot accept - The button that grants everything.
 * @slot reject - The button that denies everything; it always looks like `accept`.
 * @slot settings - The button that opens the settings.
 * @csspart text - Around heading, text and links.
 * @csspart actions - Around the buttons.
 * @cssprop --placet-surface - Background of all of placet's elements.
 * @cssprop --placet-text - Text colour.
 * @cssprop --placet-line - Borders.
 * @cssprop --placet-accent - Buttons and switches.
 * @cssprop --placet-on-accent - Text on buttons.
 * @cssprop --placet-focus - The focus ring.
 * @cssprop --placet-radius - Corners of buttons; those of boxes follow.
 * @cssprop --placet-font - Font family.
 */
export class CookieBannerElement extends ReactiveElement {
  /** @internal */
  static override styles = bannerStyles;
  /** @internal */
  static override properties = {
    open: { type: Boolean, reflect: true },
    noAuto: { type: Boolean, attribute: 'no-auto' },
    store: { attribute: false },
    firstLayer: { attribute: false },
    messages: { attribute: false },
  };

  /** Whether the banner is shown. It follows the store; the page may set it, too. */
  declare open: boolean;
  /** Does not open by itself. */
  declare noAuto: boolean;
  /** The store to show; without it the element asks upward for one. */
  declare store: ConsentStore | undefined;
  /** The banner's texts; without them it brings those of the page's language. */
  declare firstLayer: FirstLayer | undefined;
  /** All texts, where the page has its own; the settings bring those of the page's language without. */
  declare messages: Messages | undefined;

  readonly #store = new StoreController(this);
  #needed: boolean | undefined;
  #given: readonly string[] | undefined;
  #settings: SettingsDialog | undefined;
  readonly #status = ownDocument.createElement('p');
  readonly #children = new Map<string, HTMLElement>();
  #release: (() => void) | undefined;

  constructor() {
    super();
    this.open = this.noAuto = false;
    this.addEventListener('click', this.#act);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reserve(false);
  }

  /** Shows the banner, also to visitors who have decided. */
  show(): void {
    this.open = true;
  }

  /** Hides the banner. Nothing is decided by it. */
  hide(): void {
    this.open = false;
  }

  /** Opens the settings; they are loaded when they are first asked for. */
  async openSettings(): Promise<void> {
    const { SettingsDialog } = await import('./settings-dialog.js');
    const { store } = this.#store;
    if (!store) return;
    this.#settings ??= new SettingsDialog(this, this.#decide);
    await this.#settings.show(store, this.messages);
  }

  protected override willUpdate(): void {
    const needed = this.#store.store?.state.needsDecision;
    this.#given ??= [...this.children].map(({ slot }) => slot);
    if (needed !== this.#needed) {
      this.#needed = needed;
      this.open = !!needed && !this.noAuto;
    }
  }

  protected override firstUpdated(): void {
    this.#status.role = 'status';
    this.renderRoot.append(
      box('text', ['title', 'text', 'policies']),
      box('actions', ['accept', 'reject', 'settings']),
      this.#status,
    );
  }

  protected override updated(): void {
    const { store } = this.#store;
    const texts = this.messages ?? this.firstLayer;
    if (this.open && store && !texts) {
      import('../locales/bring-messages.js')
        .then(({ bringMessages }) => bringMessages(store.settings.locale, this))
        .then((messages) => (this.firstLayer ??= messages), reportError);
    }
    const shown = !!(this.open && this.isConnected && store && texts);
    if (shown) this.#fill(store, texts);
    else this.#children.forEach((child) => child.remove());
    this.#label(shown);
    this.#reserve(shown);
  }

  /** Brings the children in line with the state; they stay the same nodes, so that nobody loses the focus. */
  #fill({ settings, state }: ConsentStore, texts: FirstLayer): void {
    for (const box of this.renderRoot.querySelectorAll('div')) box.dir = directionOf(texts.locale);
    const put = (tag: string, slot: string, text = '', key = slot): HTMLElement => {
      const child = this.#children.get(key) ?? ownDocument.createElement(tag);
      this.#children.set(key, child);
      child.slot = slot;
      child.lang = texts.locale;
      child.hidden = !text;
      if (child.textContent !== text) child.textContent = text;
      if (!child.parentNode && !this.#given?.includes(key)) this.append(child);
      return child;
    };
    put('h2', 'title', texts['banner.title']);
    put('p', 'text', whyAgain(settings, state, texts), 'why');
    put('p', 'text', texts[state.jurisdiction.model === 'opt-out' ? 'banner.text-opt-out' : 'banner.text']);
    for (const { id, title, href } of settings.policies) {
      if (href) put('a', 'policies', localize(title, texts.locale), 'policy-' + id).setAttribute('href', href);
    }
    put('button', 'accept', texts['banner.accept-all']).dataset['consentAction'] = 'accept';
    put('button', 'reject', texts['banner.reject-all']).dataset['consentAction'] = 'reject';
    put('button', 'settings', texts['banner.settings']).dataset['consentAction'] = 'settings';
  }

  readonly #act = ({ target, isTrusted }: Event): void => {
    const texts = this.messages ?? this.firstLayer;
    const action = (target as Element).closest('[data-consent-action]')?.getAttribute('data-consent-action');
    if (action === 'reject') this.#decide(texts?.['banner.rejected'], (store) => store.rejectAll());
    if (action === 'settings') this.openSettings().catch(reportError);
    if (action === 'close') this.hide();
    const granted = Object.values(this.#store.store?.state.choices ?? {});
    if (action === 'accept' && (isTrusted || granted.every((word) => word === 'granted'))) {
      this.#decide(texts?.['banner.accepted'], (store) => store.acceptAll());
    }
  };

  /** Does what the visitor asked for, says so and tells the page. */
  readonly #decide: Decide = (said, decide) => {
    const { store } = this.#store;
    if (!store) return;
    decide(store);
    this.#status.textContent = said ?? '';
    this.open = store.state.needsDecision && !this.noAuto;
    this.dispatchEvent(new ConsentChangeEvent(store.state.choices));
  };

  #label(shown: boolean): void {
    const title = this.querySelector(':scope > [slot="title"]');
    if (shown && title) {
      title.id ||= 'placet-title';
      this.setAttribute('role', 'region');
      this.setAttribute('aria-labelledby', title.id);
    } else {
      this.removeAttribute('role');
      this.removeAttribute('aria-labelledby');
    }
  }

  #reserve(shown: boolean): void {
    if (shown === !!this.#release) return;
    this.#release?.();
    this.#release = shown ? reserveSpace(this) : undefined;
  }
}

/** A part of the shadow tree, with its slots. */
function box(part: string, slots: readonly string[]): HTMLElement {
  const element = ownDocument.createElement('div');
  element.part.add(part);
  for (const name of slots) element.append(Object.assign(ownDocument.createElement('slot'), { name }));
  return element;
}
