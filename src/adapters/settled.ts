/**
 * What a promise comes to, or something else where it is refused, where asking for it throws (sandboxed frames do at every
 * touch), and where it does not come in time.
 */
export function settled<T>(ask: () => T | Promise<T>, otherwise: T, patience = 3000): Promise<T> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(otherwise), patience);
    const end = (value: T): void => {
      clearTimeout(late);
      resolve(value);
    };
    new Promise<T>((answer) => answer(ask())).then(end, () => end(otherwise));
  });
}
