import { chip, table } from './live-parts.js';
import { element } from './element.js';
import { placeName } from './page-data.js';

const { placet } = window;

const KIND = { allow: 'good', inform: 'good', warn: 'mild', verify: 'mild', refuse: 'bad' };

/** What the rule says to each region: may the visitor look around there, may they order? */
export function regions() {
  const { region } = placet.state;
  const rows = placet.settings.regions.map((one) => {
    const browse = placet.checkRegion(one.id, 'browse');
    const order = placet.checkRegion(one.id, 'order');
    const chosen = region.status === 'chosen' && region.chosen === one.id;
    const name = element('span', {}, element('span', { lang: one.languages[0] }, one.label), chosen ? ' ' : '');
    if (chosen) name.append(chip('chosen', 'good'));
    if (placet.proposal?.region === one.id) name.append(' ', chip('proposed'));
    return [name, chip(browse.action, KIND[browse.action]), chip(order.action, KIND[order.action]), why(browse, order)];
  });
  return table(['Region', 'Look around', 'Order', 'Why'], rows);
}

function why(browse, order) {
  if (order.outcome === 'consistent') return 'You are there.';
  if (order.outcome === 'unknown') return `Not known where you are (${order.reason}), and that refuses nobody.`;
  const place = order.located.map(placeName).join(', ');
  const open = browse.carveOut ? ' EU law keeps it open to look at.' : '';
  return order.confidence === 'low'
    ? `Your device says ${place}; that alone refuses nobody.`
    : `You are in ${place}.${open}`;
}
