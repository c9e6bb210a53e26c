import { expect } from 'chai';
import type { BeforeRegionChangeEvent } from '../../../src/adapters/before-region-change.js';
import '../../../src/define/region-picker.js';
import type { RegionPickerElement } from '../../../src/elements/region-picker.js';
import { cleanUp, click, focused, heard, openShop, part, until, violations } from '../../support/elements.js';
import { confirmButton, openPicker, radio } from '../../support/picker.js';

const VETOED = 'Not saved: this page is holding the change back.';
const HONG_KONG = { region: 'hk', language: 'en', currency: 'HKD' };

describe('<region-picker> on a page that objects', () => {
  let objecting = new AbortController();
  beforeEach(() => {
    objecting = new AbortController();
  });
  afterEach(() => {
    objecting.abort();
    cleanUp();
  });

  /** Has the page object, and gathers what it objected to. */
  function object(): BeforeRegionChangeEvent[] {
    const events: BeforeRegionChangeEvent[] = [];
    const note = (event: BeforeRegionChangeEvent): void => {
      event.preventDefault();
      events.push(event);
    };
    document.addEventListener('before-region-change', note, { signal: objecting.signal });
    return events;
  }
  const says = (picker: Element) => part(picker, '.live').textContent.trim();
  const isOpen = (picker: Element) => part<HTMLDialogElement>(picker, 'dialog').open;
  async function openModal(picker: RegionPickerElement): Promise<void> {
    await picker.show();
    await until(() => isOpen(picker));
  }

  it('says that nothing is saved, and keeps what was picked, and the focus', async () => {
    const store = openShop('HK', { rule: { browse: 'off' } });
    const picker = await openPicker(store);
    object();
    const changes = heard('region-change');
    await click(radio(picker, 'tw'));
    await click(confirmButton(picker));
    await until(() => says(picker) === VETOED);
    expect(store.state.region.status).to.equal('none');
    expect(changes).to.be.empty;
    expect(radio(picker, 'tw').checked).to.equal(true);
    expect(focused()).to.equal(confirmButton(picker));
    expect(part(picker, '.live').getAttribute('role')).to.equal('status');
    expect(await violations(document.documentElement)).to.deep.equal([]);
  });

  for (const props of [{ dialog: true }, { compact: true }]) {
    it(`stays open as a dialog that says so: ${JSON.stringify(props)}`, async () => {
      const store = openShop('HK', { rule: { browse: 'off' } });
      const picker = await openPicker(store, props);
      store.chooseRegion(HONG_KONG);
      object();
      await openModal(picker);
      await click(radio(picker, 'tw'));
      await click(confirmButton(picker));
      await until(() => says(picker) === VETOED);
      expect(isOpen(picker)).to.equal(true);
      expect(radio(picker, 'tw').checked).to.equal(true);
      expect(focused()).to.equal(confirmButton(picker));
      expect(store.state.region).to.include({ chosen: 'hk' });
    });
  }

  it('says no more so once another region is picked, and saves that when nobody objects', async () => {
    const store = openShop('HK', { rule: { browse: 'off' } });
    const picker = await openPicker(store);
    object();
    await click(confirmButton(picker));
    await until(() => says(picker) === VETOED);
    objecting.abort();
    await click(radio(picker, 'tw'));
    await until(() => says(picker) === '');
    await click(confirmButton(picker));
    await until(() => says(picker).startsWith('Your region is now'));
    expect(store.state.region).to.include({ chosen: 'tw' });
  });

  for (const [what, choice] of [
    ['another region', { region: 'tw', language: 'zh-Hant-TW', currency: 'TWD' }],
    ['another language', { ...HONG_KONG, language: 'zh-Hant-HK' }],
  ] as const) {
    it(`is done once the page has asked by itself and changes to ${what}`, async () => {
      const store = openShop('HK', { rule: { browse: 'off' } });
      const pickers = [await openPicker(store, { dialog: true }), await openPicker(store)] as const;
      store.chooseRegion(HONG_KONG);
      const events = object();
      await openModal(pickers[0]);
      for (const picker of [...pickers].reverse()) {
        radio(picker, choice.region).click();
        await picker.updateComplete;
        const select = part<HTMLSelectElement>(picker, 'select[name="language"]');
        select.value = choice.language;
        select.dispatchEvent(new Event('change'));
        await picker.updateComplete;
        confirmButton(picker).click();
        await until(() => says(picker) === VETOED);
      }
      objecting.abort();
      store.chooseRegion(events[0]!.to);
      await until(() => !isOpen(pickers[0]));
      await until(() => says(pickers[1]) === '');
      expect(store.state.region).to.include({ chosen: choice.region, language: choice.language });
    });
  }
});
