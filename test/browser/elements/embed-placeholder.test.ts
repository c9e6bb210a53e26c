import { expect } from 'chai';
import { embedPlace, fillPlaceholder, isInvisible } from '../../../src/elements/embed-placeholder.js';
import { messages } from '../../../src/locales/en.js';
import { createTranslator } from '../../../src/locales/translator.js';
import { cleanUp, click, focused, openShop, press, until, violations } from '../../support/elements.js';

describe('what stands in for an embed', () => {
  afterEach(() => {
    document.querySelector('main > :not(h1)')?.remove();
    cleanUp();
  });

  function standIn(attributes: Record<string, string> = {}, ids = ['videos']) {
    const embed = document.createElement('iframe');
    const src = 'https://tube.example/embed/1';
    for (const [name, value] of Object.entries({ 'data-src': src, title: 'A film', ...attributes })) {
      embed.setAttribute(name, value);
    }
    document.querySelector('main')!.append(embed);
    const box = embed.getBoundingClientRect();
    const place = embedPlace(embed);
    const said: string[] = [];
    const answer = { once: () => said.push('once'), always: () => said.push('always') };
    embed.replaceWith(place);
    const size = { width: place.getBoundingClientRect().width, height: place.getBoundingClientRect().height };
    fillPlaceholder(place, embed, ids, openShop(), createTranslator(messages), answer);
    const [once, always] = place.shadowRoot!.querySelectorAll<HTMLButtonElement>('.ways button');
    return { box, place, size, said, once: once!, always: always! };
  }

  it('has its size before and after it is filled', () => {
    const { box, place, size } = standIn({ width: '480', height: '320' });
    expect([size.width, size.height]).to.deep.equal([box.width, box.height]);
    const filled = place.getBoundingClientRect();
    expect([filled.width, filled.height]).to.deep.equal([box.width, box.height]);
  });

  it('says whose it is and what showing it means', () => {
    const { place } = standIn();
    const text = place.shadowRoot?.textContent;
    expect(text).to.contain('Content from Video player').and.to.contain('Tube Inc. receives data');
    expect(text).to.contain('“Functional”').and.to.contain('Always allow Video player');
  });

  it('names the host where the site declares a category only', () => {
    const text = standIn({}, ['marketing']).place.shadowRoot?.textContent;
    expect(text).to.contain('tube.example receives data');
    expect(text).to.contain('Always allow Marketing');
  });

  it('answers to mouse and keyboard', async () => {
    const { said, once, always } = standIn({ width: '480', height: '320' });
    await click(once);
    await until(() => said.length === 1);
    always.focus();
    expect(focused()).to.equal(always);
    await press('Enter');
    await until(() => said.length === 2);
    expect(said).to.deep.equal(['once', 'always']);
  });

  it('shows nothing where no person clicked', () => {
    const { said, once, always } = standIn();
    once.click();
    always.click();
    expect(said).to.be.empty;
  });

  it('has a button that opens it where it does not fit, and keeps the size all the same', async () => {
    const { box, place, said, once } = standIn({ width: '160', height: '90' });
    const { width, height } = place.getBoundingClientRect();
    expect([width, height]).to.deep.equal([box.width, box.height]);
    expect(once.checkVisibility()).to.equal(false);
    const opener = place.shadowRoot!.querySelector<HTMLElement>('.opener')!;
    expect(opener.textContent.trim()).to.equal('Content from Video player');
    expect(await violations(document.documentElement)).to.deep.equal([]);
    opener.focus();
    await press('Enter');
    await until(() => once.checkVisibility());
    expect(await violations(document.documentElement)).to.deep.equal([]);
    await press('Escape');
    await until(() => !once.checkVisibility());
    expect(focused()).to.equal(opener);
    await click(opener);
    await until(() => once.checkVisibility());
    await click(once);
    await until(() => said.length === 1);
  });

  it('unfolds when there is room', async () => {
    const { place, once } = standIn({ style: 'width: 160px; height: 90px' });
    expect(once.checkVisibility()).to.equal(false);
    Object.assign(place.style, { inlineSize: '480px' });
    await until(() => once.checkVisibility());
    expect(place.shadowRoot!.querySelector('.opener')!.checkVisibility()).to.equal(false);
  });

  it('stands where a style sheet put the embed', () => {
    const main = document.querySelector('main')!;
    main.style.cssText = 'position: relative; inline-size: 400px; block-size: 225px';
    const { box, place } = standIn({ style: 'position: absolute; inset: 0; width: 100%; height: 100%; border: 0' });
    expect(place.getBoundingClientRect()).to.deep.equal(box);
    main.style.inlineSize = '300px';
    expect(place.getBoundingClientRect().width).to.equal(300);
    main.removeAttribute('style');
  });

  for (const [what, attributes, is] of [
    ['a pixel', { width: '1', height: '1' }, true],
    ['a frame of no size', { width: '0', height: '0' }, true],
    ['a hidden one', { hidden: '' }, true],
    ['one of style alone', { style: 'visibility: hidden' }, true],
    ['one as wide as there is room', { width: '100%', height: '90' }, false],
    ['one that says nothing', {}, false],
  ] as const) {
    it(`${what} is ${is ? 'not ' : ''}seen`, () => {
      for (const tag of ['iframe', 'img']) {
        const embed = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) embed.setAttribute(name, value);
        document.querySelector('main')!.append(embed);
        expect(isInvisible(embed), tag).to.equal(is);
        embed.remove();
      }
    });
  }

  it('is fine to axe', async () => {
    standIn({ width: '480', height: '320' });
    expect(await violations(document.documentElement)).to.deep.equal([]);
  });
});
