/** What of the page counts: its headers, which are new also where a server says that the body is, or the body itself. */
export type PagePart = 'headers' | 'body';

/**
 * When a server answered with this page, in milliseconds since 1970; `undefined` for one out of the HTTP cache or of a
 * service worker, which tells where somebody was then.
 */
export function pageAnsweredAt(part: PagePart): number | undefined {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!page) return undefined;
  const { transferSize, encodedBodySize } = page;
  // A body that was fetched takes more on the wire than it is long; one that was only confirmed takes a few headers.
  const isCached = part === 'headers' ? transferSize === 0 && encodedBodySize > 0 : transferSize < encodedBodySize;
  return isCached ? undefined : performance.timeOrigin;
}
