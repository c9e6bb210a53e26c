/** Across copies of placet and parts that share no module, as `Symbol.for` is. */
const EMBED = Symbol.for('placet.embed');

/** Notes on a placeholder which embed it stands in for. */
export function noteStandIn(standIn: HTMLElement, embed: HTMLElement): void {
  (standIn as { [EMBED]?: HTMLElement })[EMBED] = embed;
}

/** The embed that an element stands in for, if it is such a placeholder. */
export function embedBehind(element: Element): HTMLElement | undefined {
  return (element as { [EMBED]?: HTMLElement })[EMBED];
}
