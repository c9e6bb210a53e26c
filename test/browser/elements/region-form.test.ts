import { expect } from 'chai';
import '../../../src/define/region-picker.js';
import type { RegionPickerElement } from '../../../src/elements/region-picker.js';
import {
  cleanUp,
  click,
  heard,
  mount,
  openShop,
  part,
  press,
  provide,
  until,
  violations,
} from '../../support/elements.js';
import { confirmButton, openPicker, radio } from '../../support/picker.js';

describe('<region-picker> in a form', () => {
  let form: HTMLFormElement;
  beforeEach(() => {
    form = document.querySelector('main')!.appendChild(document.createElement('form'));
  });
  afterEach(() => {
    cleanUp();
    form.remove();
  });

  const open = (place?: string, props: Partial<RegionPickerElement> = {}) => openPicker(openShop(place), props, form);
  const entries = () => Object.fromEntries(new FormData(form));

  it('sends what is shown', async () => {
    const picker = await open('HK');
    expect(picker.form).to.equal(form);
    await until(() => entries()['region'] === 'hk');
    const select = part<HTMLSelectElement>(picker, 'select[name="language"]');
    expect(entries()).to.deep.equal({ region: 'hk', language: select.value, currency: 'HKD' });
    const before = select.value;
    select.focus();
    await press(select.selectedIndex ? 'ArrowUp' : 'ArrowDown');
    await until(() => select.value !== before && entries()['language'] === select.value);
  });

  it('sends names that begin with its own', async () => {
    const picker = await open('HK', { name: 'shop' });
    await until(() => 'shop-region' in entries());
    expect(Object.keys(entries())).to.deep.equal(['shop-region', 'shop-language', 'shop-currency']);
    picker.name = 'area';
    await until(() => 'area-region' in entries());
  });

  it('sends nothing where no region is shown, and holds the form back where one is required', async () => {
    const picker = await open(undefined, { required: true });
    expect(entries()).to.deep.equal({});
    await until(() => !picker.checkValidity());
    expect(picker.validity.valueMissing).to.equal(true);
    expect(picker.validationMessage).to.equal('Choose a region first.');
    expect(form.checkValidity()).to.equal(false);
    picker.required = false;
    await until(() => form.checkValidity());
  });

  it('holds the form back while the region is refused, or a warning is not read', async () => {
    const picker = await open('HK');
    await click(radio(picker, 'jp'));
    await until(() => !form.checkValidity());
    expect(picker.validationMessage).to.contain('日本 is not available here');
    await click(radio(picker, 'de'));
    await until(() => picker.validationMessage === 'Tick the box above first.');
    await click(part(picker, '#acknowledge'));
    await until(() => form.checkValidity());
  });

  it('does not submit the form by Confirm', async () => {
    const picker = await open('HK');
    const submits: Event[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits.push(event);
    });
    const changes = heard('region-change');
    await click(confirmButton(picker));
    await until(() => changes.length > 0);
    expect(submits).to.be.empty;
    form.requestSubmit();
    expect(submits.length).to.equal(1);
  });

  it('is as before after a reset', async () => {
    const picker = await open('HK');
    await click(radio(picker, 'tw'));
    await until(() => entries()['region'] === 'tw');
    form.reset();
    await until(() => entries()['region'] === 'hk' && radio(picker, 'hk').checked);
  });

  it('is disabled with its fieldset', async () => {
    const fieldset = form.appendChild(document.createElement('fieldset'));
    const picker = await open('HK');
    fieldset.append(picker);
    fieldset.disabled = true;
    await until(() => radio(picker, 'hk').matches(':disabled') && confirmButton(picker).matches(':disabled'));
    expect(entries()).to.deep.equal({});
    fieldset.disabled = false;
    await until(() => !confirmButton(picker).matches(':disabled'));
  });

  it('takes back what the browser kept, as far as it is offered', async () => {
    const picker = await open('HK');
    const kept = new FormData();
    for (const [name, value] of Object.entries({ region: 'de', language: 'xx', currency: 'EUR' }))
      kept.append(name, value);
    picker.formStateRestoreCallback(kept);
    await until(() => radio(picker, 'de').checked);
    expect(entries()).to.include({ region: 'de', currency: 'EUR' });
    expect(['de', 'en']).to.include(entries()['language']);
  });

  describe('and what stood there before', () => {
    const PLAIN = '<label>Region <select name="region"><option>hk</option></select></label>';

    it('is seen and sent until the picker stands, and not after', async () => {
      form.innerHTML = `<region-picker>${PLAIN}</region-picker>`;
      const picker = form.querySelector('region-picker')!;
      await picker.updateComplete;
      const select = form.querySelector('select')!;
      expect(select.checkVisibility()).to.equal(true);
      expect(entries()).to.deep.equal({ region: 'hk' });
      const store = openShop('TW');
      provide(store);
      await until(() => entries()['language'] === 'zh-Hant-TW');
      expect(select.checkVisibility()).to.equal(false);
      expect(new FormData(form).getAll('region')).to.deep.equal(['tw']);
    });

    it('is left alone where no store comes', async () => {
      const picker = await mount('region-picker', { innerHTML: PLAIN }, form);
      expect(picker.querySelector('select')!.matches(':disabled')).to.equal(false);
      expect(picker.querySelector('select')!.checkVisibility()).to.equal(true);
    });
  });

  it('is fine to axe: required, refused, disabled', async () => {
    const picker = await open(undefined, { required: true });
    expect(await violations(document.documentElement), 'required').to.deep.equal([]);
    picker.remove();
    cleanUp();
    const fieldset = form.appendChild(document.createElement('fieldset'));
    fieldset.append(Object.assign(document.createElement('legend'), { textContent: 'Delivery' }));
    fieldset.append(await open('HK'));
    fieldset.disabled = true;
    expect(await violations(document.documentElement), 'disabled').to.deep.equal([]);
  });
});
