import { expect } from 'chai';
import '../../../src/define/cookie-banner.js';
import { provideStore } from '../../../src/elements/provide-store.js';
import { cleanUp, openShop } from '../../support/elements.js';

describe('provideStore', () => {
  afterEach(cleanUp);

  it('answers below its target, the nearest provider first', async () => {
    const near = document.body.appendChild(document.createElement('div'));
    const undecided = openShop();
    const decided = openShop();
    decided.rejectAll();
    const ends = [provideStore(document, decided), provideStore(near, undecided)];
    const inside = near.appendChild(document.createElement('cookie-banner'));
    const outside = document.body.appendChild(document.createElement('cookie-banner'));
    await Promise.all([inside.updateComplete, outside.updateComplete]);
    expect([inside.open, outside.open]).to.deep.equal([true, false]);
    for (const end of ends) end();
    near.remove();
    outside.remove();
  });

  it('answers whoever speaks the community protocol, and nobody who asks for something else', () => {
    const store = openShop();
    const end = provideStore(document, store);
    const ask = (context: unknown) => {
      const answers: unknown[] = [];
      const callback = (value: unknown) => answers.push(value);
      document.body.dispatchEvent(
        Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context, callback }),
      );
      return answers;
    };
    expect(ask(Symbol.for('placet.store'))).to.deep.equal([store]);
    expect(ask('something else')).to.be.empty;
    end();
    expect(ask(Symbol.for('placet.store'))).to.be.empty;
  });

  it('reaches elements in the shadow trees of others', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const banner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('cookie-banner'));
    const end = provideStore(document, openShop());
    await banner.updateComplete;
    expect(banner.open).to.equal(true);
    end();
    host.remove();
  });
});
