/** Where the first copy of placet on a page leaves its store, for every other copy and for the parts that come later. */
export const SHARED: unique symbol = Symbol.for('placet');
