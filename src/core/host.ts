import type { Choices } from './category.js';
import { isGranted } from './consent.js';
import type { Service } from './service.js';

/** The part of an address that names its host, as `URL` has it: `host` with a port that is not the usual one. */
export interface Host {
  readonly host: string;
  readonly hostname: string;
}

/** A service that names a host as its own. */
export interface HostClaim {
  readonly service: Service;
  readonly granted: boolean;
}

/**
 * Whether a host fits a pattern: `*.` before a name stands for its subdomains, at any depth but not for the name itself;
 * a port is compared where the pattern has one. Labels are compared whole: `notyoutube.com` is not `youtube.com`.
 */
export function matchesHost(pattern: string, { host, hostname }: Host): boolean {
  const wanted = pattern.toLowerCase();
  // A name may end in a dot, and is the same then.
  const name = (wanted.includes(':') ? host : hostname).toLowerCase().replace(/\.(?=$|:)/, '');
  return wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) && name.length >= wanted.length : name === wanted;
}

/** Who claims a host: a service that is granted, if there is one, so that what several use is free once one may. */
export function claimOnHost(host: Host, services: readonly Service[], choices: Choices): HostClaim | undefined {
  const claims = services
    .filter((service) => service.hosts.some((pattern) => matchesHost(pattern, host)))
    .map((service) => ({ service, granted: isGranted(choices, service.id) }));
  return claims.find(({ granted }) => granted) ?? claims[0];
}
