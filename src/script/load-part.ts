/** Loads one of the parts that lie in the folder `placet/` beside `placet.js`. */
export type LoadPart = <T>(name: string) => Promise<T>;

/** What loads a part once; one that did not come is asked for again the next time. */
export function partLoader(): LoadPart {
  const loaded = new Map<string, Promise<unknown>>();
  return <T>(name: string): Promise<T> => {
    // In a classic script this is looked for beside the file that the script came from.
    const part = loaded.get(name) ?? import(/* @vite-ignore */ `./placet/${name}.js`);
    loaded.set(name, part);
    part.catch(() => loaded.delete(name));
    return part as Promise<T>;
  };
}
