import { ownDocument } from '../adapters/own-document.js';
import { adoptStyles } from '@lit/reactive-element/css-tag.js';
import { html, render } from 'lit';
import { categoryText } from '../locales/category-text.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { placeholderStyles } from './embed-placeholder.styles.js';
import { sharedStyles } from './shared.styles.js';

/** What a visitor may answer to a placeholder: for this page only, or from now on. */
export interface EmbedAnswer {
  once(): void;
  always(): void;
}

/** A place of the embed's own size, still empty: it takes the embed's room before any text is there. */
export function embedPlace(embed: HTMLElement): HTMLElement {
  const place = ownDocument.createElement('div');
  const { width, height } = sizeOf(embed);
  place.className = embed.className;
  if (width > 0 && height > 0) {
    const room = embed.parentElement?.clientWidth ?? 0;
    // What filled its column goes on filling it when the window changes.
    place.style.inlineSize = width >= room - 1 ? '100%' : `${width}px`;
    place.style.aspectRatio = `${width} / ${height}`;
  }
  return place;
}

/**
 * Fills a place with whose embed it stands for, what showing it means, and two buttons. A click that no person made
 * shows nothing.
 */
export function fillPlaceholder(
  place: HTMLElement,
  embed: HTMLElement,
  ids: readonly string[],
  { settings }: ConsentStore,
  t: Translator,
  answer: EmbedAnswer,
): void {
  const service = settings.services.find(({ id }) => ids.includes(id));
  const category = settings.categories.find(({ id }) => id === service?.category || ids.includes(id));
  const host = hostOf(embed);
  const name = service ? t.localized(service.name) : host;
  const label = category ? categoryText(category, 'label', t) : '';
  const allowed = service ? name : label; // what "always" would grant, and no less
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const whenTrusted = (act: () => void) => (event: Event) => {
    if (!event.isTrusted) return;
    act();
    embed.focus({ preventScroll: true }); // the button is gone
  };
  adoptStyles(root, [sharedStyles, placeholderStyles]);
  render(
    html`<div part="box" role="group" aria-labelledby="title" lang=${t.locale} dir=${t.direction}>
      <p class="title" id="title">${t.text('embed.title', { name })}</p>
      <p class="muted">${t.text('embed.text', { provider: service?.provider ?? host, category: label })}</p>
      <div class="ways">
        <button type="button" @click=${whenTrusted(answer.once)}>${t.text('embed.once')}</button>
        <button type="button" @click=${whenTrusted(answer.always)}>${t.text('embed.always', { name: allowed })}</button>
      </div>
    </div>`,
    root,
  );
}

function sizeOf(embed: HTMLElement): { readonly width: number; readonly height: number } {
  const box = embed.getBoundingClientRect();
  const attribute = (name: string) => Number.parseFloat(embed.getAttribute(name) ?? '') || 0;
  return { width: box.width || attribute('width'), height: box.height || attribute('height') };
}

function hostOf({ dataset, baseURI }: HTMLElement): string {
  const address = dataset['src'] ?? '';
  return URL.canParse(address, baseURI) ? new URL(address, baseURI).host : address;
}
