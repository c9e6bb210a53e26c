import { expect } from 'chai';
import '../../../src/define/region-picker.js';
import type { RegionChangeEvent, RegionRefusedEvent } from '../../../src/elements/events.js';
import type { RegionPickerElement } from '../../../src/elements/region-picker.js';
import { messages as chinese } from '../../../src/locales/zh-Hant.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import {
  cleanUp,
  click,
  focused,
  heard,
  mount,
  openShop,
  part,
  press,
  provide,
  until,
  violations,
} from '../../support/elements.js';

describe('<region-picker>', () => {
  afterEach(cleanUp);

  async function open(store: ConsentStore, props: Partial<RegionPickerElement> = {}): Promise<RegionPickerElement> {
    provide(store);
    const picker = await mount('region-picker', props, document.querySelector('main')!);
    await until(() => picker.shadowRoot?.querySelector('h2'));
    await store.ready;
    await picker.updateComplete;
    return picker;
  }
  const radio = (picker: Element, id: string) => part<HTMLInputElement>(picker, `input[value="${id}"]`);
  const confirm = (picker: Element) => part<HTMLButtonElement>(picker, '[part="confirm"]');
  const text = (picker: Element) => picker.shadowRoot?.textContent ?? '';
  const options = (picker: Element, name: string) =>
    [...part<HTMLSelectElement>(picker, `select[name="${name}"]`).options].map((option) => option.textContent.trim());
  const isBlocked = (picker: Element) => confirm(picker).getAttribute('aria-disabled') === 'true';

  describe('and its store', () => {
    it('finds one provided after', async () => {
      const picker = await mount('region-picker');
      provide(openShop('HK'));
      await until(() => picker.shadowRoot?.querySelector('h2'));
    });

    it('follows it after being moved', async () => {
      const store = openShop('HK');
      const picker = await open(store);
      picker.remove();
      store.chooseRegion({ region: 'hk', language: 'zh-Hant-HK', currency: 'HKD' });
      document.body.append(picker);
      await until(() => part<HTMLSelectElement>(picker, 'select[name="language"]').value === 'zh-Hant-HK');
    });
  });

  describe('proposes', () => {
    it('the region of the location, and says because of what', async () => {
      const picker = await open(openShop('HK'));
      expect(radio(picker, 'hk').checked).to.equal(true);
      expect(text(picker)).to.contain('Because your connection is in Hong Kong, we propose HongKong.');
      expect(options(picker, 'language')).to.deep.equal(['English', '繁體中文']);
      expect(options(picker, 'currency')).to.deep.equal(['HK$ · Hong Kong Dollar']);
      expect(isBlocked(picker)).to.equal(false);
    });

    it('nothing where the location is not known, and says so', async () => {
      const picker = await open(openShop());
      expect(text(picker)).to.contain('We could not tell where you are');
      expect(picker.shadowRoot?.querySelector(':checked[type="radio"]')).to.equal(null);
      await click(confirm(picker));
      await until(() => text(picker).includes('Choose a region first.'));
    });

    it('each region by its own name, in its own language', async () => {
      const picker = await open(openShop('HK'));
      const names = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('.name')];
      expect(names.map(({ textContent, lang }) => `${textContent} ${lang}`)).to.deep.equal([
        'HongKong en',
        '臺灣 zh-Hant-TW',
        'Deutschland de',
        '한국 ko',
        'Indonesia id',
        '日本 ja',
      ]);
      expect(text(picker)).to.contain('Taiwan').and.to.contain('South Korea');
    });
  });

  describe('confirms', () => {
    it('what is shown, and only when it is confirmed', async () => {
      const store = openShop('HK');
      const picker = await open(store);
      const events = heard<RegionChangeEvent>('region-change');
      part<HTMLSelectElement>(picker, 'select[name="language"]').focus();
      await press('ArrowDown');
      expect(store.state.region.status).to.equal('none');
      await click(confirm(picker));
      await until(() => events.length > 0);
      expect(store.state.region).to.include({ status: 'chosen', chosen: 'hk', currency: 'HKD' });
      expect(events[0]).to.include({ region: 'hk', previous: undefined });
      await until(() => text(picker).includes('Your region is now HongKong.'));
    });

    it('nothing that a page sets', async () => {
      const store = openShop('HK');
      const picker = await open(store);
      const events = heard('region-change');
      store.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' });
      await picker.updateComplete;
      expect(events).to.be.empty;
    });

    it('a region where the location is not known', async () => {
      const store = openShop();
      const picker = await open(store);
      await click(radio(picker, 'jp'));
      await until(() => !isBlocked(picker));
      await click(confirm(picker));
      await until(() => store.state.region.status === 'chosen');
    });
  });

  describe('refuses', () => {
    it('a region that does not serve the location: it says why, and stores nothing', async () => {
      const store = openShop('HK');
      const picker = await open(store);
      const refused = heard<RegionRefusedEvent>('region-refused');
      radio(picker, 'id').focus();
      await press('ArrowDown'); // by the keyboard: 日本 comes after
      await until(() => radio(picker, 'jp').checked);
      await until(() => isBlocked(picker));
      const reason = part(picker, `#${confirm(picker).getAttribute('aria-describedby')}`);
      expect(reason.textContent).to.contain('日本 is not available here: your connection is in Hong Kong.');
      expect(reason.closest('[role="alert"]')).not.to.equal(null);
      await click(confirm(picker));
      await until(() => refused.length > 0);
      expect(refused[0]).to.deep.include({ chosen: 'jp', detected: ['HK'] });
      expect(store.state.region.status).to.equal('none');
    });

    it('with a way to the region that fits', async () => {
      const picker = await open(openShop('HK'));
      await click(radio(picker, 'kr'));
      const ways = await until(() => picker.shadowRoot?.querySelectorAll<HTMLElement>('[part="refusal"] button'));
      await until(() => picker.shadowRoot?.querySelector('[part="refusal"] button'));
      void ways;
      await click(part(picker, '[part="refusal"] button'));
      await until(() => radio(picker, 'hk').checked && focused() === radio(picker, 'hk'));
      expect(isBlocked(picker)).to.equal(false);
    });

    it('and checks again', async () => {
      let place = 'HK';
      const store = openShop(undefined, {
        location: [
          {
            name: 'moving',
            find: () => ({ source: 'moving', places: [place as never], trust: 2, expiresAt: Date.now() + 1e6 }),
          },
        ],
      });
      const picker = await open(store);
      await click(radio(picker, 'jp'));
      await until(() => isBlocked(picker));
      place = 'JP';
      await click(part(picker, '[part="refusal"] button:last-child'));
      await until(() => text(picker).includes('Checked: your connection is in Japan.'));
      expect(isBlocked(picker)).to.equal(false);
    });
  });

  describe('warns', () => {
    it('without a gap between sentences where a script has none', async () => {
      const picker = await open(openShop('HK'), { messages: chinese });
      await click(radio(picker, 'de'));
      const reason = await until(() => picker.shadowRoot?.querySelector('[role="status"] #reason'));
      expect(reason.textContent).to.match(/。您可以瀏覽「Deutschland」/);
    });

    it('of a region that may be looked at but not ordered from, and waits until that was read', async () => {
      const store = openShop('HK');
      const picker = await open(store);
      await click(radio(picker, 'de'));
      const box = await until(() => picker.shadowRoot?.querySelector<HTMLInputElement>('#acknowledge'));
      expect(text(picker)).to.contain('You can look around in Deutschland, but you cannot order from Hong Kong.');
      expect(isBlocked(picker)).to.equal(true);
      await click(confirm(picker));
      await until(() => focused() === box && text(picker).includes('Tick the box above first.'));
      expect(store.state.region.status).to.equal('none');
      await press(' ');
      await until(() => !isBlocked(picker));
      await click(confirm(picker));
      await until(() => store.state.region.status === 'chosen');
    });
  });

  describe('as a dialog', () => {
    it('opens on its heading, and gives the focus back', async () => {
      const opener = document.body.appendChild(document.createElement('button'));
      const picker = await open(openShop('HK'), { dialog: true });
      opener.focus();
      await picker.show();
      expect(focused()?.localName).to.equal('h2');
      await press('Escape');
      await until(() => document.activeElement === opener);
      opener.remove();
    });

    it('closes once it is confirmed', async () => {
      const picker = await open(openShop('HK'), { dialog: true });
      await picker.show();
      await click(confirm(picker));
      await until(() => !part<HTMLDialogElement>(picker, 'dialog').open);
    });
  });

  it('is fine to axe: proposing, warning, refusing, asking nowhere', async () => {
    const picker = await open(openShop('HK'));
    expect(await violations(document.documentElement)).to.deep.equal([]);
    for (const [region, what] of [
      ['de', 'warning'],
      ['jp', 'refusal'],
    ] as const) {
      await click(radio(picker, region));
      await until(() => picker.shadowRoot?.querySelector(`[part="${what}"]`));
      expect(await violations(document.documentElement), what).to.deep.equal([]);
    }
  });
});
