import { expect } from 'chai';
import { forget, hitsOf, OPTIONS, openPage, turn, until } from '../../support/made-page.js';

const external = (log: string, more = '') =>
  `<script type="text/plain" data-category="analytics" src="/made/script?log=${log}" ${more}></script>`;
const inline = (log: string, more = '') =>
  `<script type="text/plain" data-category="analytics" ${more}>(window.log ??= []).push('${log}')</script>`;
const slow = (log: string, after: number, more = '') => external(`${log}&after=${after}`, more);

describe('parked scripts', () => {
  beforeEach(forget);
  after(forget);

  it('neither run nor are fetched before consent, and run once after it (behaviour 48)', async () => {
    const name = crypto.randomUUID();
    const page = await openPage({ body: external(name) + inline('inline') });
    await turn();
    expect(page.log).to.equal(undefined);
    expect(await hitsOf(name)).to.equal(0);
    page.placet.acceptAll();
    await until(() => page.log?.length === 2);
    expect(page.log).to.deep.equal([name, 'inline']);
    expect(await hitsOf(name)).to.equal(1);
  });

  it('stay held after a rejection', async () => {
    const page = await openPage({ body: inline('A') });
    page.placet.rejectAll();
    await turn();
    expect(page.log).to.equal(undefined);
    expect(page.document.documentElement.dataset.placetConsent).to.equal('decided');
  });

  it('run in document order: an inline script waits for the external one before it (behaviour 49)', async () => {
    const page = await openPage({ body: slow('A', 300) + inline('B') + slow('C', 20) + inline('D') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 4);
    expect(page.log).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('hold up nobody when they are async (behaviour 49)', async () => {
    const page = await openPage({ body: `${slow('A', 600, 'async')}${inline('B')}${external('C')}` });
    page.placet.acceptAll();
    await until(() => page.log?.length === 3);
    expect(page.log).to.deep.equal(['B', 'C', 'A']);
  });

  it('come after the others when they are deferred or modules', async () => {
    const module = `<script type="text/plain" data-type="module" data-category="analytics">(window.log ??= []).push('M')</script>`;
    const page = await openPage({ body: module + external('D', 'defer') + inline('A') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 3);
    expect(page.log).to.deep.equal(['A', 'M', 'D']);
  });

  it('go on after a script that fails', async () => {
    const missing = '<script type="text/plain" data-category="analytics" src="/made/missing"></script>';
    const page = await openPage({ body: missing + inline('B') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 1);
  });

  it('go on after a while behind a script that never answers (threat T15)', async function () {
    this.timeout(15_000);
    const hanging = '<script type="text/plain" data-category="analytics" src="/made/never"></script>';
    const page = await openPage({ body: hanging + inline('B') + external('C') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 2, 'B and C ran', 12_000);
    expect(page.log).to.deep.equal(['B', 'C']);
  });

  it('are the same elements with their listeners, ids and data (behaviour 50)', async () => {
    const page = await openPage({ body: external('A', 'id="it" data-x="1" crossorigin="anonymous"') });
    const script = page.document.querySelector<HTMLScriptElement>('#it');
    let loads = 0;
    script?.addEventListener('load', () => loads++);
    page.placet.acceptAll();
    await until(() => loads === 1);
    expect(page.document.querySelector('#it')).to.equal(script);
    expect(script?.dataset.x).to.equal('1');
    expect(script?.crossOrigin).to.equal('anonymous');
  });

  it('of an unknown category stay held, whatever is accepted (behaviour 57)', async () => {
    const unknown = `<script type="text/plain" data-category="analitics">(window.log ??= []).push('X')</script>`;
    const page = await openPage({ body: unknown + inline('A') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 1);
    await turn();
    expect(page.log).to.deep.equal(['A']);
  });

  it('wait for everything they name', async () => {
    const both = `<script type="text/plain" data-category="analytics" data-service="pixel">(window.log ??= []).push('both')</script>`;
    const page = await openPage({ body: both });
    page.placet.choose({ counter: 'granted' });
    await turn();
    expect(page.log).to.equal(undefined);
    page.placet.choose({ pixel: 'granted' });
    await until(() => page.log?.length === 1);
  });

  it('are found when they come later (behaviour 58)', async () => {
    const page = await openPage();
    page.placet.acceptAll();
    page.document.body.append(page.document.createRange().createContextualFragment(`<div>${inline('late')}</div>`));
    await until(() => page.log?.length === 1);
  });

  it('stop in mid-chain when consent is taken back (behaviour 59)', async () => {
    const page = await openPage({ body: slow('A', 400) + inline('B') + external('C') });
    page.placet.acceptAll();
    await turn();
    page.placet.withdraw();
    await until(() => page.log?.length === 1, 'A, which was being fetched, ran');
    await turn();
    await turn();
    expect(page.log).to.deep.equal(['A']);
  });

  it('leave the page on withdrawal, and do not run twice', async () => {
    const page = await openPage({ body: inline('A', 'id="it"') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 1);
    page.placet.withdraw();
    expect(page.document.querySelector('#it')).to.equal(null);
    page.placet.acceptAll();
    await turn();
    expect(page.log).to.deep.equal(['A']);
  });

  it('are let go as they are parsed for a visitor who has decided before', async () => {
    (await openPage()).placet.acceptAll();
    const page = await openPage({ body: external('A') + inline('B') });
    await until(() => page.log?.length === 2);
    expect(page.log).to.deep.equal(['A', 'B']);
  });

  it('may withdraw as they run: what stands behind them stays held', async () => {
    const withdraws = '<script type="text/plain" data-category="analytics">placet.withdraw()</script>';
    const page = await openPage({ body: inline('A') + withdraws + inline('B') + external('C') });
    page.placet.acceptAll();
    await turn();
    expect(page.log).to.deep.equal(['A']);
  });

  it('may grant more as they run: everything runs once, in document order', async () => {
    const grants = `<script type="text/plain" data-category="analytics">placet.choose({ pixel: 'granted' }); log.push('granted')</script>`;
    const pixel = `<script type="text/plain" data-service="pixel">(window.log ??= []).push('pixel')</script>`;
    const page = await openPage({ body: inline('A') + grants + pixel + inline('B') });
    page.placet.choose({ analytics: 'granted' });
    await turn();
    expect(page.log).to.deep.equal(['A', 'pixel', 'B', 'granted']);
  });

  it('may bring others as they run, which run once', async () => {
    const brings = `<script type="text/plain" data-category="analytics">
      document.body.append(document.createRange().createContextualFragment(document.querySelector('template').innerHTML));
    </script>`;
    const page = await openPage({ body: `<template>${inline('late')}</template>${brings}${inline('B')}` });
    page.placet.acceptAll();
    await until(() => page.log?.length === 2);
    await turn();
    expect(page.log).to.deep.equal(['B', 'late']);
  });

  it('are waited for, too, when the page takes them out while they load', async () => {
    const page = await openPage({ body: slow('A', 300, 'id="it"') + inline('B') });
    page.placet.acceptAll();
    page.document.querySelector('#it')?.remove();
    await until(() => page.log?.length === 2, 'A and B ran', 3000);
    expect(page.log).to.deep.equal(['A', 'B']);
  });

  it('stay held once the store is destroyed, and the page’s buttons open nothing', async () => {
    const page = await openPage({ body: '<button data-placet-show="settings">Cookies</button>' });
    page.placet.acceptAll();
    page.placet.destroy();
    page.document.body.append(page.document.createRange().createContextualFragment(inline('late')));
    const click = new page.MouseEvent('click', { bubbles: true, cancelable: true });
    expect(page.document.querySelector('button')?.dispatchEvent(click)).to.equal(true);
    await turn();
    expect(page.log).to.equal(undefined);
  });

  it('that wait for what is not declared are told to whoever sets the site up (behaviour 57)', async () => {
    const unknown = `<script type="text/plain" data-category="analitics">(window.log ??= []).push('X')</script>`;
    const page = await openPage({ options: { ...OPTIONS, autoShow: true }, body: unknown });
    await until(() => page.errors.length > 0);
    expect(page.errors[0]).to.include({ code: 'invalid-markup' });
    expect(page.errors[0]?.message).to.match(/<script> waits for "analitics".* write one of necessary, functional/);
  });

  it('load the page anew on withdrawal where the site asks for it', async () => {
    const page = await openPage({ options: { ...OPTIONS, reloadOnWithdrawal: true }, body: inline('A') });
    page.placet.acceptAll();
    await until(() => page.log?.length === 1);
    const frame = page.frameElement as HTMLIFrameElement;
    const reloaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    page.placet.withdraw();
    await reloaded;
    expect(page.log).to.equal(undefined);
  });
});
