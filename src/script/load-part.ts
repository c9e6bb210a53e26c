/** Loads one of the parts that lie in the folder `placet/` beside the file that this stands in. */
export type LoadPart = <T>(name: string) => Promise<T>;

/** Loads a part; one that did not come may be asked for again. */
export const loadPart: LoadPart = (name) => import(/* @vite-ignore */ `./placet/${name}.js`);
