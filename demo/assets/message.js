import { element } from './element.js';

/** Says something in the page's message line, with ways on from there. */
export function tell(text, { ways = [], kind = '' } = {}) {
  const line = document.getElementById('message');
  line.className = `message ${kind}`;
  line.replaceChildren(element('p', {}, text), ...ways.filter(Boolean));
}
