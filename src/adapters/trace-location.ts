import { networkEvidence } from '../core/network-evidence.js';
import type { LocationSource } from '../core/ports.js';
import { freshAnswer } from './fresh-answer.js';

/**
 * What Cloudflare answers on every site behind it: lines such as `loc=HK`. Asked of the page's own origin alone, without
 * cookies.
 *
 * WARP (`warp=on`, `plus`) gives its users an address in their own country, so it counts as a relay. The gateway of a
 * company (`gateway=on`) may stand in another one, so it counts as a proxy; Cloudflare does not say what it means for `loc`.
 *
 * @param url - @defaultValue `/cdn-cgi/trace`
 * @see https://developers.cloudflare.com/warp-client/known-issues-and-faq/ (read in a copy, 2026-11-23)
 */
export function traceLocation(url = '/cdn-cgi/trace'): LocationSource {
  return {
    name: 'trace',
    async find(signal) {
      const text = await (await freshAnswer(url, { signal, mode: 'same-origin' })).text();
      const valueOf = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1]?.trim();
      const country = valueOf('loc');
      if (country === undefined) throw new Error(`${url} answered without "loc="; is the site behind Cloudflare?`);
      const hidden = valueOf('gateway') === 'on' ? 'proxy' : /^(on|plus)$/.test(valueOf('warp') ?? '') && 'relay';
      return networkEvidence('trace', country, Date.now(), hidden || undefined);
    },
  };
}
