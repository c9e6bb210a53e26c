/** What every page of the shop does. `window.placet` is there already: its script came first. */
import { showCount } from './cart.js';
import { goToRegion } from './go-to-region.js';
import { showNotice } from './notice.js';
import { data } from './page-data.js';
import { showRecent } from './recent.js';

const { placet } = window;

/** What each page does besides, by an element that only it has. */
const PAGES = [
  ['add', async () => (await import('./product-page.js')).startProductPage()],
  ['cart', async () => (await import('./cart-page.js')).startCartPage()],
  ['sign-in', async () => (await import('./account-page.js')).startAccountPage()],
];

document.addEventListener('region-change', goToRegion);
if (data.region) startShop();

function startShop() {
  for (const [id, start] of PAGES) if (document.getElementById(id)) void start();
  show();
  void placet.ready.then(showNotice);
  placet.subscribe(() => {
    show();
    showNotice();
  });
  // A page that comes back as it was left may have missed something.
  addEventListener('pageshow', ({ persisted }) => persisted && show());
}

function show() {
  showCount();
  if (document.getElementById('recent')) showRecent();
}
