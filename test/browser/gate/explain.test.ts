import { expect } from 'chai';
import { explain } from '../../../src/gate/explain.js';
import { report } from '../../../src/gate/report.js';
import type { ReportRow } from '../../../src/gate/report-row.js';
import { startGate } from '../../../src/gate/start-gate.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { forget, until } from '../../support/made-page.js';

const OPTIONS: ConsentOptions = {
  services: [
    {
      id: 'shop',
      category: 'necessary',
      cookies: [{ name: 'session' }],
      storage: [{ area: 'local', key: 'shop.*' }],
    },
    {
      id: 'counter',
      category: 'analytics',
      cookies: [{ name: '_ct' }],
      storage: [{ area: 'local', key: 'ct.*' }],
      hosts: [location.host, 'counter.example'],
    },
    { id: 'pixel', category: 'marketing', cookies: [{ name: '_px' }] },
  ],
};

describe('explain and report, of elements', () => {
  let stage: HTMLElement;
  let endings: (() => void)[];

  beforeEach(async () => {
    await forget();
    stage = document.body.appendChild(document.createElement('div'));
    endings = [() => stage.remove()];
  });
  afterEach(() => endings.forEach((end) => end()));
  after(forget);

  function open(nonce = '', options = OPTIONS): ConsentStore {
    const store: ConsentStore = createConsentStore(options);
    const placeholder = () => document.createElement('p');
    endings.push(startGate(store, { nonce, placeholder }), store.destroy);
    return store;
  }

  function put<E extends Element>(html: string): E {
    stage.append(document.createRange().createContextualFragment(html));
    return stage.lastElementChild as E;
  }

  const because = (store: ConsentStore, subject: unknown, nonce = '') =>
    explain(store, subject, { nonce }).map((one) => `${one.outcome} ${one.because}`);

  const find = (rows: readonly ReportRow[], name: string) =>
    rows.filter((row) => row.name === name).map(({ name: _, ...row }) => row);

  const INLINE = '<script type="text/plain" data-service="counter" id="it">window.counted = true</script>';

  it('a script is held by each id that is denied', () => {
    const store = open();
    const script = put(
      '<script type="text/plain" data-category="analytics" data-service="shop pixel" id="it"></script>',
    );
    expect(because(store, script)).to.deep.equal(['held undecided', 'held undecided']);
    store.rejectAll();
    const [first, second] = explain(store, script);
    expect(first).to.include({ because: 'denied', kind: 'script', name: '#it', category: 'analytics' });
    expect(second).to.include({ because: 'denied', service: 'pixel', rule: 'services[2]' });
    expect(second?.text).to.equal(
      'The script "#it" of "pixel" is held back: the visitor denied it. It is declared in services[2]. It is let go as soon as the visitor allows it.',
    );
    expect(find(report(store), '#it')).to.deep.equal([
      { outcome: 'held', kind: 'script', because: 'denied', category: 'analytics' },
    ]);
  });

  it('a picture and a film whose sources alone wait are held, and let go with them', async () => {
    const store = open();
    const all = [
      '<picture data-service="counter" id="it"><source data-srcset="/favicon.ico 1x"><img alt="" data-src="/favicon.ico"></picture>',
      '<video data-service="counter" id="film"><source data-src="/made/script?log=film"></video>',
    ].map((markup) => put(markup));
    for (const one of all) expect(because(store, one)).to.deep.equal(['held undecided']);
    expect(find(report(store), '#it')[0]).to.include({ outcome: 'held' });
    store.acceptAll();
    await until(() => all.every((one) => because(store, one).join() === 'free let-go'));
  });

  it('a script that was let go; one that ran and was taken out on withdrawal', async () => {
    const store = open();
    const script = put(INLINE);
    store.acceptAll();
    await until(() => (script as HTMLScriptElement).type === '');
    expect(because(store, script)).to.deep.equal(['free let-go']);
    expect(find(report(store), '#it')).to.deep.equal([
      {
        outcome: 'released',
        kind: 'script',
        because: 'let-go',
        service: 'counter',
        category: 'analytics',
        rule: 'services[1]',
      },
    ]);
    store.withdraw();
    expect(because(store, script)).to.deep.equal(['held already-ran']);
  });

  it('an id that nobody declares', () => {
    const store = open();
    store.acceptAll();
    const script = put('<script type="text/plain" data-service="countre" id="it"></script>');
    expect(because(store, script)).to.deep.equal(['undeclared unknown-id']);
    expect(explain(store, script)[0]?.text).to.contain('of "countre" waits for an id that is not declared');
    expect(find(report(store), '#it')[0]).to.include({ outcome: 'undeclared', service: 'countre' });
  });

  it('markup that cannot be let go: the nonce, the address, the place', () => {
    const store = open('n0nce');
    store.acceptAll();
    const script = put(INLINE);
    expect(because(store, script, 'n0nce')).to.deep.equal(['held nonce-missing']);

    const embed = put('<iframe title="it" data-service="counter" data-src="javascript:0"></iframe>');
    expect(because(store, embed)).to.deep.equal(['held address-not-web']);
    embed.remove(); // before the gate looks, which would tell of it as an error

    const template = put<HTMLTemplateElement>(`<template>${INLINE}</template>`);
    expect(because(store, template.content.querySelector('script'))).to.deep.equal(['held in-template']);

    const root = put('<div></div>').attachShadow({ mode: 'closed' });
    root.append(document.createRange().createContextualFragment(INLINE.replace('it', 'inner')));
    expect(because(store, root.querySelector('script'))).to.deep.equal(['held in-closed-shadow-root']);

    const loose = document.createElement('script');
    loose.type = 'text/plain';
    loose.dataset.service = 'counter';
    expect(because(store, loose)).to.deep.equal(['held not-connected']);
  });

  it('everything at once', () => {
    const store = open();
    const template = put<HTMLTemplateElement>(`<template>${INLINE}</template>`);
    const script = template.content.querySelector('script');
    expect(because(store, script, 'n0nce')).to.deep.equal(['held undecided', 'held nonce-missing', 'held in-template']);
  });

  it('an embed that is held is found beside its placeholder, and told of by it', async () => {
    const store = open();
    const embed = put('<iframe title="it" data-service="pixel" data-src="/made/hits?of=secret"></iframe>');
    await until(() => stage.querySelector('p'));
    const standIn = stage.querySelector('p');
    expect(because(store, standIn)).to.deep.equal(['held undecided']);
    expect(explain(store, standIn)).to.deep.equal(explain(store, embed));
    expect(explain(store, standIn)[0]).to.include({ kind: 'iframe', name: `${location.host}/made/hits` });
    expect(find(report(store), `${location.host}/made/hits`)[0]).to.include({ outcome: 'held', service: 'pixel' });
    store.acceptAll();
    expect(because(store, embed)).to.deep.equal(['free let-go']);
  });

  it('what is marked so that nothing waits', () => {
    const store = open();
    const script = put('<script data-service="counter" id="it"></script>');
    expect(because(store, script)).to.deep.equal(['free not-parked']);
    expect(find(report(store), '#it')[0]).to.include({ outcome: 'leaked', because: 'not-parked' });
    store.acceptAll();
    expect(find(report(store), '#it')[0]).to.include({ outcome: 'seen' });
    expect(because(store, put('<iframe title="it" data-service="counter" src="about:blank"></iframe>'))).to.deep.equal([
      'free not-parked',
    ]);
  });

  it('what is not marked goes by the host that it comes from', () => {
    const store = open('', { ...OPTIONS, guard: false }); // which marks it
    const link = document.createElement('link');
    link.setAttribute('href', 'https://counter.example/pixel?visitor=42');
    expect(explain(store, link)).to.have.length(1);
    expect(explain(store, link)[0]).to.include({
      because: 'undecided',
      kind: 'link',
      name: 'counter.example/pixel',
      rule: 'services[1].hosts[1]',
    });
    expect(because(store, document.createElement('div'))).to.deep.equal(['free not-marked']);
    expect(because(store, put('<a href="https://counter.example/">x</a>'))).to.deep.equal(['free not-marked']);
  });

  it('cookies, keys and hosts: names alone, with their claim', async () => {
    const store = open();
    document.cookie = 'session=secret; Path=/';
    document.cookie = 'stray=secret; Path=/';
    localStorage.setItem('shop.seen', 'secret');
    sessionStorage.setItem('ours', 'secret');
    await fetch('/made/hits?of=secret');
    // WebKit takes a moment until it tells of a cookie, or of a load.
    const there = (name: string) => report(store).some((row) => row.name === name);
    await until(() => ['session', 'stray', location.host].every(there));
    const rows = report(store);
    const seen = { outcome: 'seen', because: 'required', service: 'shop' };
    expect(find(rows, 'session')[0]).to.include({ ...seen, kind: 'cookie', rule: 'services[0].cookies[0]' });
    expect(find(rows, 'stray')).to.deep.equal([{ outcome: 'undeclared', kind: 'cookie', because: 'not-declared' }]);
    expect(find(rows, 'shop.seen')[0]).to.include({ ...seen, kind: 'local', rule: 'services[0].storage[0]' });
    expect(find(rows, 'ours')[0]).to.include({ outcome: 'undeclared', kind: 'session' });
    expect(find(rows, location.host)[0]).to.include({ kind: 'host', service: 'counter', rule: 'services[1].hosts[0]' });
    expect(JSON.stringify(rows)).not.to.contain('secret');
    expect(JSON.parse(JSON.stringify(rows))).to.deep.equal(rows);
  });

  it('a host that is denied was late if it was there before placet', () => {
    const store = open();
    store.rejectAll();
    const row = (options = {}) => find(report(store, options), location.host)[0];
    expect(row()).to.include({ outcome: 'leaked', because: 'denied', late: true });
    expect(row({ startedAt: 0 }))
      .to.include({ outcome: 'seen' })
      .and.not.to.have.property('late');
    store.acceptAll();
    expect(row()).to.include({ outcome: 'seen' }).and.not.to.have.property('late');
  });

  it('what the guard counted: held, or let go since', () => {
    const store = open();
    const ledger = new Map([
      ['cookie _px', 3],
      ['storage ct.a b', 1],
      ['host counter.example', 2],
    ]);
    const rows = report(store, { ledger });
    expect(find(rows, '_px')[0]).to.include({ outcome: 'held', kind: 'cookie', times: 3, service: 'pixel' });
    expect(find(rows, 'ct.a b')[0]).to.include({ outcome: 'held', kind: 'local', times: 1 });
    expect(find(rows, 'counter.example')[0]).to.include({ outcome: 'held', kind: 'host', times: 2 });
    store.acceptAll();
    expect(find(report(store, { ledger }), '_px')[0]).to.include({ outcome: 'released', because: 'granted', times: 3 });
  });

  it('what is amiss stands first', () => {
    const store = open();
    document.cookie = 'stray=1; Path=/';
    put(INLINE);
    put('<script data-service="pixel" id="loose"></script>');
    const outcomes = report(store).map(({ outcome }) => outcome);
    expect(outcomes).to.deep.equal(
      ['leaked', 'undeclared', 'held', 'released', 'seen'].flatMap((one) => outcomes.filter((other) => one === other)),
    );
    expect(outcomes[0]).to.equal('leaked');
  });
});
