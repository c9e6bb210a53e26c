import { countOf, putInCart } from './cart.js';
import { tell } from './message.js';
import { findProduct, say } from './page-data.js';
import { rememberProduct } from './recent.js';

export function startProductPage() {
  const button = document.getElementById('add');
  const { sku } = button.dataset;
  button.addEventListener('click', async () => {
    if (await putInCart(sku, countOf(sku) + 1))
      tell(say('added', { product: findProduct(sku).name }), { kind: 'good' });
  });
  rememberProduct(sku);
}
