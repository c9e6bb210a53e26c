import { expect } from 'chai';
import {
  bringLate,
  forget,
  hitsOf,
  OPTIONS,
  openPage,
  turn,
  until,
  type MadePage,
  type MadeWindow,
} from '../../support/made-page.js';
import { POLICIES } from '../../support/policies.js';

const external = (log: string, more = '') =>
  `<script type="text/plain" data-category="analytics" src="/made/script?log=${log}" ${more}></script>`;
const inline = (log: string, more = '') =>
  `<script type="text/plain" data-category="analytics" ${more}>(window.log ??= []).push('${log}')</script>`;
const slow = (log: string, after: number, more = '') => external(`${log}&after=${after}`, more);

for (const policy of POLICIES) {
  describe(`parked scripts ${policy.name}`, () => {
    beforeEach(forget);
    after(forget);

    const open = (page: MadePage = {}): Promise<MadeWindow> => openPage({ policy, ...page });

    it('behaviour 48: neither run nor are fetched before consent, and run once after it', async () => {
      const name = crypto.randomUUID();
      const page = await open({ body: external(name) + inline('inline') });
      await turn();
      expect(page.log).to.equal(undefined);
      expect(await hitsOf(name)).to.equal(0);
      page.placet.acceptAll();
      await until(() => page.log?.length === 2);
      expect(page.log).to.deep.equal([name, 'inline']);
      expect(await hitsOf(name)).to.equal(1);
    });

    it('stay held after a rejection', async () => {
      const page = await open({ body: inline('A') });
      page.placet.rejectAll();
      await turn();
      expect(page.log).to.equal(undefined);
      expect(page.document.documentElement.dataset.placetConsent).to.equal('decided');
    });

    it('behaviour 49: run in document order: an inline script waits for the external one before it', async () => {
      const page = await open({ body: slow('A', 300) + inline('B') + slow('C', 20) + inline('D') });
      page.placet.acceptAll();
      await until(() => page.log?.length === 4);
      expect(page.log).to.deep.equal(['A', 'B', 'C', 'D']);
    });

    it('behaviour 49: hold up nobody when they are async', async () => {
      const page = await open({ body: `${slow('A', 600, 'async')}${inline('B')}${external('C')}` });
      page.placet.acceptAll();
      await until(() => page.log?.length === 3);
      expect(page.log).to.deep.equal(['B', 'C', 'A']);
    });

    it('behaviour 49: come after the others when they are deferred or modules', async () => {
      const module = `<script type="text/plain" data-type="module" data-category="analytics">(window.log ??= []).push('M')</script>`;
      const page = await open({ body: module + external('D', 'defer') + inline('A') });
      page.placet.acceptAll();
      await until(() => page.log?.length === 3);
      expect(page.log).to.deep.equal(['A', 'M', 'D']);
    });

    it('T15: go on after a script that fails', async () => {
      const missing = '<script type="text/plain" data-category="analytics" src="/made/missing"></script>';
      const page = await open({ body: missing + inline('B') });
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
    });

    it('behaviour 50: are the same elements with their nonce, listeners, ids and data', async () => {
      const page = await open({ body: external('A', 'id="it" data-x="1" crossorigin="anonymous"') });
      const script = page.document.querySelector<HTMLScriptElement>('#it');
      let loads = 0;
      script?.addEventListener('load', () => loads++);
      page.placet.acceptAll();
      await until(() => loads === 1);
      expect(page.document.querySelector('#it')).to.equal(script);
      expect(script?.dataset.x).to.equal('1');
      expect(script?.crossOrigin).to.equal('anonymous');
      expect(script?.nonce).to.equal(policy.nonce ?? '');
    });

    it('behaviour 57: of an unknown category stay held, whatever is accepted', async () => {
      const unknown = `<script type="text/plain" data-category="analitics">(window.log ??= []).push('X')</script>`;
      const page = await open({ body: unknown + inline('A') });
      page.placet.acceptAll();
      await until(() => page.log?.length === 1);
      await turn();
      expect(page.log).to.deep.equal(['A']);
    });

    it('wait for everything they name', async () => {
      const both = `<script type="text/plain" data-category="analytics" data-service="pixel">(window.log ??= []).push('both')</script>`;
      const page = await open({ body: both });
      page.placet.choose({ counter: 'granted' });
      await turn();
      expect(page.log).to.equal(undefined);
      page.placet.choose({ pixel: 'granted' });
      await until(() => page.log?.length === 1);
    });

    it('behaviour 58: are found when they come later', async () => {
      // Not an inline one: under Trusted Types no browser runs one that was copied.
      const page = await open({ body: `<template><div>${external('late')}</div></template>` });
      page.placet.acceptAll();
      bringLate(page);
      await until(() => page.log?.length === 1);
    });

    it('behaviour 59: stop in mid-chain when consent is taken back, the one that is being fetched too', async () => {
      const page = await open({ body: slow('A', 300) + inline('B') + external('C') });
      page.placet.acceptAll();
      await until(() => page.document.querySelector('script[src*="log=A"]:not([type="text/plain"])'), 'A was let go');
      page.placet.withdraw();
      await fetch('/made/script?after=800'); // by then, A would have come, and run
      expect(page.log).to.equal(undefined);
    });

    it('behaviour 54: leave the page on withdrawal, and do not run twice; what is granted, or required, stays', async () => {
      const others = `<script type="text/plain" data-service="pixel" id="pixel">(window.log ??= []).push('pixel')</script>
      <script type="text/plain" data-category="necessary" id="necessary">(window.log ??= []).push('necessary')</script>`;
      const page = await open({ body: inline('A', 'id="it"') + others });
      await until(() => page.log?.length === 1, 'what is required ran');
      page.placet.acceptAll();
      await until(() => page.log?.length === 3);
      page.placet.choose({ analytics: 'denied' });
      const left = (): string[] =>
        [...page.document.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => /^[inp]\w+$/.test(id));
      expect(left()).to.deep.equal(['pixel', 'necessary']);
      page.placet.withdraw();
      expect(left()).to.deep.equal(['necessary']);
      page.placet.acceptAll();
      await turn();
      expect(page.log).to.have.length(3);
    });

    it('are let go as they are parsed for a visitor who has decided before', async () => {
      (await open()).placet.acceptAll();
      const page = await open({ body: external('A') + inline('B') });
      await until(() => page.log?.length === 2);
      expect(page.log).to.deep.equal(['A', 'B']);
    });

    it('behaviour 59: may withdraw as they run: what stands behind them stays held', async () => {
      const withdraws = '<script type="text/plain" data-category="analytics">placet.withdraw()</script>';
      const page = await open({ body: inline('A') + withdraws + inline('B') + external('C') });
      page.placet.acceptAll();
      await turn();
      expect(page.log).to.deep.equal(['A']);
    });

    it('may grant more as they run: everything runs once, in document order', async () => {
      const grants = `<script type="text/plain" data-category="analytics">placet.choose({ pixel: 'granted' }); log.push('granted')</script>`;
      const pixel = `<script type="text/plain" data-service="pixel">(window.log ??= []).push('pixel')</script>`;
      const page = await open({ body: inline('A') + grants + pixel + inline('B') });
      page.placet.choose({ analytics: 'granted' });
      await turn();
      expect(page.log).to.deep.equal(['A', 'pixel', 'B', 'granted']);
    });

    it('may bring others as they run, which run once', async () => {
      const brings = `<script type="text/plain" data-category="analytics">
      document.body.append(document.querySelector('template').content.cloneNode(true));
    </script>`;
      const page = await open({ body: `<template>${external('late')}</template>${brings}${inline('B')}` });
      page.placet.acceptAll();
      await until(() => page.log?.length === 2);
      await turn();
      expect(page.log).to.deep.equal(['B', 'late']);
    });

    it('are waited for, too, when the page takes them out while they load', async () => {
      const page = await open({ body: slow('A', 300, 'id="it"') + inline('B') });
      page.placet.acceptAll();
      page.document.querySelector('#it')?.remove();
      await until(() => page.log?.length, 'A ran');
      await turn(); // and not the time that a script gets that never answers
      expect(page.log).to.deep.equal(['A', 'B']);
    });

    it('behaviours 58, 96: stay held once the store is destroyed, and the page’s buttons open nothing', async () => {
      const late = `<template>${inline('late')}</template>`;
      const page = await open({ body: `<button data-placet-show="settings">Cookies</button>${late}` });
      page.placet.acceptAll();
      page.placet.destroy();
      bringLate(page);
      const click = new page.MouseEvent('click', { bubbles: true, cancelable: true });
      expect(page.document.querySelector('button')?.dispatchEvent(click)).to.equal(true);
      await turn();
      expect(page.log).to.equal(undefined);
    });

    it('behaviour 96: stay held where the store is destroyed while others are let go', async () => {
      const name = crypto.randomUUID();
      const page = await open({ body: slow(name, 200) + inline('behind it') });
      page.placet.acceptAll();
      while ((await hitsOf(name)) === 0) await turn();
      page.placet.destroy();
      await until(() => page.log?.length);
      await turn();
      expect(page.log).to.deep.equal([name]);
      const last = `<script type="text/plain" data-category="analytics">placet.destroy(); window.log = ['last']</script>`;
      const other = await open({ body: last + inline('behind it') });
      await until(() => other.log?.length);
      await turn();
      expect(other.log).to.deep.equal(['last']);
    });

    it('behaviour 57: that wait for what is not declared are told to whoever sets the site up', async () => {
      const unknown = `<script type="text/plain" data-category="analitics">(window.log ??= []).push('X')</script>`;
      const page = await open({ options: { ...OPTIONS, autoShow: true }, body: unknown });
      await until(() => page.errors.length > 0);
      expect(page.errors[0]).to.include({ code: 'invalid-markup' });
      expect(page.errors[0]?.message).to.match(/<script> waits for "analitics".* write one of necessary, functional/);
    });

    it('behaviour 51: what is to be done on a withdrawal, and only then, a subscriber does', async () => {
      const body = `<script>
      window.log = [];
      placet.subscribe(({ choices }, previous) => {
        if (previous.choices.analytics === 'granted' && choices.analytics === 'denied') log.push('withdrawn');
      });
    </script>`;
      const page = await open({ body });
      page.placet.rejectAll();
      page.placet.acceptAll();
      expect(page.log).to.deep.equal([]);
      page.placet.choose({ pixel: 'denied' });
      expect(page.log).to.deep.equal([]);
      page.placet.withdraw();
      page.placet.withdraw();
      expect(page.log).to.deep.equal(['withdrawn']);
    });

    it('behaviour 53: the same script, found again and again, moved and put back, is loaded once', async () => {
      const name = crypto.randomUUID();
      const page = await open({ body: slow(name, 100, 'id="it"') });
      const script = page.document.querySelector('#it') as HTMLElement;
      page.document.head.append(script);
      page.placet.acceptAll();
      page.placet.choose({ pixel: 'denied' });
      page.document.body.append(script);
      page.placet.acceptAll();
      await until(() => page.log?.length);
      page.document.head.append(script);
      page.placet.choose({ pixel: 'denied' });
      await turn();
      expect(page.log).to.deep.equal([name]);
      expect(await hitsOf(name)).to.equal(1);
    });

    it('behaviour 53: placet twice in a page runs what it held back once', async () => {
      const page = await open({ body: `<script src="/dist/placet.js"></script>${inline('A')}${external('B')}` });
      page.placet.acceptAll();
      await until(() => page.log?.length === 2);
      await turn();
      expect(page.log).to.deep.equal(['A', 'B']);
    });

    it('behaviour 55: tell their load or error after they ran; where there is an address, the text does not run', async () => {
      const both = `<script type="text/plain" data-category="analytics" src="/made/script?log=A" id="a">(window.log ??= []).push('text')</script>`;
      const missing = '<script type="text/plain" data-category="analytics" src="/made/missing" id="b"></script>';
      const page = await open({ body: both + missing });
      const told: string[] = [];
      for (const type of ['load', 'error']) {
        page.document.querySelector('#a')?.addEventListener(type, () => told.push(`${type} after ${page.log?.join()}`));
        page.document.querySelector('#b')?.addEventListener(type, () => told.push(`${type} of what is missing`));
      }
      expect(told).to.deep.equal([]);
      page.placet.acceptAll();
      await until(() => told.length === 2);
      expect(told).to.deep.equal(['load after A', 'error of what is missing']);
      expect(page.log).to.deep.equal(['A']);
    });

    it('behaviour 56: without consent are not loaded again, whoever moves, copies or changes them', async () => {
      const [never, again] = [crypto.randomUUID(), crypto.randomUUID()];
      const page = await open({
        body:
          external(again, 'id="again"') +
          `<script type="text/plain" data-service="pixel" id="never" src="/made/script?log=${never}"></script>`,
      });
      const script = (id: string): HTMLScriptElement => page.document.querySelector(`#${id}`) as HTMLScriptElement;
      const held = script('never');
      page.document.head.append(held);
      page.document.body.append(held.cloneNode(true));
      held.className = 'other';
      held.async = true;
      const ran = script('again');
      page.placet.choose({ analytics: 'granted' });
      await until(() => page.log?.length === 1);
      page.placet.withdraw();
      page.document.body.append(ran, ran.cloneNode(true));
      await turn();
      expect(page.log).to.deep.equal([again]);
      expect([await hitsOf(never), await hitsOf(again)]).to.deep.equal([0, 1]);
    });

    it('T14, behaviour 95: load the page anew where the site asks for it, on a withdrawal and nothing else', async () => {
      const page = await open({ options: { ...OPTIONS, reloadOnWithdrawal: true }, body: inline('A') });
      const frame = page.frameElement as HTMLIFrameElement;
      let loads = 0;
      frame.addEventListener('load', () => loads++);
      page.placet.rejectAll();
      page.placet.choose({ analytics: 'granted' });
      await until(() => page.log?.length === 1);
      page.placet.acceptAll();
      await turn();
      expect(loads, 'neither a first no nor a further yes').to.equal(0);
      page.placet.choose({ analytics: 'denied' });
      await until(() => loads === 1);
      await turn();
      expect(page.log).to.equal(undefined);
      expect(page.placet.state.consent.status).to.equal('decided');
      expect(page.placet.allows('pixel')).to.equal(true);
    });
  });
}

describe('parked scripts', () => {
  beforeEach(forget);
  after(forget);

  it('T15: go on after a while behind a script that never answers, under any policy', async function () {
    this.timeout(30_000);
    const hanging = '<script type="text/plain" data-category="analytics" src="/made/never"></script>';
    const body = hanging + inline('B') + external('C');
    const pages = await Promise.all(POLICIES.map((policy) => openPage({ policy, body })));
    pages[0]?.placet.acceptAll();
    await until(() => pages.every((page) => page.log?.length === 2), 'B and C ran', 20_000);
    for (const page of pages) expect(page.log).to.deep.equal(['B', 'C']);
  });
});
