import { checkCookie } from './check-cookie.js';
import { claimOn, type ClaimedArea } from './claims.js';
import { isGranted } from './consent.js';
import { decisionBecause } from './decision-because.js';
import { explanation, type Explanation } from './explanation.js';
import { policySources, type ShieldedSite } from './content-policy.js';
import { claimOnHost, matchesHost, type Host } from './host.js';
import type { Because } from './reasons.js';
import type { Service } from './service.js';
import type { Settings } from './settings.js';
import type { ConsentSnapshot } from './snapshot.js';

/** What explanations are worked out from: a store is one. */
export interface Explainable {
  /** What the site declared. */
  readonly settings: Settings & Pick<ShieldedSite, 'shield'>;
  /** What is in force. */
  readonly state: ConsentSnapshot;
}

/** Where a name is looked for. */
const AREAS: readonly ClaimedArea[] = ['cookies', 'local', 'session', 'indexed-db', 'cache', 'service-worker'];

/**
 * Why what goes by a name is let through or held back: a category, a service, a cookie, a storage key, a host or the
 * address of something there. A name may stand for several things, so it is answered with a list: an id first, then what is
 * declared by just that name, then what a pattern declares. Never empty for a text, never throws, and what is no text has
 * no explanation.
 *
 * @param ownHost - The page's own, which needs no declaration.
 */
export function explainName(name: unknown, site: Explainable, ownHost?: string): readonly Explanation[] {
  if (typeof name !== 'string') return [];
  const host = hostOf(name);
  const all = [
    explainId(name, site),
    ...AREAS.map((area) => explainKept(area, name, site)),
    ...(host ? [explainHost(host, site, ownHost)] : []),
  ];
  const known = all.filter(({ outcome }) => outcome !== 'undeclared');
  const byPattern = ({ pattern }: Explanation): number => Number(pattern?.includes('*') ?? false);
  if (known.length) return known.sort((a, b) => byPattern(a) - byPattern(b));
  return [
    host && LIKE_A_HOST.test(name) ? explainHost(host, site, ownHost) : explanation('name', name, 'not-declared'),
  ];
}

/** Why a category or a service is free or held. */
export function explainId(id: string, { settings, state }: Explainable): Explanation {
  const { categories, services } = settings;
  const at = services.findIndex((one) => one.id === id);
  const service = services[at];
  const category = categories.find((one) => one.id === (service?.category ?? id))?.id;
  if (category === undefined) return explanation('name', id, 'not-declared');
  const because = decisionBecause(id, settings, state);
  return service
    ? explanation('service', id, because, { service: id, category, rule: `services[${at}]` })
    : explanation('category', id, because, { category });
}

/** Why a cookie or a storage key is free or held. */
export function explainKept(area: ClaimedArea, name: string, { settings, state }: Explainable): Explanation {
  const { services, cookie } = settings;
  const kind = area === 'cookies' ? 'cookie' : area;
  if (name === cookie.name && (area === 'cookies' || area === 'local')) return explanation(kind, name, 'record');
  const claim = claimOn(area, name, services, state.choices);
  if (!claim) return explanation(kind, name, 'not-declared');
  const { service, rule } = claim;
  const [list, rules] = area === 'cookies' ? ['cookies', service.cookies] : ['storage', service.storage];
  const place = `services[${services.indexOf(service)}].${list}[${(rules as unknown[]).indexOf(rule)}]`;
  const decisive = { ...whose(service), rule: place, pattern: rule.name ?? rule.key ?? '' };
  const because = withheldForRegion(area, name, settings, state) ?? decisionBecause(service.id, settings, state);
  return explanation(kind, name, because, decisive);
}

/** Why what comes from a host, or goes there, is free or held. */
export function explainHost(host: Host, { settings, state }: Explainable, ownHost?: string): Explanation {
  const { services } = settings;
  const claim = claimOnHost(host, services, state.choices);
  if (!claim) {
    const because = host.host === ownHost ? 'own-host' : isShielded(host, settings, state) ? 'shield' : 'not-declared';
    return explanation('host', host.host, because);
  }
  const { service } = claim;
  const at = service.hosts.findIndex((pattern) => matchesHost(pattern, host));
  const rule = `services[${services.indexOf(service)}].hosts[${at}]`;
  return explanation('host', host.host, decisionBecause(service.id, settings, state), {
    ...whose(service),
    rule,
    pattern: service.hosts[at] ?? '',
  });
}

/** The host that a text names: an address, an address without its scheme, or a host by itself. */
export function hostOf(text: string): Host | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.host ? url : undefined;
}

/** Something with a scheme, or with a dot between labels: what is not declared is called a host then. */
const LIKE_A_HOST = /^([a-z][a-z\d+.-]*:)?\/\/.|^[\w*-]+(\.[\w-]+)+(:\d+)?(\/|$)/i;

function withheldForRegion(
  area: ClaimedArea,
  name: string,
  { services }: Settings,
  { choices, region }: ConsentSnapshot,
): Because | undefined {
  if (area !== 'cookies' || region.status === 'none') return undefined;
  const verdict = checkCookie(name, services, choices, region.order);
  return !verdict.allowed && isAboutRegion(verdict.reason) ? verdict.reason : undefined;
}

function isAboutRegion(reason: string): reason is 'region-refused' | 'region-pending' {
  return reason.startsWith('region-');
}

/** Whether the shield stands, and does not let a host through by its name. */
function isShielded(host: Host, site: Explainable['settings'], { choices }: ConsentSnapshot): boolean {
  const sources = policySources(site, (id) => isGranted(choices, id));
  const lets = (source: string): boolean =>
    /^(https?|wss?):$/.test(source) || matchesHost(source.replace(/^[a-z]+:\/\//, ''), host);
  return sources !== undefined && !sources.some(lets);
}

function whose({ id, category }: Service): { readonly service: string; readonly category: string } {
  return { service: id, category };
}
