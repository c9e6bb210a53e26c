import { POLICIES } from '../shop/policies.mjs';
import { REGIONS } from '../shop/regions.mjs';

/**
 * What the shop tells placet: the JSON of `<script id="placet-options">`.
 *
 * @param {ReturnType<typeof import('./page-context.mjs').pageContext>} page
 */
export function placetOptions({ vendors, texts, to, at, shield, rule }) {
  return {
    policyVersion: '2026-11-01',
    services: [
      {
        id: 'shop',
        name: 'Fernling',
        category: 'necessary',
        provider: 'Fernling',
        description: 'Keeps your cart and your sign-in, for each region apart.',
        cookies: [
          { name: 'cart-*', duration: '30 days', purpose: 'What is in the cart of a region.', scope: 'order' },
          { name: 'account-*', duration: '30 days', purpose: 'Who is signed in to a region.', scope: 'order' },
        ],
      },
      {
        id: 'recent',
        name: 'Recently looked at',
        category: 'functional',
        provider: 'Fernling',
        description: 'Remembers on this device what you looked at.',
        storage: [{ area: 'local', key: 'fernling.recent' }],
      },
      {
        id: 'video',
        name: 'Kinora films',
        category: 'functional',
        provider: 'Kinora Ltd',
        description: 'Plays our films from Kinora’s servers.',
        cookies: [{ name: 'kinora_viewer', domain: '127.0.0.1', duration: '1 year', purpose: 'Tells viewers apart.' }],
        hosts: [vendors.kinora.host],
      },
      {
        id: 'navet',
        name: 'Navet Analytics',
        category: 'analytics',
        provider: 'Navet AG',
        description: 'Counts visits and shows which shelves are looked at.',
        cookies: [
          { name: '_nv', duration: '13 months', purpose: 'Tells visitors apart.' },
          { name: '_nv_session', duration: '30 minutes', purpose: 'Tells visits apart.' },
          ...(shield ? [NAVET_EDGE] : []),
        ],
        storage: [{ area: 'local', key: 'nv.queue' }],
        hosts: [vendors.navet.host],
      },
      {
        id: 'lumo',
        name: 'Lumo Ads',
        category: 'marketing',
        provider: 'Lumo Ads Inc',
        description: 'Shows our advertisements elsewhere to people who were here.',
        cookies: [
          { name: '_lumo', duration: '90 days', purpose: 'Recognises you on other sites.' },
          { name: 'lumo_uid', domain: '127.0.0.1', duration: '1 year', purpose: 'Recognises you on other sites.' },
        ],
        storage: [{ area: 'local', key: 'lumo.profile' }],
        hosts: [vendors.lumo.host],
      },
    ],
    // The guard would hold back before the browser has to.
    ...(shield && { shield: { allow: ['self'] }, guard: { hosts: false } }),
    regions: REGIONS,
    ...(rule && { rule: { browse: rule } }),
    location: ['server-timing', { endpoint: at('/where') }, 'time-zone'],
    policies: POLICIES.map(({ id, version }) => ({ id, title: texts[id], version, href: to(`help/${id}`) })),
  };
}

/** A cookie that the shop's own server sets for Navet: out of every script's reach, so the server has to end it. */
export const NAVET_EDGE = {
  name: '_nv_edge',
  path: '/',
  httpOnly: true,
  duration: '13 months',
  purpose: 'Tells visitors apart, on the server.',
};

/** @typedef {Record<'navet' | 'lumo' | 'kinora', { origin: string, host: string }>} Vendors */
