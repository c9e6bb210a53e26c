import { html } from '../html.mjs';
import { pick } from '../../shop/languages.mjs';

/** A product in a list. */
export function productCard(page, product) {
  return html`<li class="card">
    <a href="${page.to(`product/${product.sku}`)}">
      <span class="picture ${product.tint}"
        ><img src="/pictures/${product.sku}.svg" alt="" width="200" height="200" loading="lazy"
      /></span>
      <span class="name">${pick(product.name, page.language)}</span>
      <span class="price">${page.price(product)}</span>
    </a>
  </li>`;
}
