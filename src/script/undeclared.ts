import { idsOf } from '../gate/watch-page.js';
import { ConsentError } from '../store/consent-error.js';

/** What is wrong with an element that waits for something which is not declared, and so would wait for ever. */
export function undeclared(element: HTMLElement, known: readonly string[]): readonly ConsentError[] {
  const unknown = idsOf(element).filter((id) => !known.includes(id));
  return unknown.map(
    (id) =>
      new ConsentError(
        'invalid-markup',
        `a <${element.localName}> waits for "${id}", which is not declared; write one of ${known.join(', ')}`,
      ),
  );
}
