import { chip, list, paragraph } from './live-parts.js';
import { element } from './element.js';

const { placet } = window;
const KIND = { free: 'good', held: 'bad', undeclared: 'mild' };

const form = document.getElementById('ask');
const field = document.getElementById('subject');

/** What is asked about: a text, or what finds an element. */
let ask = () => undefined;

/** Asks placet what the visitor asks, and answers again whenever something changes. @param {() => void} answer */
export function startAsking(answer) {
  const about = (subject) => {
    ask = subject;
    answer();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const subject = field.value.trim();
    if (subject) about(() => subject);
  });
  for (const button of document.querySelectorAll('[data-ask]')) {
    button.addEventListener('click', () => {
      field.value = button.dataset.ask;
      about(() => button.dataset.ask);
    });
  }
  // Held back, a placeholder stands there.
  document.getElementById('ask-film').addEventListener('click', () => {
    field.value = '';
    about(() => document.querySelector('.film').lastElementChild);
  });
  document.getElementById('subjects').append(...names().map((value) => element('option', { value })));
}

/** The answer in words: one line for each thing that goes by the name. */
export async function why() {
  const subject = ask();
  if (subject === undefined) return paragraph('Type a name, or take one of these.');
  const answers = await placet.explain(subject);
  return list(
    answers.map(({ outcome, text }) =>
      element('span', { className: 'because' }, chip(outcome, KIND[outcome]), element('span', {}, text)),
    ),
  );
}

/** Everything that the shop declares. */
function names() {
  const { categories, services, cookie } = placet.settings;
  const all = [
    ...categories.map(({ id }) => id),
    ...services.flatMap(({ id, cookies, storage, hosts }) => [
      id,
      ...cookies.map(({ name }) => name),
      ...storage.map(({ key }) => key),
      ...hosts,
    ]),
    cookie.name,
  ];
  return [...new Set(all)];
}
