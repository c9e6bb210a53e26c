import { html } from '../html.mjs';
import { layout } from './layout.mjs';

/** The cart is in a cookie of this region; the page's script fills it in. */
export function cartPage(page) {
  const { texts } = page;
  return layout(page, {
    title: texts.cart,
    main: html`<h1>${texts.cart}</h1>
      <p class="lead">${page.say('cartApart')}</p>
      <div id="cart" class="cart">
        <p id="cart-empty">${page.say('cartEmpty')}</p>
        <ul hidden></ul>
        <p class="total" hidden><span>${texts.total}</span> <strong></strong></p>
        <button type="button" class="button" id="order" hidden>${texts.order}</button>
      </div>
      <div id="message" class="message" role="status"></div>`,
  });
}
