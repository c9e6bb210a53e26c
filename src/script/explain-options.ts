import { ownDocument } from '../adapters/own-document.js';
import { documentCookieJar } from '../adapters/document-cookie-jar.js';
import { CATEGORIES } from '../data/categories.js';
import { checkOptions } from '../store/check-options.js';
import { checkRegionOptions } from '../store/check-region-options.js';
import { ConsentError } from '../store/consent-error.js';
import { lintOptions } from '../store/lint-options.js';
import { regionMistakes } from '../store/region-mistakes.js';
import { unreadableRecord } from '../store/unreadable-record.js';
import { OPTIONS, pageOptions, type TagOptions } from './page-options.js';
import { undeclared } from './undeclared.js';

/**
 * Reports what is wrong with the page's options, and with the scripts that wait for them.
 *
 * @param cause - What was thrown when they were used, if something was: reported where no better words are found.
 */
export function explainOptions(cause?: unknown): void {
  try {
    const options = readOptions();
    checkOptions(options);
    checkRegionOptions(options);
    const mistakes = regionMistakes(options);
    if (mistakes.length > 0) return mistakes.forEach(reportError);
    if (cause) reportError(cause);
    const unreadable = unreadableRecord(documentCookieJar(document), options.cookie?.name ?? 'placet');
    if (unreadable) reportError(unreadable);
    for (const risk of lintOptions(options)) reportError(risk);
    const known = [...Object.keys(options.categories ?? CATEGORIES), ...options.services.map(({ id }) => id)];
    for (const script of ownDocument.querySelectorAll<HTMLElement>('script[type="text/plain"]')) {
      for (const error of undeclared(script, known)) reportError(error);
    }
  } catch (error) {
    reportError(error);
  }
}

function readOptions(): TagOptions {
  try {
    return pageOptions({ all: (selector) => ownDocument.querySelectorAll(selector) });
  } catch (cause) {
    const found = ownDocument.querySelector(OPTIONS) ? `no JSON (${String(cause)})` : 'missing';
    throw new ConsentError(
      'invalid-option',
      `#placet-options is ${found}; write <script type="application/json" id="placet-options">{ "services": [] }</script> above placet.js`,
      { cause },
    );
  }
}
