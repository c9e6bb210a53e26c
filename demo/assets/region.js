import { data, linkTo, placeName, say } from './page-data.js';
import { element } from './element.js';

const { placet } = window;

/** Whether the visitor has chosen the region that this page belongs to. */
export function isChosen() {
  const { region } = placet.state;
  return region.status === 'chosen' && region.chosen === data.region.id;
}

/** Why nothing can be bought here now, as text and ways on; `undefined` where it can. */
export function obstacle() {
  const browse = placet.checkRegion(data.region.id, 'browse');
  const order = placet.checkRegion(data.region.id, 'order');
  if (order.action === 'refuse') {
    const located = order.located.map(placeName).join(', ');
    return {
      kind: browse.action === 'refuse' ? 'refused' : 'warned',
      text: say(browse.action === 'refuse' ? 'refused' : 'browseOnly', { located }),
      ways: [wayToProposed(), checkAgain()],
    };
  }
  return isChosen() ? undefined : notChosen();
}

/** A region is chosen, but not this one; or none is. */
function notChosen() {
  const { region } = placet.state;
  const chosen = placet.settings.regions.find(({ id }) => region.status === 'chosen' && id === region.chosen);
  if (!chosen) return { kind: 'open', text: say('noRegion'), ways: [picker(say('chooseRegion'))] };
  return {
    kind: 'other',
    text: say('otherRegion', { chosen: chosen.label }),
    ways: [link(chosen, region.language), picker(say('switchRegion'))],
  };
}

function wayToProposed() {
  const { proposal, settings } = placet;
  const region = settings.regions.find(({ id }) => id === proposal?.region);
  return region && link(region, proposal.language);
}

function link({ id, label }, language) {
  return element(
    'a',
    { className: 'button quiet', href: linkTo(`/${id}/${language}/`) },
    say('goTo', { region: label }),
  );
}

function picker(text) {
  return element('button', { type: 'button', className: 'button quiet', 'data-placet-show': 'region' }, text);
}

function checkAgain() {
  const button = element('button', { type: 'button', className: 'button quiet' }, say('checkAgain'));
  button.addEventListener('click', () => void placet.locate());
  return button;
}
