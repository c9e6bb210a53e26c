import { chip, list, paragraph } from './live-parts.js';
import { element } from './element.js';

/** What this page was written with, before anything was let go. */
const waiting = [...document.querySelectorAll('script[data-service], iframe[data-service]')];

/** The scripts and embeds of the page that wait for a word, and in which order the scripts ran. */
export function parked() {
  const ran = window.demoLog ?? [];
  return [
    list(waiting.map(describe)),
    paragraph('Ran on this page: ', element('code', {}, ran.join(', then ') || 'nothing'), '.'),
    paragraph(
      'A script that has run cannot be made not to have run: after a withdrawal its cookies are gone, and ',
      element('a', { href: location.href }, 'the next page'),
      ' starts without it.',
    ),
  ];
}

function describe(held) {
  const isScript = held.localName === 'script';
  const name = held.src || held.dataset.src ? new URL(held.src || held.dataset.src).pathname.slice(1) : 'inline script';
  const free = isScript ? held.type !== 'text/plain' : Boolean(held.getAttribute('src'));
  return element(
    'span',
    {},
    element('code', {}, name),
    ` of ${held.dataset.service} `,
    free ? chip('let go', 'good') : chip('held back', 'bad'),
  );
}
