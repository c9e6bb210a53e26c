import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentPolicy, policySources, type ShieldedSite } from '../../../src/core/content-policy.js';

const site: ShieldedSite = {
  services: [
    { id: 'payment', hosts: ['pay.example'] },
    { id: 'counter', hosts: ['count.example', '*.count.example'] },
    { id: 'pixel', hosts: ['127.0.0.1:4802', 'shared.example'] },
    { id: 'chat', hosts: ['shared.example'] },
    { id: 'recent', hosts: [] },
  ],
  shield: { allow: ['self', 'cdn.example'] },
};

const granting =
  (...ids: string[]) =>
  (id: string): boolean =>
    ids.includes(id);

/** The sources of each directive. */
function directives(policy: string | undefined): { [name: string]: string[] } {
  return Object.fromEntries(
    (policy ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources];
    }),
  );
}

describe('contentPolicy', () => {
  test('an undecided visitor: the page’s own, what is allowed, what is required', () => {
    expect(contentPolicy(site, granting('payment'))).toBe(
      `default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data: cdn.example wss://cdn.example pay.example wss://pay.example; ` +
        `form-action 'self' cdn.example pay.example`,
    );
  });

  test('nothing but the page’s own where nothing is allowed', () => {
    expect(contentPolicy({ ...site, shield: {} }, granting())).toBe(
      `default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:; form-action 'self'`,
    );
  });

  test.each<[string, ShieldedSite, string[]]>([
    ['no shield', { services: site.services }, []],
    ['a shield that is off', { ...site, shield: false }, []],
    ['everything granted', site, ['payment', 'counter', 'pixel', 'chat', 'recent']],
    ['all that have hosts granted', site, ['payment', 'counter', 'pixel', 'chat']],
    ['no services', { services: [], shield: {} }, []],
  ])('none with %s', (_, given, granted) => {
    expect(contentPolicy(given, granting(...granted))).toBeUndefined();
  });

  test('a host that a granted service has too is let through', () => {
    expect(policySources(site, granting('chat'))).toContain('shared.example');
    expect(policySources(site, granting('counter'))).not.toContain('shared.example');
  });

  test('a host with its port, subdomains, a scheme', () => {
    const allow = ['self', '*.shop.example:8443', 'https://a.example', 'wss://b.example', 'https:', 'mediastream:'];
    const { 'default-src': all, 'form-action': forms } = directives(
      contentPolicy({ ...site, shield: { allow } }, granting()),
    );
    expect(all?.slice(5)).toEqual([
      '*.shop.example:8443',
      'wss://*.shop.example:8443',
      ...['https://a.example', 'wss://b.example', 'https:', 'mediastream:'],
    ]);
    expect(forms).toEqual(["'self'", '*.shop.example:8443', 'https://a.example', 'https:', 'mediastream:']);
  });

  test.each([
    ...[
      "'unsafe-hashes'",
      "'none'",
      '*',
      'a.example;script-src *',
      'a.example,b.example',
      'a b',
      '',
      ' ',
      'a.example\n',
    ],
    ...['https://a.example/path', "https://a'", 'https:;', 'ä.example', 'a.example:*', '*.', 'self;'],
  ])('what is no source is left out: %j', (source) => {
    const evil = { services: [{ id: 'x', hosts: [source] }, ...site.services], shield: { allow: [source] } };
    expect(contentPolicy(evil, granting('x'))).toBe(contentPolicy({ ...site, shield: {} }, granting()));
  });

  const ids = fc.subarray(['a', 'b', 'c', 'd', 'e']);
  const host = fc.constantFrom('a.example', 'b.example', '*.a.example', 'c.example:81', '127.0.0.1', 'localhost:1');
  const sites = fc.record({
    services: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hosts: fc.array(host, { maxLength: 4 }) }),
      { selector: ({ id }) => id },
    ),
    shield: fc.record({ allow: fc.array(fc.oneof(host, fc.constant('self'), fc.constant('data:'))) }),
  });

  test('no host of a denied service, unless the site allows it or a granted one has it', () => {
    fc.assert(
      fc.property(sites, ids, (given, granted) => {
        const sources = policySources(given, granting(...granted));
        const free = given.services.filter(({ id }) => granted.includes(id)).flatMap(({ hosts }) => hosts);
        for (const { id, hosts } of given.services) {
          if (granted.includes(id) || !hosts.length) continue;
          const refused = hosts.filter((one) => !free.includes(one) && !given.shield.allow.includes(one));
          expect(sources).toBeDefined();
          expect(refused.filter((one) => sources?.includes(one) || sources?.includes(`wss://${one}`))).toEqual([]);
        }
      }),
    );
  });

  test('what is granted and what is allowed is let through; granting more takes nothing away', () => {
    fc.assert(
      fc.property(sites, ids, ids, (given, some, more) => {
        const narrow = policySources(given, granting(...some));
        const wide = policySources(given, granting(...some, ...more));
        if (!narrow) {
          expect(wide).toBeUndefined();
          return;
        }
        const free = given.services.filter(({ id }) => some.includes(id)).flatMap(({ hosts }) => hosts);
        expect(narrow).toEqual(
          expect.arrayContaining([...free, ...given.shield.allow.filter((one) => one !== 'self')]),
        );
        if (wide) expect(wide).toEqual(expect.arrayContaining([...narrow]));
      }),
    );
  });

  test('no text makes another directive, another header or a keyword', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'a.*:/;,\' \n\r\t"-1') }));
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (allow, hosts) => {
        const policy = contentPolicy(
          {
            services: [
              { id: 'x', hosts: ['x.example'] },
              { id: 'y', hosts },
            ],
            shield: { allow },
          },
          granting('y'),
        );
        const { 'default-src': all = [], 'form-action': forms = [], ...others } = directives(policy);
        expect(others).toEqual({});
        expect(policy).toMatch(/^[\x20-\x7e]*$/);
        expect(policy).not.toMatch(/[,"\n]|strict-dynamic| \*( |;|$)/);
        expect(all.filter((one) => one.includes("'"))).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"]);
        expect(forms.filter((one) => one.includes("'"))).toEqual(["'self'"]);
      }),
      { numRuns: 500 },
    );
  });
});
