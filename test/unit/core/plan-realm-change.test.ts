import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRealmChange, type RealmPolicy } from '../../../src/core/plan-realm-change.js';
import type { Service } from '../../../src/core/service.js';

const SERVICES: readonly Service[] = [
  {
    id: 'shop',
    name: 'shop',
    category: 'necessary',
    cookies: [{ name: 'cart-*', scope: 'order' }, { name: 'account-hk', scope: 'order' }, { name: 'theme-*' }],
    storage: [],
    hosts: [],
  },
];
const REALMS = ['hk', 'asia-hk', 'de'];
const PRESENT = {
  cookies: ['cart-hk', 'cart-asia-hk', 'cart-de', 'account-hk', 'theme-hk', 'other-hk', 'cart', 'placet'],
  local: ['hk:seen', 'de:seen', 'asia-hk:seen', 'hk', 'theme'],
  session: ['hk:step'],
};

const plan = (policy: RealmPolicy, from: string, to: string) =>
  planRealmChange(policy, { from, to, realms: REALMS }, SERVICES, PRESENT);

describe('what becomes of a realm that is left', () => {
  test('separate: it stays', () => {
    expect(plan('separate', 'hk', 'de')).toEqual([]);
  });

  test('a word that is none of them moves nothing', () => {
    expect(plan('seperate' as RealmPolicy, 'hk', 'de')).toEqual([]);
  });

  test('carry: declared cookies and the keys of the realm go along; what another realm or nobody declares stays', () => {
    expect(plan('carry', 'hk', 'de')).toEqual([
      { area: 'cookies', name: 'cart-hk', to: 'cart-de' },
      { area: 'local', name: 'hk:seen', to: 'de:seen' },
      { area: 'session', name: 'hk:step', to: 'de:step' },
    ]);
  });

  test('clear: they are removed', () => {
    expect(plan('clear', 'hk', 'de')).toEqual([
      { area: 'cookies', name: 'cart-hk' },
      { area: 'cookies', name: 'account-hk' },
      { area: 'local', name: 'hk:seen' },
      { area: 'session', name: 'hk:step' },
    ]);
  });

  test('a longer name of a realm is not mistaken for a shorter one', () => {
    expect(plan('clear', 'asia-hk', 'hk')).toEqual([
      { area: 'cookies', name: 'cart-asia-hk' },
      { area: 'local', name: 'asia-hk:seen' },
    ]);
  });

  test('a cart from before there was a region goes along, and is never cleared', () => {
    const present = { cookies: ['cart-none'], local: [], session: [] };
    const from = { from: 'none', to: 'hk', realms: REALMS };
    expect(planRealmChange('carry', from, SERVICES, present)).toEqual([
      { area: 'cookies', name: 'cart-none', to: 'cart-hk' },
    ]);
    expect(planRealmChange('clear', from, SERVICES, present)).toEqual([]);
  });

  test('nothing is touched while the realm stays, and nothing of a third realm ever is', () => {
    const realm = fc.constantFrom('hk', 'asia-hk', 'de', 'none');
    const name = fc.oneof(fc.constantFrom(...PRESENT.cookies, ...PRESENT.local), fc.string());
    fc.assert(
      fc.property(
        fc.constantFrom<RealmPolicy[]>('separate', 'carry', 'clear'),
        realm,
        realm,
        fc.array(name),
        (policy, from, to, names) => {
          const present = { cookies: names, local: names, session: names };
          const moves = planRealmChange(policy, { from, to, realms: REALMS }, SERVICES, present);
          if (from === to) expect(moves).toEqual([]);
          for (const move of moves) {
            const isOwn = move.area === 'cookies' ? move.name.endsWith(`-${from}`) : move.name.startsWith(`${from}:`);
            expect(isOwn).toBe(true);
            for (const other of REALMS.filter((one) => one !== from && one.endsWith(`-${from}`)))
              if (move.area === 'cookies') expect(move.name.endsWith(`-${other}`)).toBe(false);
          }
        },
      ),
    );
  });
});
