/**
 * Whether a parked script may be let go under a nonce policy: it carries the nonce that placet itself was given, and no
 * trace of a tag that was left open before it to swallow that nonce. Without this, markup injected into a page would run
 * as soon as the visitor agrees to something.
 *
 * @see https://www.w3.org/TR/CSP3/#is-element-nonceable
 */
export function isNonceable(script: HTMLScriptElement & { readonly [TRUSTED]?: boolean }, nonce: string): boolean {
  const dangling = ({ name, value }: Attr): boolean => /<(script|style)/i.test(name + value);
  return !nonce || script[TRUSTED] || (script.nonce === nonce && ![...script.attributes].some(dangling));
}

/**
 * Marks a script that a script of the page inserted and the guard parked: the page's policy has let the one, and so lets
 * the other, go without a nonce. Markup cannot make such a mark.
 */
export const TRUSTED: unique symbol = Symbol.for('placet.trusted');

/** Says of a script that a script of the page inserted it. */
export function trustScript(script: HTMLScriptElement & { [TRUSTED]?: boolean }): void {
  script[TRUSTED] = true;
}
