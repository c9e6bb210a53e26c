import { networkEvidence } from '../core/network-evidence.js';
import type { LocationSource } from '../core/ports.js';
import { freshAnswer } from './fresh-answer.js';

/**
 * An address of the site's own that answers `{ "country": "HK" }`, with `"anonymizer": "vpn"` where it knows of one. Asked
 * without cookies; must not be cacheable.
 */
export function endpointLocation(url: string): LocationSource {
  return {
    name: 'endpoint',
    async find(signal) {
      const response = await freshAnswer(url, { signal, headers: { accept: 'application/json' } });
      const { country, anonymizer } = (await response.json()) as { country?: unknown; anonymizer?: unknown };
      return networkEvidence('endpoint', country, Date.now(), anonymizer);
    },
  };
}
