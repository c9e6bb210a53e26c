import { ownPage } from '../../adapters/own-page.js';
import { reachesDeep } from '../../core/reaches-deep.js';
import { LEDGER, type Ledger } from '../../gate/ledger.js';
import { startGuard } from '../../gate/start-guard.js';
import type { ConsentStore } from '../../store/consent-store.js';
import { SHARED } from '../shared.js';
import { loadBeside } from '../load-beside.js';
import type * as ClearingPart from './clearing.js';

declare global {
  interface Window {
    [LEDGER]?: Ledger;
  }
}

// A classic script, so that `placet.js` can write it in front of whatever comes next in the page.
const { [SHARED]: store } = window as { readonly [SHARED]?: ConsentStore };
if (store) start(store);

function start(store: ConsentStore): void {
  const ledger = (window[LEDGER] ??= new Map());
  const endings = [store.destroy, startGuard({ store, page: ownPage(document), ledger })];
  store.destroy = () => endings.forEach((end) => end());
  if (!store.settings.services.some(reachesDeep)) return;
  loadBeside<typeof ClearingPart>('clearing').then((part) => {
    endings.push(part.clearDeep(store, reportError));
  }, reportError);
}
