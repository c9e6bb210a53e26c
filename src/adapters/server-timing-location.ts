import type { LocationSource } from '../core/ports.js';
import { networkEvidence } from '../core/network-evidence.js';

/**
 * The header `Server-Timing: geo;desc="HK"` on the page itself: no request of its own. A page out of the HTTP cache tells
 * where somebody was then, and is not listened to.
 */
export function serverTimingLocation(name = 'geo'): LocationSource {
  return {
    name: 'server-timing',
    find() {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const metric = page?.serverTiming?.find((one) => one.name === name);
      if (!page || !metric || (page.transferSize === 0 && page.decodedBodySize > 0)) return undefined;
      return networkEvidence('server-timing', metric.description, performance.timeOrigin);
    },
  };
}
