/** Makes what stands in for an embed while it is held back. */
export type PlaceholderFactory = (
  embed: HTMLElement,
  /** The categories and services that it waits for. */
  ids: readonly string[],
  /** What the visitor may answer: for this page only, or from now on. */
  answer: { once(): void; always(): void },
) => HTMLElement | undefined;
