import { checkRegion, type RegionRule, type RegionScope, type RegionVerdict } from '../core/check-region.js';
import { resolveLocation, type Anonymizer } from '../core/location.js';
import { networkEvidence } from '../core/network-evidence.js';
import { parsePlace, type Place } from '../core/place.js';
import { REGION_RULE } from '../data/region-rule.js';

/** What is to be done, where, and by what rule. */
export interface RegionRequirement {
  /** The region as the options of the page declare it. */
  readonly region: { readonly countries: readonly string[] | '*'; readonly legalBasis?: { readonly text: string } };
  /** The code that the shop's own edge says: `HK`, `XX`, `T1`. Never one that the visitor's request could have made up. */
  readonly place: string | undefined;
  /** How the network hides its user, where the edge knows. */
  readonly anonymizer?: Anonymizer;
  /** @defaultValue `"order"` */
  readonly scope?: RegionScope;
  /** @defaultValue `{ browse: 'strict', order: 'strict', unknown: 'warn' }` */
  readonly rule?: Partial<RegionRule>;
}

/** Whether a request may be served, with the status to answer with if not. */
export type RegionAnswer =
  | { readonly ok: true; readonly verdict: RegionVerdict }
  | { readonly ok: false; readonly status: 403 | 451; readonly verdict: RegionVerdict };

/**
 * Holds a request against the region rule on the server, where a visitor cannot tamper with it. 403 where the region is not
 * served from there, 451 where a legal basis forbids it.
 *
 * @example
 * ```ts
 * const answer = requireRegion({ region: regions.de, place: request.headers.get('cf-ipcountry') ?? undefined });
 * if (!answer.ok) return Response.json(answer.verdict, { status: answer.status });
 * ```
 */
export function requireRegion({ region, place, anonymizer, scope = 'order', rule }: RegionRequirement): RegionAnswer {
  const location = resolveLocation([networkEvidence('edge', place ?? '', 0, anonymizer)], 0);
  const countries = region.countries === '*' ? ('*' as const) : placesOf(region.countries);
  const { legalBasis } = region;
  const offered = { id: '', label: '', languages: [], currencies: [], countries, ...(legalBasis && { legalBasis }) };
  const verdict = checkRegion(offered, location, { ...REGION_RULE, ...rule }, scope);
  if (verdict.action !== 'refuse') return { ok: true, verdict };
  return { ok: false, status: legalBasis ? 451 : 403, verdict };
}

/** The places that codes name; what names none serves nobody. */
function placesOf(codes: readonly string[]): readonly Place[] {
  return codes.map(parsePlace).filter((place) => place !== undefined);
}
