/** What every page of the shop does. `window.placet` is there already: its script came first. */
import { startAccountPage } from './account-page.js';
import { showCount } from './cart.js';
import { startCartPage } from './cart-page.js';
import { goToRegion } from './go-to-region.js';
import { showNotice } from './notice.js';
import { data } from './page-data.js';
import { startProductPage } from './product-page.js';
import { showRecent } from './recent.js';

const { placet } = window;

/** What some pages do besides, by an element that only they have. */
const PAGES = { add: startProductPage, cart: startCartPage, 'sign-in': startAccountPage };

document.addEventListener('region-change', goToRegion);
if (data.region) startShop();

function startShop() {
  for (const [id, start] of Object.entries(PAGES)) if (document.getElementById(id)) start();
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
