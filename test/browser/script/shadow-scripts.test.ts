import { expect } from 'chai';
import { startGate } from '../../../src/gate/start-gate.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import { forget, hitsOf, openPage, turn, until, type MadePage, type MadeWindow } from '../../support/made-page.js';
import { POLICIES } from '../../support/policies.js';

for (const policy of POLICIES) {
  describe(`parked scripts in shadow roots ${policy.name}`, () => {
    beforeEach(forget);
    after(forget);

    const nonce = policy.nonce ? `nonce="${policy.nonce}"` : '';
    const inline = (log: string) =>
      `<script type="text/plain" data-category="analytics" ${nonce}>(window.log ??= []).push('${log}')</script>`;
    const external = (log: string) =>
      `<script type="text/plain" data-category="analytics" ${nonce} src="/made/script?log=${log}"></script>`;
    const declared = (content: string) => `<div><template shadowrootmode="open">${content}</template></div>`;
    const open = (page: MadePage): Promise<MadeWindow> => openPage({ policy, ...page });

    // An address, and no text: Trusted Types do not trust the text of a clone.
    const template = (content: string) => `<template id="made">${content}</template>`;

    /** Makes a host whose open shadow root has what the page's template has. */
    function made({ document }: MadeWindow): HTMLElement {
      const host = document.createElement('div');
      const { content } = document.querySelector<HTMLTemplateElement>('#made')!;
      host.attachShadow({ mode: 'open' }).append(document.importNode(content, true));
      return host;
    }

    it('wait for consent, then run once, in their order', async () => {
      const name = crypto.randomUUID();
      const page = await open({ body: declared(external(name) + inline('B') + declared(inline('C'))) });
      await turn();
      expect([page.log, await hitsOf(name)]).to.deep.equal([undefined, 0]);
      page.placet.acceptAll();
      await until(() => page.log?.length === 3);
      await turn();
      expect(page.log).to.deep.equal([name, 'B', 'C']);
    });

    it('run at once for a visitor who agreed before', async () => {
      (await open({})).placet.acceptAll();
      const page = await open({ body: declared(inline('A')) });
      await until(() => page.log?.length === 1);
    });

    it('run as well when their element comes while the page has others', async () => {
      const page = await open({ body: declared(inline('A')) + template(external('B')) });
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
      page.document.body.append(made(page));
      await until(() => page.log?.length === 2);
    });

    it('that came after the page are found when the visitor decides', async () => {
      const page = await open({ body: template(external('A')) });
      const section = page.document.createElement('section');
      section.append(made(page));
      page.document.body.append(section);
      await turn();
      expect(page.log).to.equal(undefined);
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
    });

    it('stay held after a rejection', async () => {
      const page = await open({ body: declared(inline('A')) });
      page.placet.rejectAll();
      await turn();
      expect(page.log).to.equal(undefined);
    });

    it('stop what has not run yet when one of them withdraws', async () => {
      const withdraw = `<script type="text/plain" data-category="analytics" ${nonce}>placet.withdraw();(window.log ??= []).push('A')</script>`;
      const page = await open({ body: declared(withdraw + inline('B')) });
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
      await turn();
      expect(page.log).to.deep.equal(['A']);
    });

    if (policy.nonce) {
      it('stay held without the nonce of the page', async () => {
        const bare = `<script type="text/plain" data-category="analytics" nonce="other">(window.log ??= []).push('evil')</script>`;
        const page = await open({ body: declared(bare + inline('A')) });
        page.placet.acceptAll();
        await until(() => page.log?.length === 1);
        await turn();
        expect(page.log).to.deep.equal(['A']);
      });
    }
  });
}

it('an application that starts the gate itself runs parked scripts in open shadow roots, too', () => {
  const store = createConsentStore({ services: [{ id: 'counter', category: 'analytics' }] });
  const host = document.createElement('div');
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset.service = 'counter';
  script.append('window.shadowRan = (window.shadowRan ?? 0) + 1');
  host.attachShadow({ mode: 'open' }).append(script);
  document.body.append(host);
  const end = startGate(store);
  const ran = (): unknown => (window as { shadowRan?: number }).shadowRan;
  expect(ran()).to.equal(undefined);
  store.acceptAll();
  expect(ran()).to.equal(1);
  end();
  host.remove();
  store.withdraw();
  store.destroy();
});

it('an application’s gate that is ended by a script that it lets go lets no embed go behind it', () => {
  const store = createConsentStore({ services: [{ id: 'counter', category: 'analytics' }] });
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset.service = 'counter';
  script.append('window.endGate()');
  const frame = Object.assign(document.createElement('iframe'), { title: 'held' });
  Object.assign(frame.dataset, { service: 'counter', src: '/made/never' });
  document.body.append(script, frame);
  const { attachShadow } = Element.prototype;
  Object.assign(window, { endGate: startGate(store) });
  store.acceptAll();
  expect(script.type).to.equal('');
  expect(frame.hasAttribute('src')).to.equal(false);
  expect(Element.prototype.attachShadow).to.equal(attachShadow);
  script.remove();
  frame.remove();
  store.withdraw();
  store.destroy();
});
