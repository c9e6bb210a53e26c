/** The live page: all that placet knows, decides and does here, shown anew whenever it changes. */
import { decision } from './live-decision.js';
import { whereabouts } from './live-location.js';
import { parked } from './live-parked.js';
import { realms, startObjecting } from './live-realms.js';
import { regions } from './live-regions.js';
import { report } from './live-report.js';
import { services } from './live-services.js';
import { knock, shield } from './live-shield.js';
import { stored } from './live-stored.js';
import { vendorHits } from './live-vendors.js';
import { startAsking, why } from './live-why.js';

const { placet } = window;
const SECOND = 1000;

const PANELS = {
  why,
  location: whereabouts,
  decision,
  regions,
  realms,
  services,
  stored,
  parked,
  shield,
  report,
  vendors: vendorHits,
};
const VERBS = { accept: () => placet.acceptAll(), reject: () => placet.rejectAll(), withdraw: () => placet.withdraw() };

for (const [id, act] of Object.entries(VERBS)) document.getElementById(id).addEventListener('click', act);
document.getElementById('knock')?.addEventListener('click', () => knock().then(show));
startAsking(show);
startObjecting(() => void show());
placet.subscribe(show);
void placet.ready.then(show);
show();
// Scripts, cookies and hits come without a word to anybody, so look now and then.
setInterval(() => document.hidden || show(), SECOND);

async function show() {
  for (const [id, draw] of Object.entries(PANELS)) replaceIfNew(document.getElementById(id), [await draw()].flat());
}

/** Leaves what did not change alone, so that nobody's selection is lost and nothing is read out twice. */
function replaceIfNew(box, nodes) {
  const fresh = document.createElement('div');
  fresh.append(...nodes.filter(Boolean));
  if (!fresh.isEqualNode(box.firstElementChild)) box.replaceChildren(fresh);
}
