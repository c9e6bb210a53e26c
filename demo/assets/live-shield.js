import { element } from './element.js';
import { chip, list, paragraph } from './live-parts.js';

const { placet } = window;

/** Ways to call a vendor without a word to placet, as a script would that nobody marked up. */
const DOORS = [
  { name: 'A request to Navet', id: 'navet', go: (host) => fetch(`http://${host}/collect`, { mode: 'no-cors' }) },
  { name: 'A pixel of Lumo', id: 'lumo', go: (host) => picture(`http://${host}/pixel`) },
];

/** What came of the last knock at each door. */
let knocks = [];

/** The policies that placet put into this page, and what the browser refused. */
export function shield() {
  const policies = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')];
  return [
    ...policies.map(({ content }) => paragraph('In force: ', element('code', {}, content))),
    policies.length === 0 && paragraph('placet put no policy into this page.'),
    knocks.length > 0 &&
      list(
        knocks.map(({ name, isRefused }) =>
          element(
            'span',
            {},
            `${name}: `,
            isRefused ? chip('refused by the browser', 'good') : chip('got there', 'mild'),
          ),
        ),
      ),
  ];
}

/** Knocks at every door, and sees which the browser keeps shut. */
export async function knock() {
  const refused = new Set();
  const note = ({ blockedURI }) => refused.add(new URL(blockedURI, location.href).host);
  document.addEventListener('securitypolicyviolation', note);
  const doors = DOORS.map(({ name, id, go }) => {
    const [host] = placet.settings.services.find((service) => service.id === id).hosts;
    return { name, host, answer: go(host) };
  });
  await Promise.allSettled(doors.map(({ answer }) => answer));
  await new Promise((resolve) => setTimeout(resolve)); // what is refused is told in a task of its own
  document.removeEventListener('securitypolicyviolation', note);
  knocks = doors.map(({ name, host }) => ({ name, isRefused: refused.has(host) }));
}

/** An answer that is no picture fails as a refused one does: which it was is told elsewhere. */
function picture(url) {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = image.onerror = resolve;
    image.src = url;
  });
}
