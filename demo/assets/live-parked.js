import { chip, list, paragraph } from './live-parts.js';
import { element } from './element.js';

/** The scripts that this page was written with, before any was let go. */
const scripts = [...document.querySelectorAll('script[data-service]')];
const embeds = [...document.querySelectorAll('iframe, video, picture, img')].filter(({ dataset }) => dataset.service);

/** The scripts and embeds of the page that wait for a word, and in which order the scripts ran. */
export function parked() {
  const ran = window.demoLog ?? [];
  return [
    list([...scripts.map(describe), ...embeds.map(describeEmbed)]),
    paragraph('Ran on this page: ', element('code', {}, ran.join(', then ') || 'nothing'), '.'),
    paragraph(
      'A script that has run cannot be made not to have run: after a withdrawal its cookies are gone, and ',
      element('a', { href: location.href }, 'the next page'),
      ' starts without it.',
    ),
  ];
}

function describe(script) {
  const name = script.src ? new URL(script.src).pathname.slice(1) : 'inline script';
  return line(name, script.dataset.service, script.type !== 'text/plain');
}

/** An embed that is held back has no address, nor has anything in it; a placeholder stands before it. */
function describeEmbed(embed) {
  const isFree = [embed, ...embed.children].some((one) => one.matches('[src], [srcset]'));
  return line(embed.localName, embed.dataset.service, isFree);
}

function line(name, service, free) {
  return element(
    'span',
    {},
    element('code', {}, name),
    ` of ${service} `,
    free ? chip('let go', 'good') : chip('held back', 'bad'),
  );
}
