import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { productCard } from './product-card.mjs';
import { CATEGORIES } from '../../shop/categories.mjs';
import { pick } from '../../shop/languages.mjs';
import { PRODUCTS, productsIn } from '../../shop/products.mjs';

export function homePage(page) {
  const { texts } = page;
  const picks = PRODUCTS.filter((product, at) => at % 5 === 0).slice(0, 4);
  return layout(page, {
    main: html`<section class="hero">
        <div>
          <h1>${texts.heroTitle}</h1>
          <p>${texts.heroText}</p>
          <a class="button" href="#picks">${texts.heroAction}</a>
        </div>
        <img src="/pictures/hero.svg" alt="" width="480" height="360" />
      </section>
      <section aria-labelledby="picks">
        <h2 id="picks">${texts.picks}</h2>
        <ul class="cards">
          ${picks.map((product) => productCard(page, product))}
        </ul>
      </section>
      <section id="recent" aria-labelledby="recent-title" hidden>
        <h2 id="recent-title">${texts.recent}</h2>
        <ul class="cards"></ul>
      </section>
      <section aria-labelledby="shelves">
        <h2 id="shelves">${texts.shelves}</h2>
        <ul class="shelves">
          ${CATEGORIES.filter(({ line }) => line).map((category) => shelf(page, category))}
        </ul>
      </section>
      <section class="film" aria-labelledby="film">
        <div>
          <h2 id="film">${texts.filmTitle}</h2>
          <p>${texts.filmText}</p>
        </div>
        <iframe
          data-service="video"
          data-src="${page.vendors.kinora.origin}/film"
          title="${texts.filmName}"
          width="560"
          height="315"
        ></iframe>
      </section>`,
  });
}

function shelf(page, { id, name, line }) {
  const [{ sku, tint }] = productsIn(id);
  return html`<li>
    <a class="${tint}" href="${page.to(id)}">
      <img src="/pictures/${sku}.svg" alt="" width="72" height="72" loading="lazy" />
      <span><strong>${pick(name, page.language)}</strong><span>${pick(line, page.language)}</span></span>
    </a>
  </li>`;
}
