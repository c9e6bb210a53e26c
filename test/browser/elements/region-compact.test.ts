import { expect } from 'chai';
import '../../../src/define/region-picker.js';
import type { RegionChangeEvent } from '../../../src/elements/events.js';
import { cleanUp, click, focused, heard, openShop, part, press, until, violations } from '../../support/elements.js';
import { confirmButton, openPicker, radio } from '../../support/picker.js';

describe('<region-picker compact>', () => {
  afterEach(() => {
    cleanUp();
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  });

  const button = (picker: Element) => part<HTMLButtonElement>(picker, '[part="button"]');
  const says = (picker: Element) => button(picker).textContent.replace(/\s+/g, ' ').trim();

  it('asks for a region, and says what is in force in one line once there is one', async () => {
    const picker = await openPicker(openShop('HK'), { compact: true });
    expect(says(picker)).to.equal('Choose your region');
    await click(button(picker));
    await until(() => part<HTMLDialogElement>(picker, 'dialog').open);
    expect(focused()?.localName).to.equal('h2');
    await click(confirmButton(picker));
    // The language is the visitor's, which differs from browser to browser.
    await until(() => /^Change region: HongKong · (English|繁體中文) · HK\$$/.test(says(picker)));
    expect(part<HTMLDialogElement>(picker, 'dialog').open).to.equal(false);
    expect(focused()).to.equal(button(picker));
  });

  it('gives the names in it their language and direction', async () => {
    const store = openShop('HK');
    const picker = await openPicker(store, { compact: true });
    store.chooseRegion({ region: 'hk', language: 'zh-Hant-HK', currency: 'HKD' });
    await until(() => says(picker).includes('繁體中文'));
    const [region, language] = button(picker).querySelectorAll<HTMLElement>('[lang]');
    expect([region!.lang, region!.dir, language!.lang, language!.dir]).to.deep.equal([
      'en',
      'auto',
      'zh-Hant-HK',
      'ltr',
    ]);
  });

  it('forgets what was picked and not confirmed', async () => {
    const picker = await openPicker(openShop('HK'), { compact: true });
    await click(button(picker));
    await click(radio(picker, 'tw'));
    await press('Escape');
    await click(button(picker));
    await until(() => radio(picker, 'hk').checked);
  });

  it('is fine to axe, closed and open', async () => {
    const picker = await openPicker(openShop('HK'), { compact: true });
    expect(await violations(document.documentElement), 'closed').to.deep.equal([]);
    await click(button(picker));
    expect(await violations(document.documentElement), 'open').to.deep.equal([]);
  });

  describe('and the region’s address', () => {
    const REGIONS = [
      {
        id: 'hk',
        label: 'HongKong',
        countries: ['HK'],
        languages: ['en'],
        currencies: ['HKD'],
        url: '#/hk/{language}',
      },
    ];

    it('is gone to after Confirm, where the site asks for it', async () => {
      const picker = await openPicker(openShop('HK', { regions: REGIONS, followRegion: true }));
      const changes = heard<RegionChangeEvent>('region-change');
      await click(confirmButton(picker));
      await until(() => location.hash === '#/hk/en');
      expect(changes[0]).to.include({ url: location.href, cancelable: true });
    });

    it('is not gone to where a listener prevents it', async () => {
      const picker = await openPicker(openShop('HK', { regions: REGIONS, followRegion: true }));
      const changes = heard<RegionChangeEvent>('region-change');
      document.addEventListener('region-change', (event) => event.preventDefault(), { once: true });
      await click(confirmButton(picker));
      await until(() => changes[0]?.defaultPrevented);
      await picker.updateComplete;
      expect(location.hash).to.equal('');
    });

    it('is not gone to where the page objected to another language, and nothing is said to be stored', async () => {
      const region = { ...REGIONS[0]!, languages: ['en', 'zh-Hant-HK'] };
      const store = openShop('HK', { regions: [region], followRegion: true });
      const picker = await openPicker(store);
      store.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' });
      await picker.updateComplete;
      document.addEventListener('before-region-change', (event) => event.preventDefault(), { once: true });
      const changes = heard<RegionChangeEvent>('region-change');
      const select = part<HTMLSelectElement>(picker, 'select[name="language"]');
      select.value = 'zh-Hant-HK';
      select.dispatchEvent(new Event('change'));
      await picker.updateComplete;
      await click(confirmButton(picker));
      await picker.updateComplete;
      expect(store.state.region).to.include({ language: 'en' });
      expect(changes).to.be.empty;
      expect(location.hash).to.equal('');
      expect(select.value).to.equal('zh-Hant-HK'); // what they want still stands there
    });

    for (const [why, changes] of [
      ['the site does not ask for it', { regions: REGIONS }],
      [
        'it is of an origin that is not listed',
        { regions: [{ ...REGIONS[0]!, url: 'https://somebody.example/#/hk' }], followRegion: true },
      ],
    ] as const) {
      it(`is not gone to where ${why}`, async () => {
        const picker = await openPicker(openShop('HK', changes));
        const events = heard<RegionChangeEvent>('region-change');
        await click(confirmButton(picker));
        await until(() => events.length > 0);
        expect(events[0]).to.include({ url: undefined, cancelable: false });
        expect(location.hash).to.equal('');
      });
    }
  });
});
