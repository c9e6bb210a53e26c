import { adoptStyles } from '@lit/reactive-element/css-tag.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Region } from '../core/region.js';
import { type Searchable, searchNames } from '../core/search-names.js';
import type { Translator } from '../locales/translator.js';
import { comboboxStyles } from './region-combobox.styles.js';
import { groupRegions, type RegionGroup } from './region-groups.js';
import type { RegionList } from './region-list.js';
import { searchableRegions } from './region-search.js';

/** How long typing rests before the number of matches is read out, in milliseconds. */
const REST = 400;

/** How far PageUp and PageDown go. */
const PAGE = 10;

/**
 * Many regions, to be searched: an editable combobox with its list below it, as in ARIA 1.2. The list stands in the page's
 * flow, so that no dialog cuts it off, and it closes without moving what was just clicked.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class RegionCombobox {
  readonly #host: LitElement;
  #list: RegionList | undefined;
  #searched: readonly Searchable<Region>[] | undefined;
  #groups: readonly RegionGroup[] | undefined;
  /** What was typed; `undefined` while the field shows what is chosen. */
  #query: string | undefined;
  #active: Region | undefined;
  #opened: AbortController | undefined;
  #found = '';
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @param host - The picker, whose shadow tree it stands in. */
  constructor(host: LitElement) {
    this.#host = host;
    const root = host.renderRoot as ShadowRoot;
    adoptStyles(root, [...root.adoptedStyleSheets, comboboxStyles]);
  }

  render(list: RegionList): TemplateResult {
    if (list.t !== this.#list?.t || list.regions !== this.#list.regions) this.#searched = this.#groups = undefined;
    this.#list = list;
    const { t, chosen, disabled } = list;
    const shown = this.#shown();
    const isOpen = !!this.#opened && shown.length > 0;
    return html`<div class="combobox">
      <label id="search-label" for="search">${t.text('region.legend')}</label>
      <span class="select">
        <input
          id="search"
          part="search"
          role="combobox"
          aria-labelledby="search-label"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="list"
          aria-activedescendant=${isOpen && this.#active ? optionId(this.#active) : nothing}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          placeholder=${t.text('region.search')}
          lang=${this.#query === undefined && chosen ? (chosen.languages[0] ?? nothing) : nothing}
          ?disabled=${disabled}
          .value=${this.#value()}
          @input=${this.#type}
          @keydown=${this.#press}
          @click=${this.#open}
        />
      </span>
      <div id="list" part="list" role="listbox" aria-label=${t.text('region.legend')} ?hidden=${!isOpen}>
        ${this.#options(shown, t)}
      </div>
      ${
        this.#opened && shown.length === 0
          ? html`<div class="nothing" part="no-match">
              <p>${t.text('region.no-match', { query: this.#query ?? '' })}</p>
              <button type="button" @click=${this.#showAll}>${t.text('region.show-all')}</button>
              <slot name="no-match"></slot>
            </div>`
          : nothing
      }
      <p class="unseen" role="status">${this.#found}</p>
    </div>`;
  }

  /**
   * Takes what was typed and not taken yet: the first match, as Enter would.
   *
   * @returns Whether that is another region than before.
   */
  settle(): boolean {
    const { chosen } = this.#list ?? {};
    const active = this.#query ? this.#active : undefined;
    this.#close();
    if (!active || active === chosen) return false;
    this.#list?.pick(active.id);
    return true;
  }

  /** What the field says: what is being typed, else what is chosen. */
  #value(): string {
    return this.#query ?? this.#list?.chosen?.label ?? '';
  }

  #shown(): readonly Region[] {
    const { regions = [], t } = this.#list ?? {};
    if (!t) return regions;
    this.#groups ??= groupRegions(regions);
    if (!this.#query) return this.#groups.flatMap((group) => group.regions);
    this.#searched ??= searchableRegions(regions, t);
    return searchNames(this.#searched, this.#query);
  }

  #options(shown: readonly Region[], t: Translator): readonly TemplateResult[] {
    if (this.#query || !this.#groups || this.#groups.length < 2) return shown.map(this.#option);
    return this.#groups.map(
      ({ continent, regions }) =>
        html`<div role="group" aria-labelledby="in-${continent}">
          <div id="in-${continent}" class="continent" role="presentation">${t.text(`continent.${continent}`)}</div>
          ${regions.map(this.#option)}
        </div>`,
    );
  }

  readonly #option = (region: Region): TemplateResult => {
    const list = this.#list as RegionList; // it is being rendered
    const isChosen = region === list.chosen;
    // The keys are the field's, which keeps the focus.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      id=${optionId(region)}
      class="option ${region === this.#active ? 'active' : ''}"
      role="option"
      aria-selected=${isChosen}
      @click=${() => this.#choose(region)}
      @mousedown=${keepFocus}
    >
      ${list.write(region)}
      ${
        isChosen
          ? html`<svg class="check" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5"></path></svg>
              <span class="unseen">${list.t.text('region.selected')}</span>`
          : nothing
      }
    </div>`;
  };

  readonly #type = ({ target }: Event): void => {
    this.#open();
    this.#query = (target as HTMLInputElement).value;
    this.#active = this.#query ? this.#shown()[0] : undefined;
    this.#update();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#tellCount(), REST);
  };

  #tellCount(): void {
    const { t } = this.#list ?? {};
    const count = this.#shown().length;
    if (!t || !this.#opened) return;
    this.#found = count ? t.text('region.found', { count }) : t.text('region.no-match', { query: this.#query ?? '' });
    this.#host.requestUpdate();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key, altKey } = event;
    if (key === 'Tab') return void this.settle();
    if (altKey && key === 'ArrowUp') return this.#close();
    const isOpen = !!this.#opened;
    const move = isOpen ? this.#moves(altKey ? '' : key) : undefined;
    if (key === 'Escape' && isOpen) this.#close();
    else if (key === 'Enter' && isOpen) this.#enter();
    else if (/^Arrow(Down|Up)$/.test(key) && !isOpen) this.#open();
    else if (move) this.#goTo(move);
    else return; // the field's own
    event.preventDefault();
    event.stopPropagation(); // Escape closes the list, and the dialog only next
  };

  /** Where a key leads from the active option. Home and End are the text's until an option is active. */
  #moves(key: string): Region | undefined {
    const all = this.#shown();
    const at = this.#active ? all.indexOf(this.#active) : -1;
    const last = all.length - 1;
    switch (key) {
      case 'ArrowDown':
        return all[at < last ? at + 1 : 0];
      case 'ArrowUp':
        return all[at > 0 ? at - 1 : last];
      case 'PageDown':
        return all[Math.min(at + PAGE, last)];
      case 'PageUp':
        return all[Math.max(at - PAGE, 0)];
      case 'Home':
        return at < 0 ? undefined : all[0];
      case 'End':
        return at < 0 ? undefined : all[last];
      default:
        return undefined;
    }
  }

  #goTo(region: Region): void {
    this.#active = region;
    this.#update();
  }

  #enter(): void {
    if (this.#active) this.#choose(this.#active);
    else if (!this.#query) this.#close();
  }

  #choose({ id }: Region): void {
    this.#close();
    this.#list?.pick(id);
  }

  readonly #open = (): void => {
    if (this.#opened) return;
    this.#opened = new AbortController();
    this.#active = this.#list?.chosen;
    this.#field?.select(); // typing takes the place of the name that stands there
    // Only once the click is over: closing moves what stands below.
    document.addEventListener('click', this.#leave, { signal: this.#opened.signal });
    this.#update();
  };

  readonly #leave = (event: Event): void => {
    const box = this.#host.renderRoot.querySelector('.combobox');
    if (box && !event.composedPath().includes(box)) setTimeout(() => this.settle());
  };

  #close(): void {
    this.#opened?.abort();
    clearTimeout(this.#resting);
    this.#opened = this.#query = this.#active = undefined;
    this.#found = '';
    this.#host.requestUpdate();
  }

  readonly #showAll = (): void => {
    this.#query = '';
    this.#update();
    this.#field?.focus();
  };

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('#search');
  }

  #update(): void {
    this.#host.requestUpdate();
    const active = this.#active;
    if (!active) return;
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector(`#${CSS.escape(optionId(active))}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }
}

function optionId({ id }: Region): string {
  return `region-${id}`;
}

/** The field keeps the focus while an option is pressed. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
