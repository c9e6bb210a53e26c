import fc from 'fast-check';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { clearSiteData, type ClearSiteDataOptions } from '../../../src/server/clear-site-data.js';
import { granting, recordOf, SITE } from './requests.js';

const ADDRESS = 'https://www.example.com/hk/en/product?id=1';

function cleared(cookie: string, options?: ClearSiteDataOptions, address = ADDRESS): string[] {
  return clearSiteData(new Request(address, { headers: { cookie } }), SITE, options).getSetCookie();
}

/** The names that an answer ends. */
function names(cookie: string, options?: ClearSiteDataOptions): string[] {
  return [...new Set(cleared(cookie, options).map((line) => line.split('=')[0] ?? ''))];
}

const ALL = 'sid=1; _ct=2; _ct_x=3; _px=4; chat=5; theirs=6';

describe('clearSiteData', () => {
  test('what denied services declare, and nothing else', () => {
    expect(names(`${ALL}; placet=${recordOf(granting('counter'))}`)).toEqual(['_px', 'chat']);
    expect(names(`${ALL}; placet=${recordOf(granting())}`)).toEqual(['_ct', '_ct_x', '_px', 'chat']);
    expect(names(`${ALL}; placet=${recordOf(granting('counter', 'pixel', 'chat'))}`)).toEqual([]);
  });

  test('of a visitor who did not decide, by the law’s model', () => {
    expect(names(ALL)).toEqual(['_ct', '_ct_x', '_px', 'chat']);
    expect(names(ALL, { model: 'opt-out' })).toEqual([]);
  });

  test('never the record, whatever is declared', () => {
    const site = { services: [{ id: 'all', category: 'analytics', cookies: [{ name: '*' }] }] };
    const request = new Request(ADDRESS, { headers: { cookie: `placet=${recordOf(granting())}; a=1` } });
    const lines = clearSiteData(request, site).getSetCookie();
    expect(lines.filter((line) => line.startsWith('a='))).not.toEqual([]);
    expect(lines.filter((line) => line.startsWith('placet='))).toEqual([]);
  });

  test('nothing is said where nothing is to go', () => {
    expect([...clearSiteData(new Request(ADDRESS), SITE)]).toEqual([]);
    expect(cleared('sid=1; theirs=6')).toEqual([]);
  });

  test('on every folder of the address and every domain above the host', () => {
    const lines = cleared('_ct=1', {}, 'https://www.example.com/hk/en').filter((line) => !line.includes('Secure'));
    const domains = ['', '; Domain=www.example.com', '; Domain=example.com'];
    const paths = ['/', '/hk', '/hk/', '/hk/en', '/hk/en/'];
    expect(lines).toEqual(paths.flatMap((path) => domains.map((domain) => `_ct=; Max-Age=0; Path=${path}${domain}`)));
  });

  test('where the rule says, and there alone', () => {
    expect(cleared('chat=1')).toEqual([
      'chat=; Max-Age=0; Path=/help; Domain=example.com',
      'chat=; Max-Age=0; Path=/help; Domain=example.com; Secure; SameSite=None; Partitioned',
    ]);
  });

  test.each([
    ['__Host-px', 2],
    ['__Host-Http-px', 2],
  ])('%s: on / and the host alone, as its prefix wants it', (name, count) => {
    const lines = cleared(`${name}=1`);
    expect(lines).toHaveLength(count);
    for (const line of lines) expect(line).toMatch(/; Path=\/; Secure; HttpOnly/);
    expect(lines.join()).not.toContain('Domain');
  });

  test('__Secure-: Secure everywhere', () => {
    expect(cleared('__Secure-px=1').filter((line) => !line.includes('; Secure'))).toEqual([]);
  });

  test.each([
    ['127.0.0.1:4800', []],
    ['localhost:4800', []],
    ['[::1]:80', []],
    ['shop.example:443', ['shop.example']],
    ['evil; Domain=example.org', []],
  ])('the domains of the host %s', (host, domains) => {
    const found = cleared('_ct=1', { host }).flatMap((line) => /Domain=([^;]*)/.exec(line)?.[1] ?? []);
    expect([...new Set(found)]).toEqual(domains);
  });

  test('reads a request of Node’s', () => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request.headers, { cookie: '_ct=1', host: 'shop.example:8080' });
    request.url = '/a/b?c';
    const lines = clearSiteData(request, SITE).getSetCookie();
    expect(lines).toContain('_ct=; Max-Age=0; Path=/a/b; Domain=shop.example');
  });

  test('an address that says more than an address is no attribute, and a long one no long answer', () => {
    const odd = cleared('_ct=1', {}, 'https://www.example.com/a;%20Max-Age=9/b;Max-Age=9');
    expect(odd.filter((line) => line.match(/Max-Age/g)?.length !== 1)).toEqual([]);
    expect(cleared('_ct=1', {}, `https://www.example.com${'/a'.repeat(1000)}`).length).toBeLessThan(70);
  });

  test('all of the site’s data, where that is asked for and something is denied', () => {
    const wipe = ['cookies', 'storage'] as const;
    const header = (record: string) =>
      clearSiteData(new Request(ADDRESS, { headers: { cookie: `placet=${record}` } }), SITE, { wipe }).get(
        'Clear-Site-Data',
      );
    expect(header(recordOf(granting('counter')))).toBe('"cookies", "storage"');
    expect(header(recordOf(granting('counter', 'pixel', 'chat')))).toBeNull();
    expect(clearSiteData(new Request(ADDRESS), SITE).get('Clear-Site-Data')).toBeNull();
  });

  test('a browser that takes the answer has nothing left of it, and all the rest', () => {
    const path = fc.constantFrom('/', '/hk', '/hk/', '/hk/en', '/hk/en/', '/hk/en/product');
    const domain = fc.constantFrom('', 'www.example.com', 'example.com');
    const name = fc.constantFrom('_ct', '_ct_9', '_px', '__Secure-px', 'sid', 'theirs', '_c');
    const one = fc.record({ name, path, domain, apart: fc.boolean() });
    const kept = fc.array(one.map((cookie) => (cookie.apart ? { ...cookie, path: '/' } : cookie)));
    fc.assert(
      fc.property(kept, fc.subarray(['counter', 'pixel', 'chat']), (cookies, granted) => {
        const jar = new Map(cookies.map((cookie) => [keyOf(cookie), cookie.name]));
        const sent = [...cookies.map((cookie) => `${cookie.name}=1`), `placet=${recordOf(granting(...granted))}`];
        for (const line of cleared(sent.join('; '))) jar.delete(keyOf(attributesOf(line)));
        const mine = { counter: ['_ct', '_ct_9'], pixel: ['_px', '__Secure-px'] };
        const denied = [
          ...(granted.includes('counter') ? [] : mine.counter),
          ...(granted.includes('pixel') ? [] : mine.pixel),
        ];
        expect([...jar.values()].sort()).toEqual(
          [...new Map(cookies.map((cookie) => [keyOf(cookie), cookie.name])).values()]
            .filter((left) => !denied.includes(left))
            .sort(),
        );
      }),
    );
  });

  test('no name, address or host makes a line of another form, or throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'_ct=; \n,*/') }),
    );
    const site = { services: [{ id: 'all', category: 'analytics', cookies: [{ name: '*' }] }] };
    fc.assert(
      fc.property(text, text, text, (cookie, host, path) => {
        const lines = clearSiteData({ headers: { cookie, host }, url: `/${path}` }, site).getSetCookie();
        for (const line of lines) {
          expect(line).toMatch(
            /^[!-:<-~\x80-\xff]*=; Max-Age=0; Path=\/[^;]*(; Domain=[\w.-]+)?(; Secure(; HttpOnly)?(; SameSite=None; Partitioned)?)?$/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

interface Kept {
  readonly name: string;
  readonly path: string;
  readonly domain: string;
  readonly apart: boolean;
}

/** What a browser tells cookies apart by. */
function keyOf({ name, path, domain, apart }: Kept): string {
  return JSON.stringify([name, path, domain, apart]);
}

function attributesOf(line: string): Kept {
  const value = (attribute: string): string => new RegExp(`; ${attribute}=([^;]*)`).exec(line)?.[1] ?? '';
  const apart = line.includes('; Partitioned');
  return { name: line.split('=')[0] ?? '', path: value('Path'), domain: value('Domain'), apart };
}
