import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { checkRegion, type Strictness } from '../../../src/core/check-region.js';
import type { VisitorLocation } from '../../../src/core/location.js';
import type { Region } from '../../../src/core/region.js';
import { REGION_RULE } from '../../../src/data/region-rule.js';
import * as server from '../../../src/server/index.js';
import { checkOptions } from '../../../src/store/check-options.js';
import { checkRegionOptions } from '../../../src/store/check-region-options.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { regionMistakes } from '../../../src/store/region-mistakes.js';
import { known, unknown } from '../core/fixtures.js';
import { tablesIn } from './tables.js';

const document = readFileSync('docs/regions.md', 'utf8');
const [, page = ''] = /id="placet-options">([^]*?)<\/script>/.exec(document) ?? [];
const { regions } = JSON.parse(page) as { regions: Region[] };

test.each([...document.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, json = '']) => json))(
  'docs/regions.md shows options that can be used: %s',
  (json) => {
    const options = { services: [], ...(JSON.parse(json) as Partial<ConsentOptions>) };
    expect(() => checkOptions(options)).not.toThrow();
    expect(() => checkRegionOptions(options)).not.toThrow();
    expect(regionMistakes(options)).toEqual([]);
  },
);

describe('its table of the rule', () => {
  const regionOf = (id: string) => regions.find((one) => one.id === id)!;
  const byDevice = known('JP', 'low');
  const cases: [string, VisitorLocation, string][] = [
    ['where the region serves', known('HK'), 'hk'],
    ['elsewhere, by good evidence', known('JP'), 'hk'],
    ['elsewhere, by the device alone', byDevice, 'hk'],
    ['elsewhere, and browses a region of the EU or EEA', known('JP'), 'de'],
    ['nobody knows where (by `rule.unknown`)', unknown('anonymized'), 'hk'],
  ];
  const rows = tablesIn(document, 'the visitor is');

  test('has these rows', () => expect(rows.map(([who]) => who)).toEqual(cases.map(([who]) => who)));

  test.each(cases)('says what the rule says: %s', (who, location, id) => {
    const [, ...said] = rows.find(([name]) => name === who) ?? [];
    const found = (['off', 'warn', 'strict'] satisfies Strictness[]).map((strictness) => {
      const rule = { ...REGION_RULE, browse: strictness, unknown: strictness };
      return `\`${checkRegion(regionOf(id), location, rule, 'browse').action}\``;
    });
    expect(said).toEqual(found);
  });
});

type Handler = (request: Request, context?: unknown) => Promise<Response>;

describe.each(['Cloudflare', 'Vercel', 'Netlify', 'nginx'])('its set-up for %s', (platform) => {
  // The edge stands first, what takes the orders last; both are one where there is one block.
  const [edge = ''] = codeUnder(platform);
  const shop = codeUnder(platform).at(-1)!;
  const from = (country: string, init?: RequestInit) =>
    new Request('https://shop.example/api/order', {
      ...init,
      headers: { 'cf-ipcountry': country, 'x-vercel-ip-country': country, 'x-shop-place': country },
    });
  const visit = async (code: string, request: Request, country: string) =>
    handlerIn(code, () => new Response('went on'))(request, {
      geo: { country: { code: country } },
      next: async () => new Response('went on'),
    });
  const send = (country: string, body: string) => visit(shop, from(country, { method: 'POST', body }), country);
  const order = (country: string, region: string) => send(country, JSON.stringify({ region }));

  test('takes an order from where the region serves', async () => {
    expect((await order('HK', 'hk')).status).toBe(200);
  });

  test('refuses it from elsewhere, and for a region that there is not', async () => {
    const refused = await order('JP', 'hk');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect((await order('HK', '__proto__')).status).toBe(403);
  });

  test.each(['', 'region=hk', '{"region":"hk"', 'null', '7', '"hk"', '[]', '{}', '{"region":7}', '{"region":["hk"]}'])(
    'answers a body that is no order with what to send: %s',
    async (body) => {
      const answer = await send('HK', body);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain;charset=UTF-8']);
      expect(await answer.text()).toBe('Send JSON such as {"region":"hk"}.');
    },
  );

  test('knows the regions of the page', () => {
    for (const { id, countries } of regions) {
      expect(shop).toContain(`{ id: '${id}', countries: ['${[...countries].join()}'] }`);
    }
  });

  // nginx writes it itself.
  if (platform === 'nginx')
    test('takes no order that came around nginx', async () => {
      const around = new Request('https://shop.example/api/order', { method: 'POST', body: '{"region":"hk"}' });
      expect((await visit(shop, around, 'HK')).status).toBe(403);
    });
  else
    test('tells the page where its visitor is', async () => {
      const request = new Request('https://shop.example/', { headers: from('JP').headers });
      const answer = await visit(edge, request, 'JP');
      expect([answer.headers.get('server-timing'), await answer.text()]).toEqual(['geo;desc="JP"', 'went on']);
    });
});

/** The blocks of code in a section. */
function codeUnder(heading: string): string[] {
  const section = document.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```[jt]s\n([^]*?)^```$/gm)].map(([, code = '']) => code);
}

/** Runs a snippet on the sources, where its platform would have it. */
function handlerIn(code: string, goOn: () => Response): Handler {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: 99 } });
  const platform = { NextResponse: { next: goOn } };
  const bring = (name: string): unknown => ({ 'placet/server': server, 'next/server': platform })[name];
  const exported: { default?: Handler | { fetch: Handler }; POST?: Handler; order?: Handler } = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the snippets are ours
  new Function('exports', 'require', 'fetch', outputText)(exported, bring, async () => goOn());
  const { default: whole, POST, order } = exported;
  return typeof whole === 'object' ? whole.fetch : (whole ?? POST ?? order)!;
}
