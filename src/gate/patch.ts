/** A method, or one half of an accessor. */
export type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts something else in the place of a method, getter or setter of a prototype. Whoever patches the same over it later
 * goes on working, before and after the end. What the page does not have is left alone.
 *
 * @param wrap - Makes the replacement; it is given the original, to call with its own `this`.
 * @returns What ends it: from then on calls go to the original, which is put back unless somebody else stands there.
 */
export function patch(
  target: object | undefined,
  name: string,
  kind: 'value' | 'get' | 'set',
  wrap: (original: Method) => Method,
): () => void {
  const before = target && Object.getOwnPropertyDescriptor(target, name);
  const original = before?.[kind] as Method | undefined;
  if (!before || !original) return () => {};
  const replacement = wrap(original);
  let active = true;
  const ours = function (this: unknown, ...args: unknown[]): unknown {
    return (active ? replacement : original).apply(this, args);
  };
  Object.defineProperty(target, name, { ...before, [kind]: ours });
  return () => {
    active = false;
    if (Object.getOwnPropertyDescriptor(target, name)?.[kind] === ours) Object.defineProperty(target, name, before);
  };
}
