import { chip, list, paragraph, table } from './live-parts.js';
import { element } from './element.js';

const { placet } = window;

/** The last change of region that the page was asked about, in words. */
let asked;

/** Whose carts and accounts are there, and which of them hold now. */
export function realms() {
  const { realm, settings, state } = placet;
  const ids = [...new Set(settings.regions.map(({ id, realm: own = id }) => own))];
  const rows = ids.map((id) => [
    element('span', {}, element('code', {}, id), ' ', id === realm.id ? chip('in force', 'good') : ''),
    cookie(`account-${id}`),
    cookie(`cart-${id}`),
  ]);
  return [
    state.region.status === 'none' && paragraph('No region is chosen, so no realm is in force.'),
    table(['Realm', 'Account', 'Cart'], rows),
    asked && list([asked]),
  ];
}

function cookie(name) {
  const has = document.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));
  return element('span', {}, element('code', {}, name), ' ', has ? chip('there', 'good') : chip('none'));
}

/** Objects to changes of realm as long as the box is ticked. */
export function startObjecting(shown) {
  const box = document.getElementById('object');
  document.addEventListener('before-region-change', (event) => {
    if (box.checked && !event.sameRealm) event.preventDefault();
    const way = `${event.from?.region ?? 'no region'} to ${event.to.region}`;
    const realm = event.sameRealm ? 'the same realm' : 'another realm';
    asked = `Asked about ${way}, ${realm}: ${event.defaultPrevented ? 'the page objected' : 'nobody objected'}.`;
    shown();
  });
}
