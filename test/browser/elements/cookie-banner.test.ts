import { expect } from 'chai';
import '../../../src/define/cookie-banner.js';
import type { CookieBannerElement } from '../../../src/elements/cookie-banner.js';
import type { ConsentChangeEvent } from '../../../src/elements/events.js';
import { firstLayer as german } from '../../../src/locales/de.js';
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

describe('<cookie-banner>', () => {
  afterEach(cleanUp);

  const button = (banner: Element, action: string) => part(banner, `[data-consent-action="${action}"]`);

  async function open(store: ConsentStore): Promise<CookieBannerElement> {
    provide(store);
    const banner = await mount('cookie-banner');
    await until(() => banner.querySelector('[data-consent-action="settings"]'));
    return banner;
  }

  describe('and its store', () => {
    it('finds one provided before', async () => {
      expect((await open(openShop())).open).to.equal(true);
    });

    it('finds one provided after', async () => {
      const banner = await mount('cookie-banner');
      expect(banner.open).to.equal(false);
      provide(openShop());
      await until(() => banner.querySelector('button'));
      expect(banner.hasAttribute('open')).to.equal(true);
    });

    it('prefers its own', async () => {
      const decided = openShop();
      decided.rejectAll();
      provide(openShop());
      const banner = await mount('cookie-banner', { store: decided });
      expect(banner.open).to.equal(false);
    });

    it('follows it after being moved', async () => {
      const store = openShop();
      const banner = await open(store);
      const elsewhere = document.body.appendChild(document.createElement('div'));
      banner.remove();
      store.rejectAll();
      elsewhere.append(banner);
      await until(() => !banner.open);
      store.withdraw();
      await until(() => banner.open);
      elsewhere.remove();
    });
  });

  describe('decides', () => {
    for (const [action, word] of [
      ['accept', 'granted'],
      ['reject', 'denied'],
    ] as const) {
      it(`by one click on ${action}`, async () => {
        const store = openShop();
        const banner = await open(store);
        const events = heard<ConsentChangeEvent>('consent-change');
        // Looked at when it is fired: word of an earlier store of this page may come a moment later.
        const fresh: boolean[] = [];
        banner.addEventListener('consent-change', ({ choices }) => fresh.push(choices === store.state.choices));
        await click(button(banner, action));
        await until(() => events.length > 0);
        expect(store.state.choices).to.include({ analytics: word, pixel: word, necessary: 'granted' });
        expect(events).to.have.length(1);
        expect(fresh).to.deep.equal([true]);
        await until(() => !banner.open && !banner.querySelector('button'));
        expect(part(banner, '[role="status"]').textContent).to.match(/^Saved/);
      });
    }

    it('by the keyboard, first in the page', async () => {
      const store = openShop();
      const banner = await open(store);
      (document.activeElement as HTMLElement).blur();
      const order: string[] = [];
      for (let step = 0; step < 4; step++) {
        await press('Tab');
        order.push((focused() as HTMLElement).dataset['consentAction'] ?? focused()?.localName ?? '');
      }
      expect(order).to.deep.equal(['a', 'accept', 'reject', 'settings']);
      button(banner, 'reject').focus();
      await press('Enter');
      await until(() => store.state.consent.status === 'decided');
      expect(store.allows('analytics')).to.equal(false);
    });

    it('nothing by Escape, by being closed or by a property', async () => {
      const store = openShop();
      const banner = await open(store);
      const events = heard('consent-change');
      button(banner, 'accept').focus();
      await press('Escape');
      banner.hide();
      await banner.updateComplete;
      banner.open = true;
      await banner.updateComplete;
      store.acceptAll();
      await until(() => !banner.open);
      expect(events).to.be.empty;
    });

    it('to reject, but never to accept, where no person clicked', async () => {
      const store = openShop();
      const banner = await open(store);
      button(banner, 'accept').click();
      expect(store.state.consent.status).to.equal('undecided');
      button(banner, 'reject').click();
      expect(store.state.consent.status).to.equal('decided');
      expect(store.allows('analytics')).to.equal(false);
    });
  });

  describe('looks', () => {
    it('the same on accepting as on rejecting', async () => {
      const banner = await open(openShop());
      const [accept, reject] = [button(banner, 'accept'), button(banner, 'reject')];
      const [one, two] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
      expect([one.width, one.height, one.top]).to.deep.equal([two.width, two.height, two.top]);
      for (const name of ['color', 'backgroundColor', 'font', 'padding', 'border', 'borderRadius'] as const) {
        expect(getComputedStyle(accept)[name], name).to.equal(getComputedStyle(reject)[name]);
      }
      expect(one.height).to.be.at.least(44);
    });

    it("the same whatever the page's own style favours", async () => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent =
        'button { padding: 0; font-size: 9px } [data-consent-action="accept"] { background: lime; font-size: 40px }';
      const banner = await open(openShop());
      const [accept, reject] = [button(banner, 'accept'), button(banner, 'reject')];
      expect(getComputedStyle(accept).backgroundColor).to.equal(getComputedStyle(reject).backgroundColor);
      expect(accept.offsetHeight).to.equal(reject.offsetHeight);
      style.remove();
    });

    it('fine to axe', async () => {
      await open(openShop());
      expect(await violations(document.documentElement)).to.deep.equal([]);
    });

    it('whole with wider text spacing', async () => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent =
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
      const banner = await open(openShop());
      for (const action of ['accept', 'reject', 'settings']) {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = button(banner, action);
        expect([scrollWidth, scrollHeight]).to.deep.equal([clientWidth, clientHeight]);
      }
      style.remove();
    });
  });

  describe('in the page', () => {
    it('takes no focus, and does not scroll', async () => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
      await open(openShop());
      expect(document.activeElement).to.equal(field);
      expect(scrollY).to.equal(0);
      field.remove();
    });

    it('keeps room for itself, and gives it back', async () => {
      const store = openShop();
      const banner = await open(store);
      const { style } = document.documentElement;
      const height = await until(() => Number.parseFloat(style.getPropertyValue('--placet-banner-height')));
      expect(height).to.be.at.least(banner.offsetHeight);
      expect(style.scrollPaddingBlockEnd).to.equal(`${height}px`);
      store.rejectAll();
      await until(() => !style.getPropertyValue('--placet-banner-height'));
      expect(style.scrollPaddingBlockEnd).to.equal('');
      expect(style.paddingBlockEnd).to.equal('');
    });

    it('keeps none once it is taken out, in the middle of an update, too', async () => {
      const banner = await open(openShop());
      banner.firstLayer = german;
      banner.remove();
      await banner.updateComplete;
      expect(document.documentElement.style.getPropertyValue('--placet-banner-height')).to.equal('');
      expect(document.documentElement.style.paddingBlockEnd).to.equal('');
    });

    it('never stands over what has the focus', async () => {
      const filler = document.body.appendChild(document.createElement('div'));
      for (let at = 0; at < 60; at++) {
        const link = filler.appendChild(document.createElement('p')).appendChild(document.createElement('a'));
        link.href = '#';
        link.textContent = `Link ${at}`;
      }
      const banner = await open(openShop());
      await until(() => document.documentElement.style.getPropertyValue('--placet-banner-height'));
      for (const link of [...filler.querySelectorAll('a')].filter((_, at) => at % 10 === 9)) {
        link.focus();
        const clear = () => link.getBoundingClientRect().bottom <= banner.getBoundingClientRect().top;
        await until(clear, `${link.textContent} clear of the banner`);
      }
      filler.remove();
      scrollTo(0, 0);
    });

    it('is a region with a name, in the language it speaks', async () => {
      const banner = await open(openShop());
      expect(banner.getAttribute('role')).to.equal('region');
      const heading = document.getElementById(banner.getAttribute('aria-labelledby') ?? '');
      expect(heading?.textContent).to.equal('Cookies on this site');
      banner.firstLayer = german;
      await until(() => button(banner, 'reject').textContent === 'Alle ablehnen');
      expect(button(banner, 'reject').lang).to.equal('de');
      expect(button(banner, 'reject').isConnected).to.equal(true);
    });

    it("leaves the page's own children in place of its own", async () => {
      const own = document.createElement('button');
      Object.assign(own, { slot: 'reject', textContent: 'No' }).dataset['consentAction'] = 'reject';
      const store = openShop();
      provide(store);
      const banner = document.createElement('cookie-banner');
      banner.append(own);
      document.body.prepend(banner);
      await until(() => banner.querySelector('[data-consent-action="accept"]'));
      expect(banner.querySelectorAll('[slot="reject"]')).to.have.length(1);
      await click(own);
      await until(() => store.state.consent.status === 'decided');
      banner.remove();
    });
  });

  describe('asks again and says why', () => {
    /** A store whose state is partly made up. */
    const pretend = (store: ConsentStore, changes: object): ConsentStore => {
      const state = Object.freeze({ ...store.state, needsDecision: true, ...changes });
      return new Proxy(store, {
        get: (target, name) => (name === 'state' ? state : (Reflect.get(target, name) as unknown)),
      });
    };

    it('where the policy changed, or the choice ran out', async () => {
      const because = (why: string) => ({ consent: { status: 'undecided', because: why } });
      const changed = await open(pretend(openShop(), because('policy-changed')));
      expect(changed.textContent).to.contain('Our policy has changed');
      changed.store = pretend(openShop(), because('expired'));
      await until(() => changed.textContent.includes('has expired'));
    });

    it('where services are new, by their names', async () => {
      const consent = { status: 'decided', choices: {} };
      const banner = await open(pretend(openShop(), { undecided: ['pixel', 'heat-maps'], consent }));
      expect(banner.textContent).to.contain('Not decided yet: Heat maps, Ad pixel');
    });
  });
});
