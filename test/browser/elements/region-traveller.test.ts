import { expect } from 'chai';
import '../../../src/define/region-picker.js';
import type { Evidence } from '../../../src/core/location.js';
import type { Place } from '../../../src/core/place.js';
import type { RegionChangeEvent } from '../../../src/elements/events.js';
import type { RegionPickerElement } from '../../../src/elements/region-picker.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import {
  cleanUp,
  click,
  focused,
  heard,
  mount,
  openShop,
  part,
  provide,
  until,
  violations,
} from '../../support/elements.js';

describe('<region-picker> for a traveller', () => {
  let place = 'HK';
  beforeEach(() => (place = 'HK'));
  afterEach(cleanUp);

  /** The shop of a visitor who chose HongKong at home, and decided on cookies. */
  async function atHome(changes: Partial<ConsentOptions> = {}, decides = true): Promise<ConsentStore> {
    const find = (): Evidence => ({ source: 'test', places: [place as Place], trust: 2, expiresAt: Infinity });
    const store = openShop(undefined, {
      rule: { browse: 'warn' },
      location: [{ name: 'test', find }],
      ...changes,
    });
    await store.ready;
    if (decides) store.rejectAll();
    store.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' });
    return store;
  }
  async function goTo(code: string, store: ConsentStore): Promise<void> {
    place = code;
    await store.locate();
  }
  async function pickerOf(store: ConsentStore, props: Partial<RegionPickerElement> = { dialog: true }) {
    provide(store);
    const picker = await mount('region-picker', props);
    await until(() => picker.shadowRoot?.querySelector('h2'));
    return picker;
  }
  const note = (picker: Element) => picker.shadowRoot?.querySelector<HTMLElement>('.traveller:popover-open');
  const button = (picker: Element, text: string) =>
    [...(note(picker)?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === text)!;
  const isPickerOpen = (picker: Element) => part<HTMLDialogElement>(picker, 'dialog').open;

  async function away(props?: Partial<RegionPickerElement>, changes?: Partial<ConsentOptions>) {
    const store = await atHome(changes);
    const picker = await pickerOf(store, props);
    await goTo('JP', store);
    await until(() => note(picker));
    return { store, picker };
  }

  it('says where they seem to be and what their region is, without opening, and takes no focus', async () => {
    const store = await atHome();
    const picker = await pickerOf(store);
    expect(note(picker)).to.equal(null);
    const before = focused();
    await goTo('JP', store);
    await until(() => note(picker));
    expect(part(picker, '#seen').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'You seem to be in Japan. Your region is still HongKong.',
    );
    expect([isPickerOpen(picker), focused()]).to.deep.equal([false, before]);
    expect(part(picker, '#seen').closest('[role]')?.role).to.equal('status');
    expect(await violations(picker)).to.deep.equal([]);
  });

  it('counts as told once it was to be seen, and stands until it is answered', async () => {
    const { store, picker } = await away();
    expect(store.warning).to.equal(undefined);
    expect(sessionStorage.getItem('placet.warned')).to.equal('JP>hk');
    picker.remove();
    const next = await pickerOf(store);
    await next.updateComplete;
    expect(note(next)).to.equal(null);
  });

  it('lets them stay, and gives the focus back', async () => {
    const { store, picker } = await away();
    const own = document.querySelector('main')!.appendChild(document.createElement('button'));
    own.focus();
    button(picker, 'Stay with HongKong').focus();
    await click(button(picker, 'Stay with HongKong'));
    await until(() => !note(picker));
    expect(focused()).to.equal(own);
    own.remove();
    expect(store.state.region).to.include({ chosen: 'hk' });
    await goTo('HK', store);
    await goTo('JP', store);
    await picker.updateComplete;
    expect(note(picker)).to.equal(null);
    expect(document.documentElement.style.getPropertyValue('padding-block-end')).to.equal('');
  });

  it('lets them switch: the region that fits is picked, and still to be confirmed', async () => {
    const { store, picker } = await away();
    const events = heard<RegionChangeEvent>('region-change');
    await click(button(picker, 'Choose 日本'));
    await until(() => isPickerOpen(picker));
    expect(note(picker)).to.equal(null);
    expect(part<HTMLInputElement>(picker, 'input[value="jp"]').checked).to.equal(true);
    expect(store.state.region).to.include({ chosen: 'hk' });
    await click(part(picker, '[part="confirm"]'));
    await until(() => events.length > 0);
    expect(store.state.region).to.include({ chosen: 'jp', language: 'ja', currency: 'JPY' });
  });

  it('says why, and checks again: at home it is gone', async () => {
    const { picker } = await away();
    await click(part(picker, '.traveller summary'));
    const why = part(picker, '.traveller details').textContent;
    expect(why).to.contain('Your connection is in Japan').and.to.contain('you cannot order from Japan');
    place = 'HK';
    await click(button(picker, 'Check my location again'));
    await until(() => !note(picker));
  });

  it('says what came of checking again', async () => {
    const { picker } = await away();
    await click(part(picker, '.traveller summary'));
    await click(button(picker, 'Check my location again'));
    await until(() => note(picker)?.textContent.includes('Checked: your connection is in Japan.'));
  });

  it('offers all regions where none fits', async () => {
    const store = await atHome();
    const picker = await pickerOf(store);
    await goTo('US', store);
    await until(() => note(picker));
    await click(button(picker, 'Change region'));
    await until(() => isPickerOpen(picker));
    expect(part<HTMLInputElement>(picker, 'input[value="hk"]').checked).to.equal(true);
  });

  it('is silent where the rule refuses', async () => {
    const store = await atHome({ rule: { browse: 'strict' } });
    const picker = await pickerOf(store);
    await goTo('JP', store);
    await picker.updateComplete;
    expect(note(picker)).to.equal(null);
  });

  it('is silent until cookies are decided on', async () => {
    const undecided = await atHome({}, false);
    const waiting = await pickerOf(undecided);
    await goTo('JP', undecided);
    await waiting.updateComplete;
    expect([note(waiting), undecided.warning?.action]).to.deep.equal([null, 'warn']);
    undecided.rejectAll();
    await until(() => note(waiting));
  });

  it('does not count as told within something that is hidden', async () => {
    const store = await atHome();
    provide(store);
    const menu = document.body.appendChild(document.createElement('nav'));
    menu.hidden = true;
    const picker = await mount('region-picker', { compact: true }, menu);
    await until(() => picker.shadowRoot?.querySelector('h2'));
    await goTo('JP', store);
    await until(() => picker.shadowRoot?.querySelector('.traveller'));
    expect(store.warning?.action).to.equal('warn');
    menu.hidden = false;
    store.acceptAll(); // whatever draws it again
    await until(() => !store.warning);
    menu.remove();
  });

  for (const [name, props] of Object.entries<Partial<RegionPickerElement>>({
    'in the page': {},
    'as a button': { compact: true },
  }))
    it(`tells beside a picker that stands ${name}, too`, async () => {
      const { picker } = await away(props);
      const { bottom, right } = note(picker)!.getBoundingClientRect();
      expect(Math.abs(innerHeight - bottom - 12)).to.be.lessThan(2);
      expect(right).to.be.lessThan(innerWidth);
    });
});
