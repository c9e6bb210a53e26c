import { chip, paragraph, table } from './live-parts.js';
import { element } from './element.js';

const { placet } = window;

const KIND = { leaked: 'bad', undeclared: 'mild', held: 'bad', released: 'good', seen: 'good' };
const WORDS = { leaked: 'there, though denied', released: 'let go', held: 'held back' };

/** The reasons that are frequent here. */
const WHY = {
  granted: 'you allowed it',
  'let-go': 'it was allowed',
  required: 'it is necessary',
  'opt-out': 'you did not object',
  record: 'placet’s own',
  'own-host': 'the shop itself',
  denied: 'you denied it',
  undecided: 'you have not decided',
  expired: 'your decision expired',
  'not-declared': 'nobody declares it',
  'region-refused': 'your region is refused',
};

/** What placet knows of on this page: elements, cookies, keys, hosts. */
export async function report() {
  const rows = await placet.report();
  return [
    table(
      ['What', 'What became of it', 'Why', 'Whose', 'Declared in'],
      rows.map(({ outcome, kind, name, because, service, category, rule, times, late }) => [
        element('span', {}, `${kind} `, element('code', {}, name)),
        chip(WORDS[outcome] ?? outcome, outcome === 'seen' && because === 'denied' ? 'mild' : KIND[outcome]),
        `${WHY[because] ?? because}${late ? ', before placet' : ''}${times ? `, ${times}×` : ''}`,
        service ?? category ?? '',
        rule ? element('code', {}, rule) : '',
      ]),
    ),
    paragraph('The same in the console: ', element('code', {}, 'console.table(await placet.report())')),
  ];
}
