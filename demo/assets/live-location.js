import { list, paragraph } from './live-parts.js';
import { element } from './element.js';
import { placeName } from './page-data.js';

const { placet } = window;

const UNKNOWN = {
  pending: 'placet is still asking.',
  'no-evidence': 'Nobody could tell. So the strictest law is assumed, and no region is refused.',
  stale: 'What was known is too old to count. So the strictest law is assumed, and no region is refused.',
  anonymized:
    'Your network hides where you are, which is your right. So the strictest law is assumed, and no region is refused.',
};

const TRUST = { 1: 'said by the device, weighs little', 2: 'seen by the network', 3: 'verified by the server' };

/** Where the visitor is taken to be, and who says so. */
export function whereabouts() {
  const { location, jurisdiction } = placet.state;
  const model = jurisdiction.model === 'opt-in' ? 'ask before storing anything' : 'store until somebody objects';
  return [
    paragraph(sentence(location)),
    location.evidence.length > 0 && list(location.evidence.map((one) => evidence(one, location))),
    paragraph('The law that is applied: ', element('strong', {}, jurisdiction.id), `, which means: ${model}.`),
    placet.state.gpc && paragraph('Your browser sends Global Privacy Control. It counts as a no.'),
  ];
}

function sentence(location) {
  if (location.status === 'unknown') return UNKNOWN[location.reason];
  if (location.status === 'ambiguous') return `One of ${location.places.map(placeName).join(', ')}.`;
  return element(
    'span',
    {},
    element('strong', {}, placeName(location.place)),
    ` (${location.place}), confidence ${location.confidence}.`,
  );
}

function evidence({ source, places, trust, anonymizer, expiresAt }, { disputedBy = [] }) {
  const found = [places.join(', ') || 'nothing', anonymizer].filter(Boolean).join(', behind a network of the kind ');
  const doubt = disputedBy.some((one) => one.source === source) ? '; disagrees' : '';
  const age = expiresAt < Infinity ? `; counts until ${new Date(expiresAt).toLocaleTimeString('en-GB')}` : '';
  return element('span', {}, element('code', {}, source), ` says ${found} (${TRUST[trust]}${doubt}${age})`);
}
