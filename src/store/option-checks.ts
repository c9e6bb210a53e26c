import { ConsentError } from './consent-error.js';

/** An id, as records and names of cookies can carry. */
export function identifier(path: string, id: unknown): void {
  text(path, id, /^[\w-]{1,32}$/, 'an id of at most 32 letters, digits, "-", "_"');
}

/** A list with something in it. */
export function some<T>(path: string, list: readonly T[], check: (path: string, one: T) => void): void {
  each(path, list, check);
  if (list.length === 0) wrong(path, list, 'at least one');
}

/** A list, and each that stands in it. */
export function each<T>(path: string, list: readonly T[], check: (path: string, one: T) => void): void {
  if (!Array.isArray(list)) wrong(path, list, 'a list');
  list.forEach((one: T, at) => {
    if (one === null || one === undefined) wrong(`${path}[${at}]`, one, 'something, or leave it out');
    check(`${path}[${at}]`, one);
  });
}

/** An object. */
export function record(path: string, value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : wrong(path, value, 'an object, {} if there is nothing to say');
}

/** Yes or no. */
export function truth(path: string, value: unknown): void {
  if (typeof value !== 'boolean') wrong(path, value, 'true or false');
}

/** One of the words that are known. */
export function word(path: string, value: unknown, words: readonly string[]): void {
  if (!words.includes(value as string)) wrong(path, value, `one of ${words.join(', ')}`);
}

/** A text of a certain form. */
export function text(path: string, value: unknown, form: RegExp, wanted: string): void {
  if (typeof value !== 'string' || !form.test(value)) wrong(path, value, wanted);
}

/** Says what is wrong, and what to write instead. */
export function wrong(path: string, value: unknown, wanted: string): never {
  throw new ConsentError('invalid-option', `${path} is ${JSON.stringify(value) ?? 'missing'}; write ${wanted}`);
}
