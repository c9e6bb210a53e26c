import { patch, type Method } from '../patch.js';

/** A window and all that its scripts see. */
export interface Realm {
  readonly [name: string]: unknown;
}

/**
 * Patches one member of one of a realm's interfaces, if it has it.
 *
 * @param wrap - Makes the replacement, as `patch` does.
 */
export function patchMember(
  realm: Realm,
  type: string,
  member: string,
  kind: 'value' | 'get' | 'set',
  wrap: (original: Method) => Method,
): () => void {
  return patch((realm[type] as { readonly prototype: object } | undefined)?.prototype, member, kind, wrap);
}
