import { POLICIES } from '../shop/policies.mjs';
import { REGIONS } from '../shop/regions.mjs';
import { serviceTexts } from '../shop/service-texts.mjs';

/**
 * What the shop tells placet: the JSON of `<script id="placet-options">`.
 *
 * @param {ReturnType<typeof import('./page-context.mjs').pageContext>} page
 */
export function placetOptions({ vendors, texts, language, to, at, shield, rule }) {
  const told = serviceTexts(language);
  return {
    policyVersion: '2026-11-01',
    services: [
      {
        id: 'shop',
        name: 'Fernling',
        category: 'necessary',
        provider: 'Fernling',
        description: told.shop,
        cookies: [
          { name: 'cart-*', duration: told.days30, purpose: told.cart, scope: 'order' },
          { name: 'account-*', duration: told.days30, purpose: told.account, scope: 'order' },
        ],
      },
      {
        id: 'recent',
        name: told.recentName,
        category: 'functional',
        provider: 'Fernling',
        description: told.recent,
        storage: [{ area: 'local', key: 'fernling.recent' }],
      },
      {
        id: 'video',
        name: told.videoName,
        category: 'functional',
        provider: 'Kinora Ltd',
        description: told.video,
        cookies: [{ name: 'kinora_viewer', domain: '127.0.0.1', duration: told.year, purpose: told.viewers }],
        hosts: [vendors.kinora.host],
      },
      {
        id: 'navet',
        name: 'Navet Analytics',
        category: 'analytics',
        provider: 'Navet AG',
        description: told.navet,
        cookies: [
          { name: '_nv', duration: told.months13, purpose: told.visitors },
          { name: '_nv_session', duration: told.minutes30, purpose: told.visits },
          ...(shield ? [{ ...NAVET_EDGE, duration: told.months13, purpose: told.onServer }] : []),
        ],
        storage: [{ area: 'local', key: 'nv.queue' }],
        hosts: [vendors.navet.host],
      },
      {
        id: 'lumo',
        name: 'Lumo Ads',
        category: 'marketing',
        provider: 'Lumo Ads Inc',
        description: told.lumo,
        cookies: [
          { name: '_lumo', duration: told.days90, purpose: told.recognises },
          { name: 'lumo_uid', domain: '127.0.0.1', duration: told.year, purpose: told.recognises },
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
};

/** @typedef {Record<'navet' | 'lumo' | 'kinora', { origin: string, host: string }>} Vendors */
