import type { Keeper } from '../core/ports.js';
import { decodeRecord } from '../core/consent-record.js';
import { ConsentError } from './consent-error.js';

/** What to report where the cookie of the record holds something, and nothing that can be read. */
export function unreadableRecord(cookies: Keeper, name: string): ConsentError | undefined {
  const texts = cookies.read(name);
  if (!texts.length || texts.some(decodeRecord)) return undefined;
  return new ConsentError('unreadable-record', `"${name}" holds no record; the visitor is asked again`);
}
