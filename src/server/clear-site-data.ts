import { claimOn } from '../core/claims.js';
import type { ConsentModel } from '../core/jurisdiction.js';
import type { CookieRule } from '../core/service.js';
import { sentChoices, type SiteOptions } from './sent-choices.js';
import { sentHeader, type SentRequest } from './sent-header.js';
import { sentCookies } from './sent-record.js';

/** How {@link clearSiteData} clears. */
export interface ClearSiteDataOptions {
  /** How the law of the visitor's place takes those who did not decide. @defaultValue `opt-in`, which keeps less */
  readonly model?: ConsentModel;
  /** The host that the visitor sees, where a proxy sends you another one. @defaultValue that of the request */
  readonly host?: string;
  /**
   * What the browser is to empty altogether, with the header `Clear-Site-Data`, as far as anything is denied: `cookies` of
   * the whole domain, so it signs the visitor out, empties their cart and forgets their decision, which they are asked for
   * again; `storage` with databases and service workers; `cache`, which costs the next pages their speed. Browsers differ in
   * what they know of it. Meant for the one answer to a withdrawal, never for every page. @defaultValue none
   */
  readonly wipe?: readonly ('cache' | 'cookies' | 'storage')[];
}

/**
 * Ends the cookies that came with a request and that a denied service declares, those among them that no script can see or
 * remove (`HttpOnly`). What is required or granted stays, what is not declared is left alone, and so is the record itself.
 *
 * Call it where you answer with a page: it adds something only to a request that carries such cookies, which is the first
 * one after a denial. Which they are, the page's report names.
 *
 * A request tells names alone. So a cookie is ended on every folder of the address and every parent of the host, unless its
 * rule names `path` and `domain`: then one line does it. Cookies of another host or another folder do not come along, and
 * are ended by the answer to the request that they do come along with.
 *
 * @param options - The options of the page.
 * @returns What to add to the response: `Set-Cookie` lines, none where nothing is to go.
 * @example On an edge:
 * ```ts
 * for (const [name, value] of clearSiteData(request, options)) page.headers.append(name, value);
 * ```
 */
export function clearSiteData(
  request: SentRequest,
  options: SiteOptions,
  { model, host, wipe = [] }: ClearSiteDataOptions = {},
): Headers {
  const { settings, choices } = sentChoices(request, options, model);
  const headers = new Headers();
  const names = new Set(sentCookies(sentHeader(request, 'cookie')).map(([name]) => name));
  names.delete(settings.cookie.name);
  for (const name of names) {
    const claim = claimOn('cookies', name, settings.services, choices);
    if (!claim || claim.granted || !NAME.test(name)) continue;
    for (const line of endings(name, claim.rule, placeOf(request, host))) headers.append('Set-Cookie', line);
  }
  if (wipe.length && settings.services.some(({ id }) => choices[id] === 'denied')) {
    headers.set('Clear-Site-Data', wipe.map((what) => `"${what}"`).join(', '));
  }
  return headers;
}

/** What may stand in a header as a cookie's name. */
const NAME = /^[!-~\x80-\xff]+$/;

/** The lines that end a cookie, wherever this request could have it from. */
function endings(name: string, rule: Partial<CookieRule>, { path, hostname }: Place): readonly string[] {
  const end = `${name}=; Max-Age=0; Path=`;
  // Names that start so are taken with these attributes alone; a partitioned one is a cookie beside the other.
  const kinds = /^__/.test(name) ? [`; Secure; HttpOnly`, `; Secure; HttpOnly; ${APART}`] : ['', `; Secure; ${APART}`];
  if (/^__Host-/i.test(name)) return kinds.map((kind) => `${end}/${kind}`);
  const paths = rule.path ? [rule.path] : pathsOf(path);
  const domains = rule.domain ? [rule.domain] : ['', ...parentsOf(hostname)];
  return kinds.flatMap((kind, isApart) =>
    // Those that are kept apart by site are set for all of a host.
    (isApart && !rule.path ? ['/'] : paths).flatMap((at) =>
      domains.map((domain) => `${end}${at}${domain && `; Domain=${domain}`}${kind}`),
    ),
  );
}

const APART = 'SameSite=None; Partitioned';

interface Place {
  readonly path: string;
  readonly hostname: string;
}

/** Where the visitor asked. */
function placeOf(request: SentRequest, host = sentHeader(request, 'host')): Place {
  const { url = '' } = request;
  const address = url.startsWith('/') ? NOWHERE + url : url; // `//x` is a path to Node, and a host to `URL`
  const { pathname, hostname } = new URL(URL.canParse(address) ? address : NOWHERE);
  const asked = host ? host.replace(/:\d+$/, '') : hostname;
  return { path: pathname, hostname: /^[\w.-]+$/.test(asked) ? asked : '' };
}

/**
 * The folders on the way to a path, with and without the slash at the end: two cookies, to a browser. No cookie has a path
 * with a `;`, and an answer has no room for every folder of an address that somebody made long.
 */
function pathsOf(path: string): readonly string[] {
  const [, ...parts] = path
    .split(';', 1)
    .join()
    .split('/', MOST_FOLDERS + 1);
  const folders = parts.map((_, at) => parts.slice(0, at + 1).join('/')).filter(Boolean);
  return [...new Set(['/', ...folders.flatMap((one) => [`/${one}`, `/${one.replace(/\/$/, '')}/`])])];
}

const NOWHERE = 'http://nowhere';
const MOST_FOLDERS = 8;

/** A host and the domains above it, but for the topmost; none for an address of numbers. */
function parentsOf(hostname: string): readonly string[] {
  const labels = /^[\d.]+$/.test(hostname) ? [] : hostname.split('.').slice(-MOST_FOLDERS);
  return labels.map((_, at) => labels.slice(at).join('.')).filter((domain) => domain.includes('.'));
}
