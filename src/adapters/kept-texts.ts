import { attempt } from './attempt.js';
import { documentGet } from './own-page.js';

/** What lies where the record is kept, as text: what the next page of this site will find there. */
export function keptTexts(name: string): readonly string[] {
  const pairs = attempt(() => (documentGet(document, 'cookie') as string).split('; '), []);
  const cookies = pairs.filter((pair) => pair.startsWith(`${name}=`));
  return [...cookies, attempt(() => localStorage.getItem(name)) ?? ''];
}
