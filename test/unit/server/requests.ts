import type { Choices } from '../../../src/core/category.js';
import { EMPTY_RECORD, encodeRecord, hashesOf } from '../../../src/core/consent-record.js';
import type { SiteOptions } from '../../../src/server/sent-choices.js';

/** A site of one required and three optional services. */
export const SITE: SiteOptions = {
  policyVersion: '1',
  services: [
    { id: 'shop', category: 'necessary', cookies: [{ name: 'sid' }], hosts: ['pay.example'] },
    { id: 'counter', category: 'analytics', cookies: [{ name: '_ct' }, { name: '_ct_*' }], hosts: ['count.example'] },
    {
      id: 'pixel',
      category: 'marketing',
      cookies: [{ name: '_px' }, { name: '__Host-px' }, { name: '__Secure-px' }, { name: '__Host-Http-px' }],
      hosts: ['pixel.example'],
    },
    { id: 'chat', category: 'functional', cookies: [{ name: 'chat', domain: 'example.com', path: '/help' }] },
  ],
  shield: { allow: ['self'] },
};

/** The record of a visitor who decided this moment. */
export function recordOf(choices: Choices, policyVersion = '1'): string {
  const lastAt = Math.floor(Date.now() / 1000);
  return encodeRecord({
    ...EMPTY_RECORD,
    counter: Date.now(),
    firstAt: lastAt,
    lastAt,
    policyVersion,
    granted: hashesOf(choices, 'granted'),
    denied: hashesOf(choices, 'denied'),
  });
}

/** All that {@link SITE} has, denied but for what is named. */
export function granting(...ids: readonly string[]): Choices {
  const all = ['functional', 'analytics', 'marketing', 'counter', 'pixel', 'chat'];
  return Object.fromEntries(all.map((id) => [id, ids.includes(id) ? 'granted' : 'denied']));
}
