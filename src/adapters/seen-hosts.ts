/** A host that something was loaded from, and when first, in milliseconds since the page began. */
export interface SeenHost {
  readonly url: URL;
  readonly at: number;
}

/** The hosts that the browser loaded from for this page, each once; as far as it keeps count: the first 250 loads. */
export function seenHosts(): readonly SeenHost[] {
  const seen = new Map<string, SeenHost>();
  for (const { name, startTime: at } of performance.getEntriesByType('resource')) {
    if (!/^https?:/.test(name) || !URL.canParse(name)) continue;
    const url = new URL(name);
    if (at < (seen.get(url.host)?.at ?? Infinity)) seen.set(url.host, { url, at });
  }
  return [...seen.values()];
}
