import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { productCard } from './product-card.mjs';
import { pick } from '../../shop/languages.mjs';
import { PRODUCTS, productsIn } from '../../shop/products.mjs';

export function categoryPage(page, category) {
  const others = PRODUCTS.filter((product) => product.category !== category.id).slice(4, 8);
  return layout(page, {
    title: pick(category.name, page.language),
    main: html`<h1>${pick(category.name, page.language)}</h1>
      <p class="lead">${pick(category.line, page.language)}</p>
      <ul class="cards">
        ${productsIn(category.id).map((product) => productCard(page, product))}
      </ul>
      <section aria-labelledby="more">
        <h2 id="more">${page.texts.picks}</h2>
        <ul class="cards">
          ${others.map((product) => productCard(page, product))}
        </ul>
      </section>`,
  });
}
