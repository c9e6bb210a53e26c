import { checkRegion, type RegionRule, type RegionScope, type RegionVerdict } from '../core/check-region.js';
import type { VisitorLocation } from '../core/location.js';
import { parsePlace } from '../core/place.js';
import { REGION_RULE } from '../data/region-rule.js';
import { locate } from './locate.js';
import type { Edge } from './read-edge.js';
import type { SentRequest } from './sent-header.js';

/** A region as the options of the page declare it, as far as a server has to know it. */
export interface ServedRegion {
  /** Names its realm where it has none of its own. */
  readonly id: string;
  /** ISO 3166 codes, or `"*"` for the whole world. */
  readonly countries: readonly string[] | '*';
  /** Whose accounts it uses. @defaultValue the id */
  readonly realm?: string;
  /** Why it may refuse all the same; with it a refusal is answered with 451. */
  readonly legalBasis?: { readonly text: string };
}

/** What is to be done, and by what rule. */
export interface RegionRequirement {
  /** The region that is asked for, out of your own list; several where one of them is enough; `undefined`, which serves nobody. */
  readonly region: ServedRegion | readonly ServedRegion[] | undefined;
  /** @defaultValue `"order"` */
  readonly scope?: RegionScope;
  /** As in the options of the page, but that what `minConfidence` leaves to a server is decided here. @defaultValue `{ browse: 'strict', order: 'strict', unknown: 'warn' }` */
  readonly rule?: Partial<RegionRule>;
  /** The account that the request is signed in to, by the realm that your own records hold for it. @defaultValue none */
  readonly account?: { readonly realm: string } | undefined;
  /** The one edge in front of the shop, unless you give the location. */
  readonly edge?: Edge;
  /** Where the visitor is, if you know by other means: from a token. `undefined` is nobody's word, and `edge` is not asked then. */
  readonly location?: VisitorLocation | undefined;
}

/** Whether a request may be served, with the status to answer with if not. */
export type RegionAnswer = ServedAnswer | RefusedAnswer;

/** It may be served. */
export interface ServedAnswer {
  /** Go on. */
  readonly ok: true;
  /** What the rule says, a warning perhaps. */
  readonly verdict: RegionVerdict;
  /** What it was held against, to be kept with the order. */
  readonly location: VisitorLocation;
}

/** It may not. */
export interface RefusedAnswer {
  /** Answer with `regionProblem`. */
  readonly ok: false;
  /** 403 refused; 451 refused by the region's legal basis; 409 the account is of another realm. */
  readonly status: 403 | 409 | 451;
  /** What the rule says. With 409 it would have allowed. */
  readonly verdict: RegionVerdict;
  /** What it was held against. */
  readonly location: VisitorLocation;
}

/**
 * Holds a request against the region rule on the server, where a visitor cannot tamper with it. What the page calls
 * `verify` is decided here. An unknown place is served, unless the rule has `unknown: 'strict'`: then it may not order.
 * A request that nobody vouches for (no `edge` and no `location`, a signature or a token that does not hold) may not order,
 * either; else it would be enough to leave the proof away.
 *
 * @throws TypeError for an edge whose name is not known, and for a rule that is none: it would refuse nobody.
 * @example
 * ```ts
 * const answer = await requireRegion(request, { region: regions.de, edge: 'cloudflare' });
 * if (!answer.ok) return regionProblem(answer);
 * ```
 */
export async function requireRegion(request: SentRequest, requirement: RegionRequirement): Promise<RegionAnswer> {
  const { region = [], scope = 'order', account, edge } = requirement;
  const rule = { ...REGION_RULE, ...requirement.rule, minConfidence: 'medium' } as const;
  checkRule(rule);
  // A token that does not hold must not give way to a header that anybody could have written.
  const isGiven = 'location' in requirement || !edge;
  const location = isGiven ? (requirement.location ?? NOWHERE) : await locate(request, { edge });
  // What has no countries is no region: `regions['constructor']`, by an id that somebody sent.
  const regions = [region].flat().filter((one) => one?.countries);
  const answers = (regions.length ? regions : [NONE]).map((one): RegionAnswer => {
    const verdict = finalVerdict(one, location, rule, scope);
    if (verdict.action === 'refuse') {
      return { ok: false, status: 'legalBasis' in verdict ? 451 : 403, verdict, location };
    }
    const isStranger = account && account.realm !== (one.realm ?? one.id);
    return isStranger ? { ok: false, status: 409, verdict, location } : { ok: true, verdict, location };
  });
  return answers.find(({ ok }) => ok) ?? (answers[0] as RegionAnswer); // there is one for each of at least one region
}

/** Nobody's word. */
const NOWHERE: VisitorLocation = { status: 'unknown', reason: 'no-evidence', evidence: [] };

/** What a list of no regions serves. */
const NONE: ServedRegion = { id: '', countries: [] };

function checkRule(rule: RegionRule): void {
  for (const part of ['browse', 'order', 'unknown'] as const) {
    if (!/^(off|warn|strict)$/.test(rule[part]))
      throw new TypeError(`rule.${part} is ${JSON.stringify(rule[part])}; write off, warn or strict`);
  }
}

/** The rule's word where nobody is left to ask: `verify` is what the page says to get here. */
function finalVerdict(
  region: ServedRegion,
  location: VisitorLocation,
  rule: RegionRule,
  scope: RegionScope,
): RegionVerdict {
  const { countries, legalBasis } = region;
  const places = countries === '*' ? countries : countries.map(parsePlace).filter((place) => place !== undefined);
  const offered = { id: '', label: '', languages: [], currencies: [], countries: places };
  const verdict = checkRegion(legalBasis ? { ...offered, legalBasis } : offered, location, rule, scope);
  // An id that nobody offers must not be a way around the rule, from wherever and however lax that is.
  if (region === NONE && verdict.outcome !== 'consistent') return { ...verdict, action: 'refuse' };
  if (verdict.outcome !== 'unknown' || rule[scope] !== 'strict') return verdict;
  const isProofMissing = location.evidence.length === 0;
  // Looking around stays open to those whom nobody can place: Regulation (EU) 2018/302, and what a search engine sees.
  const mayRefuse = scope === 'order' || legalBasis;
  return mayRefuse && (isProofMissing || rule.unknown === 'strict') ? { ...verdict, action: 'refuse' } : verdict;
}
