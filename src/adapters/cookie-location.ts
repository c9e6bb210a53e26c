import { networkEvidence } from '../core/network-evidence.js';
import type { LocationSource } from '../core/ports.js';
import { documentGet } from './own-page.js';

/**
 * A cookie that the edge sets: the country, and when it was seen there in seconds since 1970, `HK.1732320000`; a network
 * that hides its user may follow, `HK.1732320000.vpn`. It tells its age itself, since a cookie outlives the page that it
 * came with, and a page that comes out of a cache sets none. Two cookies of the name that differ tell nothing: other hosts
 * of the domain may have set one.
 */
export function cookieLocation(name: string): LocationSource {
  return {
    name: 'cookie',
    find() {
      const [value, ...others] = new Set(valuesOf(name));
      if (value === undefined || others.length > 0) return undefined;
      const [, country, seconds, anonymizer] = FORM.exec(value) ?? [];
      if (!country) throw new Error(`the cookie "${name}" is "${value}"; have the edge write "HK.1732320000"`);
      const seenAt = Math.min(Number(seconds) * 1000, Date.now()); // an edge's clock may be ahead
      return networkEvidence('cookie', country, seenAt, anonymizer);
    },
  };
}

const FORM = /^(\w{2})\.(\d{9,11})(?:\.(\w+))?$/;

function valuesOf(name: string): readonly string[] {
  const pairs = String(documentGet(document, 'cookie')).split('; ');
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}
