import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../../src/core/content-policy.js';
import { shieldHeader, type ShieldHeaderOptions } from '../../../src/server/shield-header.js';
import { resolveOptions } from '../../../src/store/resolve-options.js';
import { granting, recordOf, SITE } from './requests.js';

const POLICY = 'Content-Security-Policy';

function asked(cookie?: string, headers: { readonly [name: string]: string } = {}): Request {
  return new Request('https://www.example.com/', { headers: { ...headers, ...(cookie && { cookie }) } });
}

/** The hosts that the header of an answer lets through. */
function hosts(request: Request, options: ShieldHeaderOptions = {}): string[] | undefined {
  return shieldHeader(request, SITE, options)
    .get(POLICY)
    ?.match(/(?<= )[\w.]+\.example/g)
    ?.filter((host, at, all) => all.indexOf(host) === at);
}

describe('shieldHeader', () => {
  test('a visitor who did not decide: the page’s own and what is required', () => {
    expect(hosts(asked())).toEqual(['pay.example']);
  });

  test('a visitor who decided: what they granted besides', () => {
    expect(hosts(asked(`a=b; placet=${recordOf(granting('counter'))}`))).toEqual(['pay.example', 'count.example']);
  });

  test('no policy once all that has hosts is granted', () => {
    expect(hosts(asked(`placet=${recordOf(granting('counter', 'pixel'))}`))).toBeUndefined();
  });

  test.each([
    ['altered', recordOf(granting('counter', 'pixel')).replace('1~', '1~z')],
    ['of another policy', recordOf(granting('counter', 'pixel'), '0')],
    ['nonsense', '{"counter":true}'],
    [
      'doubled, one of them denying',
      `${recordOf(granting('counter', 'pixel'))}; placet=${recordOf(granting('pixel'))}`,
    ],
  ])('a record that is %s grants nothing that is in doubt', (_, record) => {
    expect(hosts(asked(`placet=${record}`))).not.toContain('count.example');
    expect(hosts(asked(`placet=${record}`))).toContain('pay.example');
  });

  test('a service that came after the decision is refused', () => {
    const before = { analytics: 'granted', counter: 'granted' } as const;
    expect(hosts(asked(`placet=${recordOf(before)}`))).toEqual(['pay.example', 'count.example']);
  });

  test('where the law asks for an objection: nothing is refused before one, unless GPC is one', () => {
    expect(hosts(asked(), { model: 'opt-out' })).toBeUndefined();
    expect(hosts(asked(undefined, { 'Sec-GPC': '1' }), { model: 'opt-out' })).toEqual(['pay.example']);
    expect(hosts(asked(`placet=${recordOf(granting())}`), { model: 'opt-out' })).toEqual(['pay.example']);
  });

  test('is the policy that the page itself would have', () => {
    const settings = resolveOptions(SITE);
    const expected = contentPolicy(settings, (id) => id === 'shop' || id === 'pixel');
    expect(shieldHeader(asked(`placet=${recordOf(granting('pixel'))}`), SITE).get(POLICY)).toBe(expected);
  });

  test('reads a request of Node’s', () => {
    const request = new IncomingMessage(new Socket());
    request.headers.cookie = `placet=${recordOf(granting('counter'))}`;
    expect(shieldHeader(request, SITE).get(POLICY)).toContain(' count.example ');
  });

  test('reads the cookie that the options name, as long as they say', () => {
    const record = recordOf(granting('counter'));
    const named = (cookie: { name?: string; days?: number }) =>
      shieldHeader(asked(`choice=${record}`), { ...SITE, cookie }).get(POLICY) ?? '';
    expect(named({ name: 'choice' })).toContain('count.example');
    expect(named({})).not.toContain('count.example');
    expect(named({ name: 'choice', days: 0 })).not.toContain('count.example');
  });

  test('says that the answer differs by visitor, policy or none', () => {
    expect(shieldHeader(asked(), SITE).get('Vary')).toBe('Cookie, Sec-GPC');
    expect(shieldHeader(asked(`placet=${recordOf(granting('counter', 'pixel'))}`), SITE).get('Vary')).toBe(
      'Cookie, Sec-GPC',
    );
  });

  test('nothing at all without a shield', () => {
    expect([...shieldHeader(asked(), { ...SITE, shield: false })]).toEqual([]);
    expect([...shieldHeader(asked(), { services: SITE.services })]).toEqual([]);
  });

  test('can be tried out, and can be told of', () => {
    const headers = shieldHeader(asked(), SITE, { reportOnly: true, reportUri: '/refused' });
    expect(headers.get(POLICY)).toBeNull();
    expect(headers.get(`${POLICY}-Report-Only`)).toMatch(/^default-src 'self' .*; report-uri \/refused$/);
  });

  test('stands beside a policy that the response has', () => {
    const page = new Response('', { headers: { [POLICY]: `script-src 'nonce-a'` } });
    for (const [name, value] of shieldHeader(asked(), SITE)) page.headers.append(name, value);
    expect(page.headers.get(POLICY)).toMatch(/^script-src 'nonce-a', default-src 'self' /);
  });

  test('categories of the site’s own, required ones among them', () => {
    const site = {
      services: [
        { id: 'fraud', category: 'safety', hosts: ['fraud.example'] },
        { id: 'ads', category: 'ads', hosts: ['ads.example'] },
      ],
      categories: { safety: { required: true }, ads: {} },
      shield: {},
    };
    expect(shieldHeader(asked(), site).get(POLICY)).toContain(' fraud.example ');
    expect(shieldHeader(asked(), site).get(POLICY)).not.toContain('ads.example');
  });
});
