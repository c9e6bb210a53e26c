import { element } from './element.js';
import { obstacle } from './region.js';

const bar = document.getElementById('notice');

/** The line under the header: this region is not served from here, or is not the one that was chosen. */
export function showNotice() {
  const why = obstacle();
  // A visitor without a region is looking around; the picker asks them.
  bar.hidden = !why || why.kind === 'open';
  bar.className = `notice ${why?.kind ?? ''}`;
  bar.replaceChildren(...(bar.hidden ? [] : [element('p', {}, why.text), ...why.ways.filter(Boolean)]));
}
