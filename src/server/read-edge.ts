import type { Anonymizer } from '../core/location.js';
import { type EdgeName, type EdgeRow, EDGES, FASTLY_PROXIES } from '../data/edges.js';
import { sentHeader, type SentRequest } from './sent-header.js';

/** What an edge says of where a visitor is. */
export interface Sighting {
  /** `HK`, `US-CA`; `T1` for Tor, `A1` for a proxy; anything else says that the edge does not know. */
  readonly code: unknown;
  /** How the visitor's network hides them, where the edge knows. */
  readonly anonymizer?: Anonymizer | undefined;
}

/**
 * Gets what an edge says out of a request: for an edge without a name here, or a platform that tells code otherwise than
 * by a header. `undefined` where nobody vouches for the request, which is then no unknown place: orders are refused.
 */
export type EdgeReader = (request: SentRequest) => Sighting | undefined | PromiseLike<Sighting | undefined>;

/** The one edge that stands in front of a shop. No header of any other is looked at. */
export type Edge = EdgeName | EdgeReader;

/** The reader of an edge. @throws TypeError for a name that is not known */
export function edgeReader(edge: Edge): EdgeReader {
  if (typeof edge === 'function') return edge;
  if (!Object.hasOwn(EDGES, edge)) {
    throw new TypeError(
      `edge is ${JSON.stringify(edge)}; write one of ${Object.keys(EDGES).join(', ')}, or a function`,
    );
  }
  const { header, form, proxyHeader } = EDGES[edge];
  return (request) => {
    const value = sentHeader(request, header);
    const proxy = proxyHeader ? sentHeader(request, proxyHeader) : '';
    // A header that came twice is the visitor's own beside the edge's: not even an unknown place, which could order.
    const isTwice = form === 'pairs' ? value.split('country_code=').length > 2 : (value + proxy).includes(',');
    return isTwice ? undefined : { code: FORMS[form](value), anonymizer: hiding(proxy) };
  };
}

/** How each form is read. */
const FORMS: { readonly [form in EdgeRow['form']]: (value: string) => unknown } = {
  code: (value) => value,
  'geo-json': (value) => {
    try {
      return (JSON.parse(atob(value)) as { country?: { code?: unknown } }).country?.code;
    } catch {
      return undefined; // not what the edge writes
    }
  },
  pairs: (value) => /\bcountry_code=(\w*)/.exec(value)?.[1],
};

function hiding(word: string): Anonymizer | undefined {
  if (!word || word === '?') return undefined;
  return Object.hasOwn(FASTLY_PROXIES, word) ? FASTLY_PROXIES[word as keyof typeof FASTLY_PROXIES] : 'proxy';
}
