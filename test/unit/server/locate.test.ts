import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EdgeName, EDGES } from '../../../src/data/edges.js';
import { locate } from '../../../src/server/locate.js';

const NOW = Date.UTC(2026, 10, 23);
const NAMES = Object.keys(EDGES) as EdgeName[];

/** What each edge writes for a country. */
const WRITTEN: { readonly [name in EdgeName]: (code: string) => string } = {
  cloudflare: (code) => code,
  vercel: (code) => code,
  netlify: (code) =>
    btoa(JSON.stringify({ city: 'Sha Tin', country: { code, name: 'x' }, timezone: 'Asia/Hong_Kong' })),
  cloudfront: (code) => code,
  fastly: (code) => code,
  akamai: (code) => `georegion=104,country_code=${code},city=SHATIN,network_type=`,
  google: (code) => code,
  'app-engine': (code) => code,
};

const at = (edge: EdgeName, headers: Record<string, string>) =>
  locate({ headers: new Headers(headers) }, { edge, now: NOW });

describe.each(NAMES)('%s', (edge) => {
  const { header } = EDGES[edge];

  test.each(['HK', 'TW', 'DE', 'XK', 'GB'])('is believed when it says %s', async (code) => {
    const location = await at(edge, { [header]: WRITTEN[edge](code) });
    const evidence = [{ source: edge, places: [code], trust: 3, expiresAt: NOW + 30 * 60_000 }];
    expect(location).toEqual({ status: 'known', place: code, confidence: 'medium', disputedBy: [], evidence });
  });

  test.each(['XX', 'ZZ', '', '?', 'reserved', '__proto__'])(
    '%j is an unknown place that it vouches for',
    async (code) => {
      expect(await at(edge, { [header]: WRITTEN[edge](code) })).toMatchObject({
        status: 'unknown',
        reason: 'no-evidence',
        evidence: [{ source: edge, places: [], trust: 3 }],
      });
    },
  );

  test('a header that is not there is an unknown place', async () => {
    expect(await at(edge, {})).toMatchObject({ reason: 'no-evidence', evidence: [{ source: edge, places: [] }] });
  });

  test('Tor is one that hides', async () => {
    expect(await at(edge, { [header]: WRITTEN[edge]('T1') })).toMatchObject({
      reason: 'anonymized',
      evidence: [{ anonymizer: 'tor' }],
    });
  });

  test('the headers of every other edge are not looked at', async () => {
    const others = NAMES.filter((name) => name !== edge).map((name) => [EDGES[name].header, WRITTEN[name]('HK')]);
    const common = [...others, ['x-country-code', 'HK'], ['x-forwarded-for', '203.0.113.1'], ['x-geo-country', 'HK']];
    const headers = Object.fromEntries(common.filter(([name]) => name !== header)) as Record<string, string>;
    expect(await at(edge, headers)).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
    expect(await at(edge, { ...headers, [header]: WRITTEN[edge]('DE') })).toMatchObject({ place: 'DE' });
  });

  test('a visitor’s own header beside the edge’s is nobody’s word', async () => {
    const headers = new Headers({ [header]: WRITTEN[edge]('HK') });
    headers.append(header, WRITTEN[edge]('DE'));
    const several = [WRITTEN[edge]('HK'), WRITTEN[edge]('DE')];
    for (const sent of [headers, { [header]: several.join(', ') }, { [header]: several }]) {
      expect(await locate({ headers: sent }, { edge })).toMatchObject({ status: 'unknown', evidence: [] });
    }
  });

  test('its header is read in whatever case a platform hands it over, and nothing of a name in two cases', async () => {
    const name = header.toUpperCase();
    const headers = { [name]: WRITTEN[edge]('HK') };
    expect(await locate({ headers }, { edge })).toMatchObject({ place: 'HK' });
    const both = { ...headers, [header]: WRITTEN[edge]('DE') };
    expect(await locate({ headers: both }, { edge })).toMatchObject({ status: 'unknown', evidence: [] });
  });

  test('Node’s own headers are read, too', async () => {
    expect(await locate({ headers: { [header]: WRITTEN[edge]('HK') } }, { edge })).toMatchObject({ place: 'HK' });
  });

  test('whatever the header says, it is a location', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary-ascii' }), fc.string(), async (value, proxy) => {
        const headers = { [header]: value, 'client-geo-proxy-description': proxy };
        const location = await locate({ headers }, { edge });
        expect(location.evidence.length).toBeLessThanOrEqual(1);
        expect(['known', 'unknown']).toContain(location.status);
      }),
    );
  });
});

describe('Fastly’s word for a proxy', () => {
  test.each([
    ['?', 'known'],
    ['', 'known'],
    ['apple', 'known'],
    ['vpn', 'vpn'],
    ['tor-exit', 'tor'],
    ['tor-relay', 'tor'],
    ['cloud', 'hosting'],
    ['cloud-security', 'proxy'],
    ['dns', 'proxy'],
    ['web-browser', 'proxy'],
    ['google', 'proxy'],
    ['a word of next year', 'proxy'],
    ['constructor', 'proxy'],
  ])('%j: %s', async (word, outcome) => {
    const headers = { 'client-geo-country-code': 'HK', 'client-geo-proxy-description': word };
    expect(await at('fastly', headers)).toMatchObject(
      outcome === 'known' ? { place: 'HK' } : { reason: 'anonymized', evidence: [{ anonymizer: outcome }] },
    );
  });

  test('beside a visitor’s own is nobody’s, and so is the country', async () => {
    const headers = { 'client-geo-country-code': 'HK', 'client-geo-proxy-description': 'vpn, ?' };
    expect(await at('fastly', headers)).toMatchObject({ status: 'unknown', evidence: [] });
  });

  test('is a word of Fastly’s alone', async () => {
    const headers = { 'cf-ipcountry': 'HK', 'client-geo-proxy-description': 'vpn' };
    expect(await at('cloudflare', headers)).toMatchObject({ place: 'HK' });
  });
});

describe('an edge of one’s own', () => {
  test('says a place, a part of a country too', async () => {
    const location = await locate({ headers: {} }, { edge: () => ({ code: 'US-CA' }) });
    expect(location).toMatchObject({ place: 'US-CA', evidence: [{ source: 'edge', trust: 3 }] });
  });

  test('says how a network hides', async () => {
    const location = await locate({ headers: {} }, { edge: async () => ({ code: 'HK', anonymizer: 'vpn' }) });
    expect(location).toMatchObject({ reason: 'anonymized' });
  });

  test('may not vouch at all: that is no evidence', async () => {
    expect(await locate({ headers: {} }, { edge: () => undefined })).toMatchObject({ status: 'unknown', evidence: [] });
  });
});

test.each(['cloudfare', '', 'constructor', '__proto__'])('an edge called %j is a mistake', async (edge) => {
  await expect(locate({ headers: {} }, { edge: edge as EdgeName })).rejects.toThrow(
    `edge is "${edge}"; write one of cloudflare, vercel, netlify, cloudfront, fastly, akamai, google, app-engine, or a function`,
  );
});
