import { adoptStyles } from '@lit/reactive-element/css-tag.js';
import { html, render } from 'lit';
import { categoryText } from '../locales/category-text.js';
import type { Translator } from '../locales/translator.js';
import type { ConsentStore } from '../store/consent-store.js';
import { placeholderStyles } from './embed-placeholder.styles.js';
import { fitIn } from './fit-in.js';
import { sharedStyles } from './shared.styles.js';

export { embedPlace, isInvisible } from './embed-place.js';

/** What a visitor may answer to a placeholder: for this page only, or from now on. */
export interface EmbedAnswer {
  once(): void;
  always(): void;
}

/**
 * Fills a place with whose embed it stands for, what showing it means, and two buttons; in a place too small for that
 * with a button that opens it. A click that no person made shows nothing.
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
  const title = t.text('embed.title', { name });
  const whenTrusted = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };
  adoptStyles(root, [sharedStyles, placeholderStyles]);
  render(
    html`<button class="opener" type="button" popovertarget="box" lang=${t.locale} dir=${t.direction}>
        <span>${title}</span>
      </button>
      <div part="box" id="box" role="group" aria-labelledby="title" lang=${t.locale} dir=${t.direction}>
        <p class="title" id="title">${title}</p>
        <p class="muted">${t.text('embed.text', { provider: service?.provider ?? host, category: label })}</p>
        <div class="ways">
          <button type="button" @click=${whenTrusted(answer.once)}>${t.text('embed.once')}</button>
          <button type="button" @click=${whenTrusted(answer.always)}>
            ${t.text('embed.always', { name: allowed })}
          </button>
        </div>
      </div>`,
    root,
  );
  fitIn(place, root.querySelector('#box')!);
}

/** The host of the first address that waits: the embed's own, or that of what stands in it. */
function hostOf(embed: HTMLElement): string {
  const source = embed.dataset['src'] ? embed : embed.querySelector<HTMLElement>('[data-src],[data-srcset]');
  const { src, srcset, poster } = (source ?? embed).dataset;
  const address = src ?? srcset?.trim().split(/[\s,]/)[0] ?? poster ?? '';
  return URL.canParse(address, embed.baseURI) ? new URL(address, embed.baseURI).host : address;
}
