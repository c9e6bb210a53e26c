import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { symbolOf } from '../../shop/prices.mjs';
import { LANGUAGE_NAMES, REGIONS } from '../../shop/regions.mjs';

/** Before a region is chosen: the picker, and plain links for those who come without scripts. */
export function landingPage(page) {
  return layout(page, {
    main: html`<section class="hero">
        <div>
          <h1>${page.texts.heroTitle}</h1>
          <p>${page.texts.heroText}</p>
          <button type="button" class="button" data-placet-show="region">${page.texts.chooseRegion}</button>
        </div>
        <img src="/pictures/hero.svg" alt="" width="480" height="360" />
      </section>
      <section aria-labelledby="regions">
        <h2 id="regions">Our shops</h2>
        <ul class="regions">
          ${REGIONS.map((region) => regionLinks(page, region))}
        </ul>
      </section>`,
  });
}

function regionLinks(page, { id, label, languages, currencies }) {
  return html`<li>
    <strong lang="${languages[0]}">${label}</strong>
    <span class="small">${symbolOf(currencies[0])}</span>
    <ul>
      ${languages.map(
        (tag) =>
          html`<li>
            <a lang="${tag}" hreflang="${tag}" href="${page.at(`/${id}/${tag}/`)}">${LANGUAGE_NAMES[tag]}</a>
          </li>`,
      )}
    </ul>
  </li>`;
}
