import { expect } from 'chai';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import {
  bringLate,
  forget,
  OPTIONS,
  openPage,
  turn,
  until,
  type MadePage,
  type MadeWindow,
} from '../../support/made-page.js';
import { POLICIES } from '../../support/policies.js';

const inline = (log: string): string =>
  `<script type="text/plain" data-category="analytics">(window.log ??= []).push('${log}')</script>`;

/** Ways that one page hears of another; each has to do without the others. */
const NO_CHANNEL = `BroadcastChannel.prototype.postMessage = () => {}; `;
const NO_STORAGE_EVENT = `addEventListener('storage', (event) => event.stopImmediatePropagation(), true); `;
const NO_COOKIE_EVENT = `Object.defineProperty(window, 'cookieStore', { value: undefined }); `;

for (const policy of POLICIES) {
  describe(`a page’s life, ${policy.name}`, () => {
    beforeEach(forget);
    after(forget);

    const open = (page: MadePage = {}): Promise<MadeWindow> => openPage({ policy, ...page });

    it('T8, behaviour 93: has one store and one banner, however often placet comes', async () => {
      const again = '<script src="/dist/placet.js"></script>';
      const page = await open({
        options: { ...OPTIONS, autoShow: true },
        body: `<script>window.first = placet</script>${again}${again}${inline('A')}`,
      });
      await until(() => page.document.querySelector('cookie-banner[open]'));
      expect(page.placet).to.equal((page as unknown as { first: unknown }).first);
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
      await turn();
      expect(page.document.querySelectorAll('cookie-banner')).to.have.length(1);
      expect(page.log).to.deep.equal(['A']);
    });

    it('T9, behaviour 93: leaves everything to another version that came first', async () => {
      const before = `<script>
        window[Symbol.for('placet')] = { version: 'of another day', allows: () => false };
      </script>`;
      const page = await open({ before, options: { ...OPTIONS, autoShow: true }, body: inline('A') });
      expect(page.placet).to.have.property('version', 'of another day');
      await turn();
      expect(page.document.querySelector('cookie-banner')).to.equal(null);
      expect(page.log).to.equal(undefined);
      expect(page.errors).to.deep.equal([]);
    });

    it('T10: brings its elements where the page has a Lit of its own', async () => {
      // What a Lit leaves behind; a second policy of the name would throw.
      const before = `<script>
        window.litHtmlVersions = ['3.0.0']; window.litElementVersions = ['4.0.0']; window.reactiveElementVersions = ['2.0.0'];
        if (window.trustedTypes && ${!policy.headers?.['Content-Security-Policy']?.includes('trusted-types')}) trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });
      </script>`;
      const page = await open({ before, options: { ...OPTIONS, autoShow: true } });
      await until(() => page.document.querySelector('cookie-banner[open]'));
      await page.placet.show('settings');
      await until(() => page.document.querySelector('cookie-banner')?.shadowRoot?.querySelector('dialog')?.open);
      expect(page.errors.filter(Boolean)).to.deep.equal([]);
    });

    it('T14: on a withdrawal is told that nothing is allowed any more before anything else is, and keeps nothing', async () => {
      const page = await open({ body: inline('A') });
      page.placet.acceptAll();
      page.placet.setCookie('_ct', '1');
      page.localStorage.setItem('ct.queue', '1');
      const told: unknown[] = [];
      page.placet.subscribe(({ choices }, previous) =>
        told.push([
          previous.choices['counter'],
          choices['counter'],
          page.placet.allows('counter'),
          page.document.cookie.includes('_ct'),
          page.localStorage.length,
        ]),
      );
      page.placet.withdraw();
      expect(told).to.deep.equal([['granted', 'denied', false, false, 0]]);
      const next = await open({ body: inline('A') });
      await turn();
      expect(next.log).to.equal(undefined);
    });

    it('T16, behaviour 14: goes on where a subscriber throws, which is told once', async () => {
      const page = await open({ body: inline('A') });
      const told: string[] = [];
      page.placet.subscribe(() => told.push('before'));
      page.placet.subscribe(() => {
        throw new Error('mine');
      });
      page.placet.subscribe(() => told.push('after'));
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
      expect(told).to.deep.equal(['before', 'after']);
      await until(() => page.errors.length > 0);
      expect(page.errors.map((error) => (error as { code?: unknown }).code)).to.deep.equal(['listener-failed']);
      expect(document.cookie).to.include('placet=');
    });

    it('behaviour 96: leaves no banner that works, no watcher and no listener when it is destroyed', async () => {
      const page = await open({
        body: `<template>${inline('late')}<iframe title="x" data-category="analytics" data-src="/made/script?log=x"></iframe></template>`,
      });
      const other = await open();
      page.placet.acceptAll();
      let told = 0;
      page.placet.subscribe(() => told++);
      page.placet.destroy();
      bringLate(page);
      other.placet.rejectAll();
      page.document.cookie = '_ct=1; Path=/';
      await until(() => !other.placet.allows('pixel'));
      page.dispatchEvent(new page.Event('pageshow'));
      page.document.dispatchEvent(new page.Event('visibilitychange'));
      await turn();
      expect([told, page.log, page.document.querySelector('iframe[src]')]).to.deep.equal([0, undefined, null]);
      expect(page.placet.allows('pixel'), 'what it last knew').to.equal(true);
    });

    for (const [way, without] of [
      ['a channel', NO_STORAGE_EVENT + NO_COOKIE_EVENT],
      ['cookie events', NO_CHANNEL + NO_STORAGE_EVENT],
      ['being looked at again', NO_CHANNEL + NO_STORAGE_EVENT + NO_COOKIE_EVENT],
    ] as const) {
      it(`T4, behaviour 97: hears of the others by ${way} alone: its banner goes, its scripts run, one change is told`, async function () {
        if (way === 'cookie events' && !('cookieStore' in window)) this.skip();
        const before = `<script>${without}</script>`;
        const page = await open({ before, options: { ...OPTIONS, autoShow: true }, body: inline('A') });
        const other = await open({ before });
        await until(() => page.document.querySelector('cookie-banner[open]'));
        let told = 0;
        page.placet.subscribe(() => told++);
        const hear = async (wanted: boolean): Promise<void> => {
          await until(() => {
            if (way === 'being looked at again') page.document.dispatchEvent(new page.Event('visibilitychange'));
            return page.placet.allows('pixel') === wanted;
          }, `allowed: ${wanted}`);
        };
        other.placet.acceptAll();
        await hear(true);
        await until(() => page.log?.length === 1 && !page.document.querySelector('cookie-banner[open]'));
        other.placet.rejectAll();
        await hear(false);
        await turn();
        expect(told).to.equal(2);
        expect(page.log).to.deep.equal(['A']);
      });
    }
  });
}

describe('a store without a gate', () => {
  beforeEach(forget);
  after(forget);

  it('behaviour 52: leaves the page’s scripts and embeds as they are', () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = `${inline('A')}<iframe title="x" data-category="analytics" data-src="/made/never"></iframe>`;
    const markup = place.outerHTML;
    const store = createConsentStore({ services: [{ id: 'counter', category: 'analytics' }] });
    store.acceptAll();
    store.withdraw();
    expect(place.outerHTML).to.equal(markup);
    expect((window as { log?: unknown }).log).to.equal(undefined);
    store.destroy();
    place.remove();
  });
});
