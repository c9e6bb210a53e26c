declare global {
  interface Window {
    /** Set while placet itself opens a database. */
    [OPENING]?: boolean;
  }
}

/** Where clearing tells the guard, which is another part, that it is placet who opens a database, in order to remove it. */
export const OPENING: unique symbol = Symbol.for('placet.opening') as never;
