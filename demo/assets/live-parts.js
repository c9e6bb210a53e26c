import { element } from './element.js';

/** A word with a colour: `good` went through, `bad` did not, `mild` is in between. */
export function chip(text, kind = '') {
  return element('span', { className: `chip ${kind}` }, text);
}

export function paragraph(...content) {
  return element('p', {}, ...content);
}

export function list(items) {
  return element('ul', { className: 'plain' }, ...items.map((item) => element('li', {}, item)));
}

/** A table that scrolls by itself where the window is narrow. */
export function table(heads, rows) {
  return element(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': heads.join(', ') },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
    ),
  );
}

function cell(content, at) {
  return at === 0 ? element('th', { scope: 'row' }, content) : element('td', {}, content);
}
