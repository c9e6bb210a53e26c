/** Loads another part out of the folder that this one came from. */
export const loadBeside = <T>(name: string): Promise<T> => import(/* @vite-ignore */ `./${name}.js`) as Promise<T>;
