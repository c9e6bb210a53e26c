import { expect } from 'chai';
import { embedPlace, fillPlaceholder } from '../../../src/elements/embed-placeholder.js';
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
    const [once, always] = place.shadowRoot!.querySelectorAll('button');
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
    const { said, once, always } = standIn();
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

  it('is fine to axe', async () => {
    standIn({ width: '480', height: '320' });
    expect(await violations(document.documentElement)).to.deep.equal([]);
  });
});
