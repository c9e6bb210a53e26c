import { isGranted } from '../core/consent.js';
import { contentPolicy } from '../core/content-policy.js';
import type { ConsentModel } from '../core/jurisdiction.js';
import { sentChoices, type SiteOptions } from './sent-choices.js';
import type { SentRequest } from './sent-header.js';

/** How the shield's header is made. */
export interface ShieldHeaderOptions {
  /** How the law of the visitor's place takes those who did not decide. @defaultValue `opt-in`, which holds more back */
  readonly model?: ConsentModel;
  /** Only says what would be refused, and refuses nothing: for trying a shield out. @defaultValue `false` */
  readonly reportOnly?: boolean;
  /** Where the browser is to report what it refused. @defaultValue nowhere */
  readonly reportUri?: string;
}

/**
 * The shield as a response header, for the pages of a site: the browser refuses every host that is neither the page's own,
 * nor allowed by the options, nor a granted service's. Unlike the policy that the script tag puts into a page, this one is
 * known before the first byte of it, so nothing of a denied service is even asked for.
 *
 * The headers are to be *added* to those of the response: a policy of your own stays in force beside this one. They say
 * `Vary: Cookie, Sec-GPC`, since the answer differs by visitor; where a cache in front of you does not heed that, it must not keep
 * pages. Give the page the same options, `shield` included: it loads itself anew when a grant makes this policy wider.
 *
 * @param options - The options of the page. Without `shield` there is no policy.
 * @returns What to add: empty but for `Vary` where nothing is to be refused.
 * @example On an edge:
 * ```ts
 * const page = new Response(html, { headers: { 'Content-Type': 'text/html' } });
 * for (const [name, value] of shieldHeader(request, options)) page.headers.append(name, value);
 * ```
 * @example In Node:
 * ```ts
 * for (const [name, value] of shieldHeader(request, options)) response.appendHeader(name, value);
 * ```
 */
export function shieldHeader(
  request: SentRequest,
  options: SiteOptions,
  { model, reportOnly = false, reportUri }: ShieldHeaderOptions = {},
): Headers {
  const { settings, choices } = sentChoices(request, options, model);
  const { services } = settings;
  const policy = contentPolicy({ services, shield: options.shield ?? false }, (id) => isGranted(choices, id));
  const headers = new Headers(options.shield ? { Vary: 'Cookie, Sec-GPC' } : {});
  if (policy) {
    const name = `Content-Security-Policy${reportOnly ? '-Report-Only' : ''}`;
    headers.append(name, reportUri ? `${policy}; report-uri ${reportUri}` : policy);
  }
  return headers;
}
