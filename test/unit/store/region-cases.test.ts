import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { timeZoneLocation } from '../../../src/adapters/time-zone-location.js';
import { resolveLocation, type Evidence } from '../../../src/core/location.js';
import { networkEvidence } from '../../../src/core/network-evidence.js';
import { countriesOfTimeZone } from '../../../src/data/countries-of-time-zone.js';
import { aPlace, makeEvidence, NOW, someEvidence, unknown } from '../core/fixtures.js';
import { blockedKeeper, makeBench, REGIONS } from './make-store.js';

const HONG_KONG = { region: 'hk', language: 'en', currency: 'HKD' };
const JAPAN = { region: 'jp', language: 'ja', currency: 'JPY' };
const CART = {
  services: [{ id: 'shop', category: 'necessary', cookies: [{ name: 'cart-*', scope: 'order' }] }],
} as const;

const zone = (name: string): Evidence => ({
  source: 'time-zone',
  places: countriesOfTimeZone(name),
  trust: 1,
  expiresAt: Infinity,
});
const edge = (code: string, anonymizer?: string) => networkEvidence('edge', code, NOW, anonymizer);
const at = (...evidence: Evidence[]) => resolveLocation(evidence, NOW);

/** A shop that has six regions, and a visitor who was found. */
async function shop(...evidence: Evidence[]) {
  const bench = makeBench({ options: { regions: REGIONS, ...CART }, location: at(...evidence) });
  await bench.store.ready;
  return bench;
}

/** What the rule asks for, of every region and in both scopes. */
const actions = ({ store }: Awaited<ReturnType<typeof shop>>) =>
  REGIONS.flatMap(({ id }) => (['browse', 'order'] as const).map((scope) => store.checkRegion(id, scope)?.action));

describe('region.md §13, evidence', () => {
  test.each([
    'Europe/Berlin',
    'Asia/Singapore',
    'Asia/Bangkok',
    'Africa/Abidjan',
    'Africa/Lagos',
    'Africa/Nairobi',
    'Africa/Maputo',
  ])('shared zones: %s alone is ambiguous, and refuses nothing', async (name) => {
    expect(at(zone(name)).status).toBe('ambiguous');
    expect(actions(await shop(zone(name)))).not.toContain('refuse');
  });

  test('Europe/Simferopol: Ukraine or Russia, and no refusal on it', async () => {
    const location = at(zone('Europe/Simferopol'));
    expect(location.status === 'known' ? [location.place] : 'places' in location && location.places).toContain('UA');
    expect(actions(await shop(zone('Europe/Simferopol')))).not.toContain('refuse');
  });

  test('Asia/Shanghai on Windows: mainland China, Hong Kong or Macao; the shop proposes the one that it serves', async () => {
    expect(at(zone('Asia/Shanghai'))).toMatchObject({ status: 'ambiguous', places: ['CN', 'HK', 'MO'] });
    expect((await shop(zone('Asia/Shanghai'))).store.proposal).toMatchObject({ region: 'hk' });
  });

  test.each(['UTC', 'Etc/GMT+8', 'Etc/Unknown', 'GMT', 'Factory', 'CET', 'EST5EDT', '', 'nonsense'])(
    '%j: unknown',
    (name) => {
      expect(at(zone(name))).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
    },
  );

  test('Atlantic/Reykjavik without Iceland: unknown; with it, as good as the network alone', () => {
    expect(at(zone('Atlantic/Reykjavik'))).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
    expect(at(edge('IS'), zone('Atlantic/Reykjavik'))).toMatchObject({ place: 'IS', confidence: 'medium' });
    expect(at(edge('DE'), zone('Atlantic/Reykjavik'))).toMatchObject({ place: 'DE', disputedBy: [] });
  });

  test('Tor (T1): unknown, also with a clock that says UTC', async () => {
    const bench = await shop(edge('T1'), zone('UTC'));
    expect(bench.store.state.location).toMatchObject({ status: 'unknown', reason: 'anonymized' });
    expect(actions(bench)).toEqual(REGIONS.flatMap(() => ['warn', 'warn']));
    expect(bench.store.checkRegion('jp')).toMatchObject({
      outcome: 'unknown',
      reason: 'anonymized',
      anonymizer: 'tor',
    });
  });

  test('a VPN: unknown, never a mismatch, whatever country it stands in', async () => {
    const bench = await shop(edge('JP', 'vpn'), zone('Asia/Hong_Kong'));
    for (const { id } of REGIONS) expect(bench.store.checkRegion(id, 'order')).toMatchObject({ outcome: 'unknown' });
  });

  test('XX and UTC: unknown, for want of evidence', () => {
    expect(at(edge('XX'), zone('UTC'))).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
  });

  test('XK: a device set to Belgrade does not speak against the network', () => {
    expect(at(edge('XK'), zone('Europe/Belgrade'))).toMatchObject({ place: 'XK', disputedBy: [] });
  });

  test('the time zone is read anew each time', async () => {
    const zones = vi.fn(countriesOfTimeZone);
    const source = timeZoneLocation(zones);
    await source.find(new AbortController().signal);
    await source.find(new AbortController().signal);
    expect(zones).toHaveBeenCalledTimes(2);
  });
});

describe('region.md §13, verdicts', () => {
  test('evidence flips mid-visit (a VPN goes on): listeners hear of it, the choice and the cart stay', async () => {
    const bench = await shop(edge('HK'));
    bench.store.chooseRegion(HONG_KONG);
    bench.store.setCookie('cart-hk', '3');
    const heard: unknown[] = [];
    bench.store.subscribe(({ region }) => heard.push(region.status === 'chosen' && region.verdict.outcome));
    bench.location = at(edge('HK', 'vpn'));
    await bench.store.locate();
    expect(heard).toEqual(['unknown']);
    expect(bench.store.state.region).toMatchObject({ chosen: 'hk', verdict: { action: 'warn' } });
    expect(bench.store.state.needsRegion).toBe(false);
    expect(bench.world.kept.cookies.read('cart-hk')).toEqual(['3']);
  });

  test('a traveller keeps the choice: it is refused where they are, and stands again at home', async () => {
    const bench = await shop(edge('HK'));
    bench.store.chooseRegion(HONG_KONG);
    bench.location = at(edge('JP'), zone('Asia/Hong_Kong'));
    await bench.store.locate();
    expect(bench.store.state.region).toMatchObject({ chosen: 'hk', verdict: { action: 'refuse', located: ['JP'] } });
    expect(bench.store.state.location).toMatchObject({ disputedBy: [{ source: 'time-zone' }] });
    bench.location = at(edge('HK'));
    await bench.store.locate();
    expect(bench.store.state.region).toMatchObject({ chosen: 'hk', verdict: { action: 'allow' } });
  });
});

describe('region.md §13, tabs and storage', () => {
  test('two tabs choose different regions: the last confirmed wins in both, and the other is told', async () => {
    const first = await shop(edge('XX'));
    const second = await shop(edge('XX'));
    first.store.chooseRegion(HONG_KONG);
    second.now += 1;
    second.store.chooseRegion(JAPAN);
    const heard: unknown[] = [];
    first.store.subscribe(({ region }) => heard.push(region.status === 'chosen' && region.chosen));
    for (const record of second.told) first.hear(record);
    for (const record of first.told) second.hear(record);
    expect(heard).toEqual(['jp']);
    for (const { store } of [first, second]) {
      expect(store.state.region).toMatchObject({ chosen: 'jp' });
      expect(store.realm.cookieName('cart')).toBe('cart-jp');
    }
  });

  test('storage is blocked, in a private window: the choice holds for the page', async () => {
    const kept = { cookies: blockedKeeper(), local: blockedKeeper(), session: blockedKeeper() };
    const records = { read: () => undefined, write: () => false };
    const bench = makeBench({ options: { regions: REGIONS }, world: { kept, records }, location: at(edge('HK')) });
    await bench.store.ready;
    expect(bench.store.chooseRegion(HONG_KONG)).toMatchObject({ action: 'allow' });
    expect(bench.store.state.region).toMatchObject({ chosen: 'hk' });
    expect(bench.store.state.needsRegion).toBe(false);
    expect(bench.codes()).toEqual(['storage-blocked']);
  });
});

describe('region.md §14, one location for two rules', () => {
  const jurisdictions = [{ id: 'us', places: ['US'], model: 'opt-out' }] as const;
  const US = { id: 'us', label: 'USA', countries: ['US'], languages: ['en'], currencies: ['USD'] };
  const visitor = async (...evidence: Evidence[]) => {
    const bench = makeBench({ options: { regions: [...REGIONS, US], jurisdictions }, location: at(...evidence) });
    await bench.store.ready;
    return bench.store;
  };

  test('well known: the law of the place', async () => {
    expect((await visitor(edge('US'))).state.jurisdiction.id).toBe('us');
  });

  test.each([
    ['the device alone', [makeEvidence('US', 1)]],
    ['one of several', [makeEvidence('US', 2), makeEvidence('DE', 2)]],
    ['Tor', [edge('T1')]],
    ['a VPN that stands there', [edge('US', 'vpn')]],
    ['nobody knows', [edge('XX')]],
    ['too old', [makeEvidence('US', 2, { expiresAt: NOW })]],
    ['Réunion, and other territories', [edge('RE')]],
  ] as const)('%s: the strictest terms, and no region is refused for want of knowledge', async (_, evidence) => {
    const store = await visitor(...evidence);
    expect(store.state.jurisdiction.model).toBe('opt-in');
    expect(store.allows('counter')).toBe(false);
  });

  test('a region that is chosen never lowers the terms of consent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someEvidence, { maxLength: 4 }), async (evidence) => {
        const store = await visitor(...evidence);
        const before = [store.state.jurisdiction.id, store.allows('counter')];
        store.chooseRegion({ region: 'us', language: 'en', currency: 'USD' });
        expect([store.state.jurisdiction.id, store.allows('counter')]).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('in whatever order it is chosen and found, the terms are those of the place', async () => {
    for (const [first, then] of [
      ['US', 'DE'],
      ['DE', 'US'],
    ] as const) {
      const bench = makeBench({ options: { regions: [US], jurisdictions }, location: unknown('no-evidence') });
      await bench.store.ready;
      bench.store.chooseRegion({ region: 'us', language: 'en', currency: 'USD' });
      for (const code of [first, then]) {
        bench.location = at(edge(code));
        await bench.store.locate();
      }
      expect(bench.store.state.jurisdiction.model).toBe(then === 'US' ? 'opt-out' : 'opt-in');
    }
  });
});

describe('for any evidence', () => {
  const junk = fc.record({
    source: fc.string(),
    places: fc.array(aPlace, { maxLength: 3 }),
    trust: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    expiresAt: fc.double(),
  });

  test('neither finding nor judging ever throws', async () => {
    const { store } = await shop();
    fc.assert(
      fc.property(fc.array(fc.oneof(someEvidence, junk)), fc.double(), (evidence, now) => {
        expect(() => resolveLocation(evidence, now)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(() => store.checkRegion(id)).not.toThrow();
      }),
    );
  });

  test('the edge’s word may be anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (code, anonymizer) => {
        expect(() => resolveLocation([networkEvidence('edge', code, NOW, anonymizer)], NOW)).not.toThrow();
      }),
    );
  });

  test('a time zone alone never refuses, whatever zone and rule', async () => {
    const strict = { browse: 'strict', order: 'strict', unknown: 'strict' } as const;
    const zones = ['Asia/Tokyo', 'Asia/Taipei', 'Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'UTC'];
    for (const name of zones) {
      const bench = makeBench({ options: { regions: REGIONS, rule: strict }, location: at(zone(name)) });
      await bench.store.ready;
      expect(actions({ ...bench })).not.toContain('refuse');
    }
  });

  test('the order of finding and choosing does not matter', async () => {
    for (const code of ['HK', 'JP', 'DE', 'XX', 'T1']) {
      const early = await shop(edge('XX'));
      early.store.chooseRegion(JAPAN);
      early.location = at(edge(code));
      await early.store.locate();
      const late = await shop(edge('XX'));
      late.location = at(edge(code));
      await late.store.locate();
      const verdict = late.store.chooseRegion(JAPAN);
      const { region } = early.store.state;
      expect(region).toMatchObject({ verdict });
      // A choice that is refused is not stored; one that was made before stays, and is refused from then on.
      if (verdict.action !== 'refuse') expect(late.store.state.region).toEqual(region);
      else expect(early.store.state.needsRegion).toBe(true);
    }
  });
});
