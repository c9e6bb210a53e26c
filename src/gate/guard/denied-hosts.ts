import { claimOnHost } from '../../core/host.js';
import type { Choices } from '../../core/category.js';
import type { ConsentStore } from '../../store/consent-store.js';

/** Whose an address is that may not be asked for now. */
export interface Denied {
  readonly service: string;
  readonly host: string;
}

/** Answers for addresses. */
export interface DeniedHosts {
  /** The denied service that an address belongs to; `undefined` if it may be asked for. */
  of(address: string): Denied | undefined;
  /** The denied service whose host a text names somewhere. */
  mentioned(text: string): Denied | undefined;
}

/** Only what has one of these can lead to another host. */
const ELSEWHERE = /:|[/\\]\s*[/\\]/;

/** An address that needs no parsing to know whether it was seen before. */
const PLAIN = /^(?:https?:|wss?:)?\/\/[^\s/?#\\@]+(?=[/?#]|$)/i;

/** More hosts than a page asks for. */
const MANY = 500;

/**
 * Whose the addresses are that a page asks for. Each host is looked up once for every change of the choices, so that what
 * is nobody's, granted or the page's own passes at no cost to speak of.
 */
export function deniedHosts(store: Pick<ConsentStore, 'settings' | 'state'>): DeniedHosts {
  const { services } = store.settings;
  const known = new Map<string, Denied | undefined>();
  let choices: Choices | undefined;
  let names: RegExp | undefined;

  /** Whether anything is denied; forgets what was known of other choices. */
  function isAnyDenied(): boolean {
    if (choices !== store.state.choices) {
      choices = store.state.choices;
      known.clear();
      const hosts = services.filter(({ id }) => !store.state.choices[id] || store.state.choices[id] === 'denied');
      const patterns = hosts.flatMap((service) => service.hosts);
      const literal = patterns.map((pattern) => nameIn(pattern).replace(/[^\w-]/g, '\\$&'));
      names = literal.length ? new RegExp(literal.join('|'), 'i') : undefined;
    }
    return !!names;
  }

  function lookUp(address: string): Denied | undefined {
    if (!URL.canParse(address, location.href)) return undefined;
    const url = new URL(address, location.href);
    const claim = url.host && url.host !== location.host ? claimOnHost(url, services, choices ?? {}) : undefined;
    return claim && !claim.granted ? { service: claim.service.id, host: url.host } : undefined;
  }

  function mentioned(text: string): Denied | undefined {
    const host = isAnyDenied() && names?.exec(text)?.[0].toLowerCase();
    const service = host && services.find(({ hosts }) => hosts.some((pattern) => nameIn(pattern) === host));
    return service ? { service: service.id, host } : undefined;
  }

  return {
    of(address) {
      if (!isAnyDenied() || !ELSEWHERE.test(address)) return undefined;
      // A page within an address asks for what it names.
      if (/^\s*data:/i.test(address)) return mentioned(unescape(address)); // which never throws
      const start = PLAIN.exec(address)?.[0];
      if (!start) return lookUp(address);
      if (!known.has(start)) {
        if (known.size > MANY) known.clear();
        known.set(start, lookUp(start));
      }
      return known.get(start);
    },
    mentioned,
  };
}

/** What a pattern and every host that fits it have in common. */
function nameIn(pattern: string): string {
  return pattern.replace('*.', '').toLowerCase();
}
