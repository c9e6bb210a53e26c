import { builtinModules } from 'node:module';
import { EdgeVM } from '@edge-runtime/vm';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { loadedAtOnce } from '../support/built-files.js';

// What is built, in a context that has the web's globals and none of Node's.

const ENTRIES = ['index', 'headers', 'tokens'].map((name) => `dist/server/${name}.js`);

test.each(ENTRIES)('%s imports nothing of Node’s', (entry) => {
  const { packages } = loadedAtOnce(entry);
  expect(packages).toEqual(entry.includes('tokens') ? ['jose'] : []);
  expect(packages.filter((name) => name.startsWith('node:') || builtinModules.includes(name))).toEqual([]);
});

test('the server half runs where there is nothing of Node’s', async () => {
  const vm = new EdgeVM();
  expect(
    vm.evaluate('[typeof process, typeof Buffer, typeof require, typeof global, typeof setImmediate].join()'),
  ).toBe('undefined,undefined,undefined,undefined,undefined');
  vm.evaluate(await bundled());
  expect(JSON.parse(await vm.evaluate<Promise<string>>(`run().then(JSON.stringify)`))).toEqual({
    located: ['HK', 3],
    spoofed: 'unknown',
    served: true,
    refused: [403, 'application/problem+json', 'private, no-store', 'refuse'],
    otherRealm: 409,
    signed: ['HK', 403],
    tokens: {
      HS256: [true, 'HK', 'visit', 'signature', 'missing', true, 403],
      ES256: [true, 'HK', 'visit', 'signature', 'missing', true, 403],
    },
    consent: [false, true],
    shield: true,
    timing: 'geo;desc="HK"',
  });
});

/** What an edge would be given: one script, the packages with it. */
async function bundled(): Promise<string> {
  const [index, headers, tokens] = ENTRIES.map((entry) => JSON.stringify(`${process.cwd()}/${entry}`));
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'edge',
        resolveId: (id) => (id === '\0edge' ? id : null),
        load: (id) =>
          id === '\0edge'
            ? `import * as server from ${index}; import * as headers from ${headers}; import * as tokens from ${tokens};
               globalThis.run = ${String(run)}.bind(undefined, { ...server, ...headers, ...tokens });`
            : null,
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: '\0edge', formats: ['iife'], name: 'edge' },
      rolldownOptions: { input: '\0edge' },
    },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error('The build gave nothing');
  return result.output.map((file) => ('code' in file ? file.code : '')).join('');
}

type Placet = typeof import('../../src/server/index.js') &
  typeof import('../../src/server/headers.js') &
  typeof import('../../src/server/tokens.js');

/** Runs in the edge: it can use nothing from outside. */
async function run(placet: Placet): Promise<unknown> {
  const { locate, requireRegion, regionProblem, signedHeader, signPlace, serverTiming } = placet;
  const hk = { id: 'hk', countries: ['HK'] };
  const de = { id: 'de', countries: ['DE'] };
  const request = new Request('https://shop.example/api/order', { headers: { 'cf-ipcountry': 'HK' } });
  const location = await locate(request, { edge: 'cloudflare' });
  const refused = await requireRegion(request, { region: de, edge: 'cloudflare' });
  const problem = refused.ok ? Response.error() : regionProblem(refused);
  const other = await requireRegion(request, { region: hk, edge: 'cloudflare', account: { realm: 'de' } });

  const key = 'thirty-two characters or more of it';
  const edge = signedHeader({ header: 'x-place', key });
  const signed = new Request('https://shop.example/', { headers: { 'x-place': await signPlace('HK', key) } });
  const unsigned = await requireRegion(request, { region: hk, edge });

  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const tokens = {
    HS256: await carry('HS256', secret, secret),
    ES256: await carry('ES256', pair.privateKey, pair.publicKey),
  };
  const consent = placet.readConsent(null);
  const shield = placet.shieldHeader(request, {
    services: [{ id: 'pixel', category: 'marketing', hosts: ['pixel.example'] }],
    shield: { allow: ['self'] },
  });
  return {
    located: location.status === 'known' && [location.place, location.evidence[0]?.trust],
    spoofed: (await locate(request, { edge: 'vercel' })).status,
    served: (await requireRegion(request, { region: hk, edge: 'cloudflare' })).ok,
    refused: [
      problem.status,
      problem.headers.get('content-type'),
      problem.headers.get('cache-control'),
      ((await problem.json()) as { verdict: { action: string } }).verdict.action,
    ],
    otherRealm: !other.ok && other.status,
    signed: [placeOf(await locate(signed, { edge })), !unsigned.ok && unsigned.status],
    tokens,
    consent: [consent.decided, !consent.allows('pixel')],
    shield: !shield.get('content-security-policy')?.includes('pixel.example'),
    timing: serverTiming(location),
  };

  async function carry(algorithm: 'HS256' | 'ES256', signer: CryptoKey | Uint8Array, verifier: CryptoKey | Uint8Array) {
    const between = { algorithm, issuer: 'https://edge.example', audience: 'https://shop.example' } as const;
    const visit = 'visit';
    const by = { ...between, keys: [{ id: 'one', key: signer }], visit };
    const to = { ...between, keys: [{ id: 'one', key: verifier }], visit };
    const cookie = placet
      .locationCookie(await placet.issueLocationToken(location, by))
      .split(';', 1)
      .join();
    const token = placet.readLocationCookie(cookie);
    const answer = await placet.verifyLocationToken(token, to);
    const stolen = await placet.verifyLocationToken(token, { ...to, visit: 'another' });
    const forged = await placet.verifyLocationToken(token?.slice(0, -9) + 'AAAAAAAAA', to);
    const none = await placet.verifyLocationToken(undefined, to);
    const order = await requireRegion(request, { region: hk, location: answer.location });
    const fraud = await requireRegion(request, { region: hk, location: stolen.location });
    return [
      answer.ok,
      answer.location && placeOf(answer.location),
      ...[stolen, forged, none].map((one) => !one.ok && one.reason),
      order.ok,
      !fraud.ok && fraud.status,
    ];
  }

  function placeOf(found: Awaited<ReturnType<typeof locate>>) {
    return found.status === 'known' ? found.place : found.status;
  }
}
