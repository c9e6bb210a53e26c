import type { Service } from './service.js';

/** What a shield is made from: {@link Settings} have it. */
export interface ShieldedSite {
  /** Those whose hosts are refused while they are denied, and let through once they are granted. */
  readonly services: readonly Pick<Service, 'id' | 'hosts'>[];
  /** What else is let through; there is no shield unless the site wants one. */
  readonly shield?: false | { readonly allow?: readonly string[] };
}

/**
 * The Content-Security-Policy under which a browser refuses every host that is neither the page's own, nor allowed by the
 * site, nor a granted service's; `undefined` where no service with hosts is denied, so that nothing has to be refused.
 * Granting more never gives a narrower one.
 */
export function contentPolicy(site: ShieldedSite, isGranted: (id: string) => boolean): string | undefined {
  const sources = policySources(site, isGranted);
  return sources && policyOf(sources);
}

/** The sources that {@link contentPolicy} lets through besides the page's own, `undefined` for all there are. */
export function policySources(site: ShieldedSite, isGranted: (id: string) => boolean): readonly string[] | undefined {
  const { services, shield } = site;
  const isNeeded = shield && services.some(({ id, hosts }) => hosts.length && !isGranted(id));
  return isNeeded ? freeSources(site, isGranted) : undefined;
}

/** The sources of what the site allows and of granted services, whether or not a policy is needed to say so. */
export function freeSources({ services, shield }: ShieldedSite, isGranted: (id: string) => boolean): readonly string[] {
  const granted = services.filter(({ id }) => isGranted(id)).flatMap(({ hosts }) => hosts);
  // What is no source is left out, and so refused: a ";" or a "'" would say something else than a host.
  const named = [...((shield && shield.allow) || []), ...granted].filter((one) => SOURCE.test(one));
  return [...new Set(named.filter((one) => one !== SELF).flatMap(withSockets))];
}

/** The text of the policy that lets these sources through, besides the page's own. */
export function policyOf(sources: readonly string[]): string {
  const forms = sources.filter((one) => !one.startsWith('wss:'));
  return [`default-src ${[...ALWAYS, ...sources].join(' ')}`, `form-action ${["'self'", ...forms].join(' ')}`].join(
    '; ',
  );
}

/**
 * What stands in the page, or is made by it, is left to the page and to the policy that it may have of its own: hosts are
 * what is refused here. `'self'` has web sockets in it.
 */
const ALWAYS = ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'blob:', 'data:'];

const SELF = 'self';

/** `self`, a host with or without its scheme, or a scheme. */
const SOURCE = /^(self|[a-z]+:|([a-z]+:\/\/)?(\*\.)?[\w.-]+(:\d+)?)$/;

/** A host alone stands for https, and not for web sockets. */
function withSockets(source: string): readonly string[] {
  return /^[a-z]+:(\/|$)/.test(source) ? [source] : [source, `wss://${source}`];
}
