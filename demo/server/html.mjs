/**
 * Markup by template: what is filled in is text, unless it is markup itself. Lists are joined, nothing and false left out.
 *
 * @returns {{ markup: string }}
 */
export function html(strings, ...values) {
  return { markup: strings.reduce((all, part, at) => all + render(values[at - 1]) + part) };
}

/** JSON for a `<script type="application/json">`: nothing in it can end the element. */
export function json(value) {
  return { markup: JSON.stringify(value).replace(/</g, '\\u003c') };
}

function render(value) {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  if (typeof value === 'object' && 'markup' in value) return value.markup;
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
