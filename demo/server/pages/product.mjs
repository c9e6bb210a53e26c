import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { findCategory } from '../../shop/categories.mjs';
import { pick } from '../../shop/languages.mjs';

export function productPage(page, product) {
  const category = findCategory(product.category);
  const shelf = pick(category.name, page.language);
  return layout(page, {
    title: pick(product.name, page.language),
    main: html`<article class="product">
      <span class="picture ${product.tint}"
        ><img src="/pictures/${product.sku}.svg" alt="" width="400" height="400"
      /></span>
      <div>
        <p><a href="${page.to(category.id)}">${page.say('all', { category: shelf })}</a></p>
        <h1>${pick(product.name, page.language)}</h1>
        <p class="lead">${pick(product.line, page.language)}</p>
        <p class="price">${page.price(product)}</p>
        <button type="button" class="button" id="add" data-sku="${product.sku}">${page.texts.add}</button>
        <div id="message" class="message" role="status"></div>
        <p class="small">${page.say('delivery')}</p>
      </div>
    </article>`,
  });
}
