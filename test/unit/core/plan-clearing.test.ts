import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/core/category.js';
import { checkCookie } from '../../../src/core/check-cookie.js';
import { planClearing } from '../../../src/core/plan-clearing.js';
import { makeService, someChoices } from './fixtures.js';

const services = [
  makeService('session', 'necessary', { cookies: [{ name: 'sid' }], storage: [{ area: 'local', key: 'cart' }] }),
  makeService('counter', 'analytics', {
    cookies: [{ name: '_ga' }, { name: '_ga_*', domain: 'example.com', path: '/shop' }, { name: 'shared' }],
    storage: [
      { area: 'local', key: '_gcl_*' },
      { area: 'session', key: 'visit' },
    ],
  }),
  makeService('pixel', 'marketing', {
    cookies: [{ name: '_fbp' }, { name: 'shared' }],
    storage: [{ area: 'local', key: 'both' }],
  }),
  makeService('chat', 'functional', {
    storage: [{ area: 'local', key: 'both' }],
  }),
];

const COOKIES = ['sid', '_ga', '_ga_X1', '_fbp', 'shared', 'placet', 'somebody-elses'];

const PRESENT = [
  ['cookies', COOKIES],
  ['local', ['cart', '_gcl_ls', 'both', 'visit', 'somebody-elses']],
  ['session', ['visit', '_gcl_ls', 'somebody-elses']],
] as const;

/** What has to go, in short. */
function plan(choices: Choices): string[] {
  return planClearing(services, { session: 'granted', ...choices }, PRESENT).map(({ area, name }) => `${area}:${name}`);
}

describe('planClearing', () => {
  test('behaviours 65, 66: everything that is declared by denied services, and nothing else', () => {
    expect(plan({}).sort()).toEqual(
      [
        'cookies:_ga',
        'cookies:_ga_X1',
        'cookies:_fbp',
        'cookies:shared',
        'local:_gcl_ls',
        'local:both',
        'session:visit',
      ].sort(),
    );
  });

  test('behaviour 65: what only the denied service declares', () => {
    const left = plan({ counter: 'denied', pixel: 'granted', chat: 'granted' });
    expect(left).toEqual(['cookies:_ga', 'cookies:_ga_X1', 'local:_gcl_ls', 'session:visit']);
  });

  test('behaviour 66: what a granted service declares too stays', () => {
    expect(plan({ counter: 'granted' })).not.toContain('cookies:shared');
    expect(plan({ chat: 'granted' })).not.toContain('local:both');
  });

  test('nothing, where everything is granted', () => {
    expect(plan({ counter: 'granted', pixel: 'granted', chat: 'granted' })).toEqual([]);
  });

  test('a word on the category does not keep what its service may not', () => {
    expect(plan({ analytics: 'granted' })).toContain('cookies:_ga');
  });

  test('areas are told apart', () => {
    expect(plan({})).not.toContain('local:visit');
    expect(plan({})).not.toContain('session:_gcl_ls');
  });

  test('a cookie is removed where its rule says that it is set', () => {
    const [, action] = planClearing(services, {}, [['cookies', ['_ga', '_ga_X1']]]);
    expect(action).toMatchObject({
      area: 'cookies',
      name: '_ga_X1',
      rule: { name: '_ga_*', domain: 'example.com', path: '/shop' },
    });
  });

  test('behaviour 67: names are compared letter by letter', () => {
    const odd = [makeService('odd', 'marketing', { cookies: [{ name: 'a.c' }, { name: '(x)+' }] })];
    const names = planClearing(odd, {}, [['cookies', ['abc', 'a.c', 'x', '(x)+']]]).map(({ name }) => name);
    expect(names).toEqual(['a.c', '(x)+']);
  });

  test('I1, I3: whatever is chosen, what checkCookie allows stays and what it denies goes', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        const gone = planClearing(services, choices, PRESENT).flatMap(({ area, name }) =>
          area === 'cookies' ? [name] : [],
        );
        for (const name of COOKIES) {
          const verdict = checkCookie(name, services, choices);
          expect(gone.includes(name)).toBe(!verdict.allowed && verdict.reason === 'denied');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('I1, I3: in every area, what goes is declared by a denied service and by no granted one', () => {
    const AREAS = ['cookies', 'local', 'session', 'indexed-db', 'cache', 'service-worker'] as const;
    const aName = fc.string({ unit: fc.constantFrom('a', 'b', '.', '%', '_'), minLength: 1, maxLength: 3 });
    const aPattern = fc.oneof(
      aName,
      fc.tuple(aName, aName).map(([start, end]) => `${start}*${end}`),
      fc.constant('*'),
    );
    const aRule = fc.record({ area: fc.constantFrom(...AREAS), key: aPattern });
    const ids = ['one', 'two', 'three'];
    const choices = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('granted' as const, 'denied' as const));
    fc.assert(
      fc.property(
        fc.tuple(...ids.map(() => fc.array(aRule, { maxLength: 3 }))),
        choices,
        fc.uniqueArray(aName, { maxLength: 6 }),
        (rules, said, names) => {
          const some = ids.map((id, at) =>
            makeService(id, 'marketing', {
              cookies: rules[at]!.flatMap(({ area, key }) => (area === 'cookies' ? [{ name: key }] : [])),
              storage: rules[at]!.flatMap(({ area, key }) => (area === 'cookies' ? [] : [{ area, key }])),
            }),
          );
          const gone = planClearing(
            some,
            said,
            AREAS.map((area) => [area, names]),
          );
          for (const area of AREAS) {
            for (const name of names) {
              const claims = ids.filter((_, at) =>
                rules[at]!.some(
                  (rule) => rule.area === area && (fits(rule.key, name) || fits(rule.key, unescape(name))),
                ),
              );
              const isDue = claims.length > 0 && claims.every((id) => said[id] !== 'granted');
              expect(gone.some((one) => one.area === area && one.name === name)).toBe(isDue);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** What a glob means, said in another way. */
function fits(pattern: string, name: string): boolean {
  const literal = pattern.replace(/[.%]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${literal}$`).test(name);
}
