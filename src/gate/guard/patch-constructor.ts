type Constructor = (new (...args: unknown[]) => object) & { readonly prototype: object };

/** Makes what stands for a new object, of whatever class, or says nothing and lets the original make it. */
export type Instead = (args: readonly unknown[], original: Constructor) => object | undefined;

/**
 * Puts something in front of a constructor that looks like it in every way: statics, prototype, `instanceof`, `extends`.
 *
 * @returns What ends it: from then on the original answers, and it is put back unless somebody else stands there.
 */
export function patchConstructor(realm: object, name: string, instead: Instead): () => void {
  const before = Object.getOwnPropertyDescriptor(realm, name);
  if (!before?.value) return () => {};
  let active = true;
  const ours = new Proxy(before.value as Constructor, {
    construct(original, args: unknown[], target: Constructor) {
      const made = active && instead(args, original);
      // What a page made of the class is an object of that.
      if (made) Object.setPrototypeOf(made, target.prototype);
      return made || Reflect.construct<unknown[], object>(original, args, target);
    },
  });
  Object.defineProperty(realm, name, { ...before, value: ours });
  return () => {
    active = false;
    if (Object.getOwnPropertyDescriptor(realm, name)?.value === ours) Object.defineProperty(realm, name, before);
  };
}
