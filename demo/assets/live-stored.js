import { chip, paragraph, table } from './live-parts.js';
import { element } from './element.js';

const { placet } = window;

/** Every cookie and key that a service declares: may it be stored, why, and is it there? */
export function stored() {
  const rows = placet.settings.services.flatMap((service) => [
    ...service.cookies.map((rule) => row(rule.name, service, 'cookie', rule, cookieNames())),
    ...service.storage.map((rule) => row(rule.key, service, `${rule.area} storage`, rule, keys(rule.area))),
  ]);
  const names = cookieNames();
  return [
    table(['Name', 'Kind', 'Whose', 'May it?', 'Is it there?'], rows),
    paragraph('All cookies that this page can see: ', element('code', {}, names.join(', ') || 'none')),
  ];
}

function row(name, service, kind, rule, present) {
  const found = present.filter((one) => matches(name, one));
  const there = rule.domain ? 'on the vendor’s own site' : found.length ? found.join(', ') : 'no';
  return [element('code', {}, name), kind, service.name, may(service, rule), there];
}

function may({ id }, { scope }) {
  const { region } = placet.state;
  if (!placet.allows(id)) return chip('withheld: denied', 'bad');
  if (scope !== 'order') return chip('allowed', 'good');
  if (region.status === 'none') return chip('once a region is chosen', 'mild');
  return region.order.action === 'refuse' ? chip('withheld: region refused', 'bad') : chip('allowed', 'good');
}

function cookieNames() {
  return document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0])
    .filter(Boolean);
}

function keys(area) {
  return Object.keys(area === 'session' ? sessionStorage : localStorage);
}

function matches(pattern, name) {
  const [head, tail] = pattern.split('*');
  return tail === undefined ? name === pattern : name.startsWith(head) && name.endsWith(tail);
}
