/**
 * Whether a parked script may be let go under a nonce policy: it carries the nonce that placet itself was given, and no
 * trace of a tag that was left open before it to swallow that nonce. Without this, markup injected into a page would run
 * as soon as the visitor agrees to something.
 *
 * @see https://www.w3.org/TR/CSP3/#is-element-nonceable
 */
export function isNonceable(script: HTMLScriptElement, nonce: string): boolean {
  const dangling = ({ name, value }: Attr): boolean => /<(script|style)/i.test(name + value);
  return !nonce || (script.nonce === nonce && ![...script.attributes].some(dangling));
}
