import { parsePlace } from '../core/place.js';
import { some, text, wrong } from './option-checks.js';

/** Codes of places, or `*`. */
export function places(path: string, codes: readonly string[] | '*'): void {
  if (codes !== '*')
    some(
      path,
      codes,
      (at, code) => parsePlace(code) === code || wrong(at, code, 'an ISO 3166 code such as "HK" or "US-CA"'),
    );
}

/** The tag of a language. */
export function language(path: string, tag: unknown): void {
  text(path, tag, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'a language tag such as "zh-Hant-HK"');
}

/** The code of a currency. */
export function currency(path: string, code: unknown): void {
  text(path, code, /^[A-Z]{3}$/, 'an ISO 4217 code such as "HKD"');
}
