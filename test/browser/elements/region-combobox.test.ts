import { expect } from 'chai';
import { MANY_REGIONS } from '../../../demo/shop/many-regions.mjs';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/region-picker.js';
import type { RegionPickerElement } from '../../../src/elements/region-picker.js';
import { messages } from '../../../src/locales/en.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { cleanUp, click, focused, openShop, part, press, until, violations } from '../../support/elements.js';
import {
  activeOption,
  confirmButton,
  isListOpen,
  listed,
  openPicker,
  searchField,
  textOf,
} from '../../support/picker.js';

describe('<region-picker> with many regions', () => {
  afterEach(cleanUp);

  async function open(
    props: Partial<RegionPickerElement> = {},
    changes: Partial<ConsentOptions> = {},
  ): Promise<RegionPickerElement> {
    return openPicker(openShop('HK', { regions: MANY_REGIONS, ...changes }), props);
  }
  const type = async (picker: Element, text: string) => {
    const field = searchField(picker);
    if (focused() !== field) await click(field);
    field.select();
    await sendKeys({ type: text });
    await until(() => field.value === text, `"${text}" stands in the field`);
  };
  const chosen = (picker: Element) => searchField(picker).value;
  const announced = (picker: Element) => part(picker, '.combobox [role="status"]').textContent;

  it('is radio buttons up to eight regions, and a field to search from nine on', async () => {
    const eight = await open({}, { regions: MANY_REGIONS.slice(0, 8) });
    expect(eight.shadowRoot!.querySelectorAll('[type="radio"]').length).to.equal(8);
    cleanUp();
    const nine = await open({}, { regions: MANY_REGIONS.slice(0, 9) });
    expect(nine.shadowRoot!.querySelector('[type="radio"]')).to.equal(null);
    expect(searchField(nine).value).to.equal('HongKong');
  });

  describe('by the keyboard', () => {
    it('opens on what is chosen, goes round, and takes what Enter is pressed on', async () => {
      const picker = await open();
      searchField(picker).focus();
      expect(isListOpen(picker)).to.equal(false);
      await press('ArrowDown');
      await until(() => isListOpen(picker) && activeOption(picker) === 'HongKong');
      await press('ArrowDown');
      await until(() => activeOption(picker) === '臺灣');
      await press('End');
      await until(() => activeOption(picker) === 'International');
      await press('ArrowDown');
      await until(() => activeOption(picker) === 'HongKong');
      await press('ArrowUp');
      await until(() => activeOption(picker) === 'International');
      await press('Home');
      await until(() => activeOption(picker) === 'HongKong');
      await press('PageDown');
      await until(() => activeOption(picker) === 'India');
      await press('Enter');
      await until(() => !isListOpen(picker) && chosen(picker) === 'India');
      expect(focused()).to.equal(searchField(picker));
    });

    it('takes the first that fits what is typed', async () => {
      const picker = await open();
      await type(picker, 'jap');
      await until(() => activeOption(picker) === '日本');
      await press('Enter');
      await until(() => chosen(picker) === '日本');
      expect(textOf(picker)).to.contain('日本 is not available here');
    });

    it('closes by Escape and keeps what was chosen; the dialog closes by the next', async () => {
      const picker = await open({ dialog: true });
      await picker.show();
      await type(picker, 'jap');
      await press('Escape');
      await until(() => !isListOpen(picker) && chosen(picker) === 'HongKong');
      expect(part<HTMLDialogElement>(picker, 'dialog').open).to.equal(true);
      await press('Escape');
      await until(() => !part<HTMLDialogElement>(picker, 'dialog').open);
    });

    it('shows each option that it comes to', async () => {
      const picker = await open();
      searchField(picker).focus();
      await press('ArrowDown');
      await until(() => activeOption(picker) === 'HongKong');
      await press('End');
      await until(() => {
        const list = part(picker, '[role="listbox"]').getBoundingClientRect();
        const last = part(picker, '#region-world').getBoundingClientRect();
        return last.bottom <= list.bottom + 1 && last.top >= list.top;
      }, 'the last option is seen');
    });

    it('leaves by Tab with what was typed', async () => {
      const picker = await open();
      await type(picker, 'holland');
      await press('Tab');
      await until(() => !isListOpen(picker) && chosen(picker) === 'Nederland');
    });
  });

  describe('by the pointer', () => {
    it('opens by a click, and takes what is clicked', async () => {
      const picker = await open();
      await click(searchField(picker));
      await until(() => isListOpen(picker));
      await click(part(picker, '#region-tw'));
      await until(() => !isListOpen(picker) && chosen(picker) === '臺灣');
      expect(focused()).to.equal(searchField(picker));
    });

    it('closes by a click beside it, once that click is over', async () => {
      const picker = await open();
      await click(searchField(picker));
      await until(() => isListOpen(picker));
      await click(part(picker, 'h2'));
      await until(() => !isListOpen(picker));
      expect(chosen(picker)).to.equal('HongKong');
    });

    it('shows what was typed before it is confirmed', async () => {
      const picker = await open();
      await type(picker, 'taiwan');
      await until(() => listed(picker).length === 1);
      await click(confirmButton(picker));
      await until(() => chosen(picker) === '臺灣' && !isListOpen(picker));
      expect(textOf(picker)).not.to.contain('Your region is now');
    });
  });

  describe('finds', () => {
    for (const [query, first] of [
      // by codes and currencies
      ['de', 'Deutschland'],
      ['GB', 'United Kingdom'],
      ['KRW', '한국'],
      ['₩', '한국'],
      ['hk$', 'HongKong'],
      ['zł', 'Polska'],
      // by names in the reader's language, in English, in the region's
      ['Hong K', 'HongKong'],
      ['germ', 'Deutschland'],
      ['viet nam', 'Việt Nam'],
      ['Österr', 'Österreich'],
      ['osterr', 'Österreich'],
      ['island', 'Ísland'],
      ['suisse', 'Schweiz · Suisse · Svizzera'],
      ['ελλαδα', 'Ελλάδα'],
      ['україна', 'Україна'],
      ['السعودية', 'السعودية'],
      ['ישראל', 'ישראל'],
      ['にほん', '日本'],
      ['日', '日本'],
      ['한', '한국'],
      // by other words
      ['uk', 'United Kingdom'],
      ['england', 'United Kingdom'],
      ['holland', 'Nederland'],
      ['america', 'United States'],
      ['usa', 'United States'],
      ['korea', '한국'],
      ['南韓', '한국'],
      ['韓國', '한국'],
      ['대한민국', '한국'],
      ['台灣', '臺灣'],
      ['台湾', '臺灣'],
      ['香港', 'HongKong'],
      ['allemagne', 'Deutschland'],
      ['turkey', 'Türkiye'],
      ['czech republic', 'Česko'],
    ] as const) {
      it(`${first} by "${query}"`, async () => {
        const picker = await open();
        await type(picker, query);
        await until(() => activeOption(picker) === first, `the first of ${listed(picker).join(', ')} is ${first}`);
      });
    }

    it('a region by a word of the shop’s own', async () => {
      const regions = MANY_REGIONS.map((region) => (region.id === 'hk' ? { ...region, aliases: ['Kowloon'] } : region));
      const picker = await open({}, { regions });
      await type(picker, 'kowl');
      await until(() => listed(picker).join() === 'HongKong');
    });

    it('everything again once the field is empty', async () => {
      const picker = await open();
      await type(picker, 'japan');
      await until(() => listed(picker).length === 1);
      searchField(picker).select();
      await press('Backspace');
      await until(() => listed(picker).length === MANY_REGIONS.length);
    });
  });

  describe('says', () => {
    it('how many fit, once typing rests, and the right number', async () => {
      const picker = await open();
      const said: string[] = [];
      const status = part(picker, '.combobox [role="status"]');
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      await type(picker, 'united');
      await until(() => announced(picker) === '3 regions found');
      expect(listed(picker).length).to.equal(3);
      expect(said.filter(Boolean)).to.deep.equal(['3 regions found']);
      await type(picker, 'iceland');
      await until(() => announced(picker) === '1 region found');
    });

    it('that nothing fits, and leads back to all', async () => {
      const picker = await open();
      await type(picker, 'atlantis');
      await until(() => announced(picker) === 'No region fits “atlantis”.');
      expect(isListOpen(picker)).to.equal(false);
      await click(part(picker, '[part="no-match"] button'));
      await until(() => listed(picker).length === MANY_REGIONS.length);
      expect(focused()).to.equal(searchField(picker));
    });

    it('which one is selected, to eyes and to ears', async () => {
      const picker = await open();
      await click(searchField(picker));
      const selected = await until(() => picker.shadowRoot!.querySelectorAll('[aria-selected="true"]'));
      expect([...selected].map(({ id }) => id)).to.deep.equal(['region-hk']);
      expect(selected[0]!.querySelector('.check')).not.to.equal(null);
      expect(selected[0]!.textContent).to.contain('selected');
    });
  });

  it('groups by continent, in the shop’s order', async () => {
    const picker = await open();
    await click(searchField(picker));
    await until(() => isListOpen(picker));
    const groups = [...picker.shadowRoot!.querySelectorAll('[role="group"]')].map((group) => {
      const label = group.getAttribute('aria-labelledby') ?? '';
      return [part(picker, `#${label}`).textContent, group.querySelectorAll('[role="option"]').length] as const;
    });
    expect(groups).to.deep.equal([
      ['Asia', 15],
      ['Europe', 30],
      ['Americas', 8],
      ['Africa', 4],
      ['Oceania', 2],
      ['More than one continent', 1],
    ]);
    expect(listed(picker).slice(0, 3)).to.deep.equal(['HongKong', '臺灣', '日本']);
  });

  it('gives every native name its language and direction', async () => {
    const picker = await open();
    await click(searchField(picker));
    await until(() => isListOpen(picker));
    const names = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('.option .name')];
    expect(names.filter(({ lang, dir }) => !lang || !dir)).to.deep.equal([]);
    const arabic = names.find(({ lang }) => lang === 'ar')!;
    expect(getComputedStyle(arabic).direction).to.equal('rtl');
  });

  it('turns round in a language that is written from right to left', async () => {
    const picker = await open({ messages: { ...messages, locale: 'ar' } });
    await until(() => part(picker, 'section').dir === 'rtl');
    await click(searchField(picker));
    await until(() => isListOpen(picker));
    // A name that is written the other way does not run into the arrow.
    expect(getComputedStyle(searchField(picker)).direction).to.equal('rtl');
    const [field, check] = [searchField(picker), part(picker, '.check')].map((one) => one.getBoundingClientRect());
    expect(check!.left - field!.left).to.be.lessThan(field!.right - check!.right);
    expect(await violations(document.documentElement)).to.deep.equal([]);
  });

  describe('is fine to axe', () => {
    it('closed, open, searched, and with nothing found', async () => {
      const picker = await open();
      expect(await violations(document.documentElement), 'closed').to.deep.equal([]);
      await click(searchField(picker));
      await until(() => isListOpen(picker));
      expect(await violations(document.documentElement), 'open').to.deep.equal([]);
      await type(picker, 'united');
      await until(() => listed(picker).length === 3);
      expect(await violations(document.documentElement), 'searched').to.deep.equal([]);
      await type(picker, 'atlantis');
      await until(() => picker.shadowRoot!.querySelector('[part="no-match"]'));
      expect(await violations(document.documentElement), 'nothing found').to.deep.equal([]);
    });

    it('as a dialog', async () => {
      const picker = await open({ dialog: true });
      await picker.show();
      await click(searchField(picker));
      await until(() => isListOpen(picker));
      expect(await violations(document.documentElement)).to.deep.equal([]);
    });
  });
});
