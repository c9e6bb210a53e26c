import { expect } from 'chai';
import type { RegionOptions } from '../../../src/store/options.js';
import { forget, OPTIONS, openPage, until, type MadePage, type MadeWindow } from '../../support/made-page.js';

const REGIONS: readonly RegionOptions[] = [
  { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
  { id: 'de', label: 'Deutschland', countries: ['DE'], languages: ['de', 'en'], currencies: ['EUR'] },
  { id: 'jp', label: '日本', countries: ['JP'], languages: ['ja'], currencies: ['JPY'] },
];
const JAPAN = { region: 'jp', language: 'ja', currency: 'JPY' };
const GERMANY = { region: 'de', language: 'en', currency: 'EUR' };
const HONG_KONG = { region: 'hk', language: 'en', currency: 'HKD' };

/** A browser in the C locale reads no language. */
const ENGLISH = `<script>Object.defineProperty(navigator, 'languages', { value: ['en-GB', 'en'] });</script>`;

/** A page of the shop; its network says where the visitor is. */
async function shopFrom(
  code: string | undefined,
  more: MadePage = {},
  location = OPTIONS.location,
): Promise<MadeWindow> {
  const page = await openPage({
    options: { ...OPTIONS, regions: REGIONS, location: location ?? ['server-timing'] },
    ...(code !== undefined && { headers: { 'Server-Timing': `geo;desc="${code}"` } }),
    ...more,
  });
  await page.placet.ready;
  return page;
}

describe('the region', () => {
  beforeEach(forget);
  after(forget);

  it('is proposed from what the network says, and chosen only by the visitor', async () => {
    const { placet } = await shopFrom('HK', { before: ENGLISH });
    expect(placet.state.location).to.include({ status: 'known', place: 'HK', confidence: 'medium' });
    expect(placet.proposal).to.deep.include(HONG_KONG);
    expect(placet.state.region).to.deep.equal({ status: 'none' });
    expect(placet.state.needsRegion).to.equal(true);
    expect(document.cookie).to.equal('');
  });

  it('is refused where it does not fit, and nothing is stored', async () => {
    const { placet } = await shopFrom('HK');
    expect(placet.chooseRegion(JAPAN)).to.deep.include({ outcome: 'inconsistent', action: 'refuse', located: ['HK'] });
    expect(placet.state.region).to.deep.equal({ status: 'none' });
    expect(document.cookie).to.equal('');
  });

  it('that is declared wrong costs neither the location nor the other regions, and is not refused', async () => {
    const wrong = { id: 'ch', label: 'Schweiz', countries: ['Schweiz'], languages: ['de'], currencies: ['CHF'] };
    const options = { ...OPTIONS, regions: [...REGIONS, wrong], location: ['server-timing'] as const };
    const { placet } = await shopFrom('HK', { options });
    expect(placet.state.location).to.include({ status: 'known', place: 'HK' });
    expect(placet.proposal).to.deep.include({ region: 'hk' });
    expect(placet.checkRegion('jp')).to.deep.include({ action: 'refuse' });
    expect(placet.checkRegion('ch')).to.deep.include({ outcome: 'unknown', action: 'warn' });
    expect(placet.chooseRegion({ region: 'ch', language: 'de', currency: 'CHF' })).to.deep.include({ action: 'warn' });
  });

  it('is not looked for by a store that was destroyed before its part was here', async () => {
    const before = `<script>
      window.asked = 0;
      const { fetch: plain } = window;
      window.fetch = (...request) => (asked++, plain(...request));
    </script>`;
    const options = { ...OPTIONS, regions: REGIONS, location: [{ endpoint: '/where' }] };
    const asking = await shopFrom(undefined, { before, options });
    expect(asking).to.include({ asked: 1 });
    // At once: what comes from the cache may be here before the next script of the page.
    const destroying = `<script>
      Object.defineProperty(window, 'placet', {
        configurable: true,
        set(value) {
          Object.defineProperty(window, 'placet', { value });
          value.destroy();
        },
      });
    </script>`;
    const page = await shopFrom(undefined, { before: before + destroying, options });
    await page.placet.locate();
    expect(page).to.include({ asked: 0 });
  });

  it('of the EU may be looked at from elsewhere with a warning, but not ordered in', async () => {
    const page = await shopFrom('HK');
    const { placet } = page;
    expect(placet.chooseRegion(GERMANY)).to.deep.include({ action: 'warn', carveOut: 'eu-eea' });
    expect(placet.state.region).to.deep.include({ chosen: 'de' });
    expect(placet.checkRegion('de', 'order')).to.deep.include({ action: 'refuse' });
    expect(placet.setCookie(placet.realm.cookieName('cart'), '1')).to.deep.include({
      allowed: false,
      reason: 'region-refused',
    });
    expect(page.document.cookie).not.to.include('cart');
  });

  it('that was chosen before gets no order cookie if it is refused, however early a page sets it', async () => {
    (await shopFrom('HK')).placet.chooseRegion(GERMANY);
    const { placet } = await shopFrom('HK', { body: `<script>placet.setCookie('cart-de', '1')</script>` });
    expect(placet.setCookie('cart-de', '1')).to.deep.include({ allowed: false, reason: 'region-refused' });
    expect(document.cookie).not.to.include('cart-de');
  });

  it('that was chosen before gets the order cookie once it turns out to be served', async () => {
    (await shopFrom('DE')).placet.chooseRegion(GERMANY);
    expect(document.cookie).not.to.include('cart-de');
    await shopFrom('DE', { body: `<script>placet.setCookie('cart-de', '1')</script>` });
    expect(document.cookie).to.include('cart-de=1');
  });

  it('gets its order cookie also where the part for regions does not come', async () => {
    (await shopFrom('DE')).placet.chooseRegion(GERMANY);
    const policy = `script-src 'unsafe-inline' http://${location.host}/dist/placet.js`;
    const page = await openPage({
      options: { ...OPTIONS, regions: REGIONS },
      headers: { 'Content-Security-Policy': policy },
      body: `<script>placet.setCookie('cart-de', '1')</script>`,
    });
    await page.placet.ready;
    await until(() => document.cookie.includes('cart-de=1'));
  });

  it('gives names of its own to what belongs to it', async () => {
    const page = await shopFrom('HK');
    const { placet } = page;
    expect(placet.realm.id).to.equal('none');
    expect(placet.chooseRegion(HONG_KONG).action).to.equal('allow');
    expect(placet.realm.storageKey('cart')).to.equal('hk:cart');
    expect(placet.setCookie(placet.realm.cookieName('cart'), '1').allowed).to.equal(true);
    expect(page.document.cookie).to.include('cart-hk=1');
  });

  it('is remembered, and checked again at the next visit', async () => {
    (await shopFrom('JP')).placet.chooseRegion(JAPAN);
    const home = await shopFrom('JP');
    expect(home.placet.state.region).to.deep.include({
      status: 'chosen',
      chosen: 'jp',
      language: 'ja',
      currency: 'JPY',
    });
    expect(home.placet.state.needsRegion).to.equal(false);
    const abroad = await shopFrom('HK');
    expect(abroad.placet.state.needsRegion).to.equal(true);
    expect(abroad.placet.realm.id).to.equal('none');
  });

  for (const [code, reason] of [
    ['XX', 'no-evidence'],
    ['T1', 'anonymized'],
  ] as const) {
    it(`is never refused where the place is unknown (${code}), and consent is asked for first`, async () => {
      const { placet } = await shopFrom(code);
      expect(placet.state.location).to.deep.include({ status: 'unknown', reason });
      for (const choice of [JAPAN, GERMANY, HONG_KONG]) {
        const verdict = placet.chooseRegion(choice);
        expect(verdict.outcome).to.equal('unknown');
        expect(verdict.action).to.equal('warn');
      }
      expect(placet.state.jurisdiction.model).to.equal('opt-in');
      expect(placet.allows('analytics')).to.equal(false);
    });
  }

  it('comes from a meta element, too', async () => {
    const { placet } = await shopFrom(undefined, { before: '<meta name="placet-location" content="DE">' }, [
      'server-timing',
      'meta',
    ]);
    expect(placet.state.location).to.deep.include({ place: 'DE' });
  });

  it('comes from an address of the site’s own, too', async () => {
    const html = encodeURIComponent('{"country":"JP"}');
    const { placet } = await shopFrom(undefined, {}, ['meta', { endpoint: `/made/page?html=${html}` }]);
    expect(placet.state.location).to.deep.include({ place: 'JP' });
  });

  it('is asked of the next source where one is dead, which is reported', async () => {
    const page = await shopFrom(undefined, { before: '<meta name="placet-location" content="DE">' }, [
      { endpoint: '/made/missing' },
      'meta',
    ]);
    expect(page.errors.map((error) => (error as { code?: string }).code)).to.deep.equal(['location-failed']);
    expect(page.placet.state.location).to.deep.include({ place: 'DE' });
  });

  it('is not refused for what the device alone says', async () => {
    const { placet } = await shopFrom(
      undefined,
      {
        before: `<script>Intl.DateTimeFormat = class { resolvedOptions() { return { timeZone: 'Asia/Hong_Kong' }; } };</script>`,
      },
      ['time-zone'],
    );
    expect(placet.state.location).to.deep.include({ place: 'HK', confidence: 'low' });
    expect(placet.proposal).to.deep.include({ region: 'hk' });
    expect(placet.checkRegion('jp')).to.deep.include({ outcome: 'inconsistent', action: 'verify' });
    expect(placet.chooseRegion(JAPAN).action).to.equal('verify');
    expect(placet.state.region).to.deep.include({ chosen: 'jp' });
  });

  it('must be one that is offered', async () => {
    const { placet } = await shopFrom('HK');
    expect(() => placet.chooseRegion({ ...HONG_KONG, currency: 'EUR' })).to.throw(
      /write a language of en, zh-Hant-HK and a currency of HKD/,
    );
    expect(() => placet.chooseRegion({ ...HONG_KONG, region: 'fr' })).to.throw(/write one of hk, de, jp/);
  });
});
