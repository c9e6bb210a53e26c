import { networkEvidence } from '../core/network-evidence.js';
import type { LocationSource } from '../core/ports.js';
import { pageAnsweredAt } from './page-answered-at.js';

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
      const answeredAt = pageAnsweredAt('headers');
      return metric && answeredAt ? networkEvidence('server-timing', metric.description, answeredAt) : undefined;
    },
  };
}
