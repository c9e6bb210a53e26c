import type { LocationSource } from '../core/ports.js';
import { networkEvidence } from '../core/network-evidence.js';

/**
 * An address of the site's own that answers `{ "country": "HK" }`, with `"anonymizer": "vpn"` where it knows of one. Asked
 * without cookies; must not be cacheable.
 */
export function endpointLocation(url: string): LocationSource {
  return {
    name: 'endpoint',
    async find(signal) {
      const response = await fetch(url, {
        signal,
        credentials: 'omit',
        cache: 'no-store',
        headers: { accept: 'application/json' },
      });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      const { country, anonymizer } = (await response.json()) as { country?: unknown; anonymizer?: unknown };
      return networkEvidence('endpoint', country, Date.now(), anonymizer);
    },
  };
}
