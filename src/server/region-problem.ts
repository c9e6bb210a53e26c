import type { RefusedAnswer } from './require-region.js';

/**
 * The response to a request that may not be served: problem details with the verdict, not to be kept by any cache.
 * `detail` is the legal basis, where that is the reason.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 * @see https://www.rfc-editor.org/rfc/rfc7725 for 451
 */
export function regionProblem({ status, verdict }: RefusedAnswer): Response {
  const detail = 'legalBasis' in verdict ? verdict.legalBasis : undefined;
  return new Response(JSON.stringify({ title: TITLES[status], status, detail, verdict }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'private, no-store' },
  });
}

/** What RFC 9110 and RFC 7725 call them, as RFC 9457 wants it of a problem without a type of its own. */
const TITLES = { 403: 'Forbidden', 409: 'Conflict', 451: 'Unavailable For Legal Reasons' } as const;
