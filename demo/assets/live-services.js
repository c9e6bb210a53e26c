import { element } from './element.js';
import { chip, table } from './live-parts.js';

const { placet } = window;

/** The decision in force on every category and service. */
export function services() {
  const { categories, services: all } = placet.settings;
  const rows = categories.flatMap(({ id, required }) => [
    [element('strong', {}, id), required ? chip('always', 'good') : word(id)],
    ...all
      .filter(({ category }) => category === id)
      .map((one) => [element('span', { className: 'sub' }, one.name), word(one.id)]),
  ]);
  return table(['Category or service', 'Now'], rows);
}

function word(id) {
  return placet.allows(id) ? chip('granted', 'good') : chip('denied', 'bad');
}
