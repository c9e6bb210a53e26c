/** What an act gives, or what is said instead where it throws: browsers refuse what they have by throwing at any touch. */
export function attempt<T>(act: () => T): T | undefined;
export function attempt<T>(act: () => T, otherwise: T): T;
export function attempt<T>(act: () => T, otherwise?: T): T | undefined {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
