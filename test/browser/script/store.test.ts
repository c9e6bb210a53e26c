import { expect } from 'chai';
import { encodeRecord, EMPTY_RECORD, idHash } from '../../../src/core/consent-record.js';
import { forget, OPTIONS, openPage, until, type MadeWindow } from '../../support/made-page.js';

const codes = (page: MadeWindow): unknown[] => page.errors.map((error) => (error as { code?: unknown }).code);
const decided = (
  granted: readonly string[],
  denied: readonly string[],
  lastAt = Math.floor(Date.now() / 1000),
): string =>
  encodeRecord({
    ...EMPTY_RECORD,
    counter: lastAt * 1000,
    id: 'a'.repeat(32),
    firstAt: lastAt,
    lastAt,
    granted: granted.map(idHash),
    denied: denied.map(idHash),
  });
const ALL = ['functional', 'analytics', 'marketing', 'counter', 'pixel'];

describe('window.placet', () => {
  beforeEach(forget);
  after(forget);

  it('is the store as soon as the tag has run, with what was remembered in force', async () => {
    document.cookie = `placet=${decided(['analytics', 'counter'], ['functional', 'marketing', 'pixel'])}; Path=/`;
    const before = '<script>window.early = typeof placet;</script>';
    const page = await openPage({ before, body: '<script>window.allowed = placet.allows("counter")</script>' });
    expect((page as unknown as { early: string }).early).to.equal('undefined');
    expect((page as unknown as { allowed: boolean }).allowed).to.equal(true);
    expect(page.placet.state.needsDecision).to.equal(false);
  });

  it('stores nothing and sets no cookie before the visitor decides', async () => {
    const page = await openPage({ options: { ...OPTIONS, autoShow: true } });
    await until(() => page.document.querySelector('cookie-banner[open]'));
    expect(page.document.cookie).to.equal('');
    expect(page.localStorage.length + page.sessionStorage.length).to.equal(0);
  });

  it('behaviour 23: keeps the decision in one small cookie, for the next page', async () => {
    const page = await openPage();
    page.placet.choose({ counter: 'granted' });
    const [pair = ''] = document.cookie.split('; ').filter((one) => one.startsWith('placet='));
    expect(pair.length).to.be.within(60, 200);
    const next = await openPage();
    expect(next.placet.allows('analytics')).to.equal(true);
    expect(next.placet.allows('marketing')).to.equal(false);
  });

  it('withholds a cookie, sets it when that is granted, and removes it when it is denied', async () => {
    const page = await openPage();
    const { placet } = page;
    const whose = { service: 'counter', category: 'analytics' };
    expect(placet.setCookie('_ct', '1')).to.deep.equal({ allowed: false, reason: 'denied', ...whose });
    expect(placet.setCookie('nobody', '1')).to.deep.equal({ allowed: false, reason: 'undeclared' });
    expect(placet.setCookie('session', 'a b;c').allowed).to.equal(true);
    expect(page.document.cookie).to.equal('session=a%20b%3Bc');
    placet.acceptAll();
    expect(page.document.cookie).to.include('_ct=1');
    placet.rejectAll();
    expect(page.document.cookie).not.to.include('_ct=1');
    expect(page.document.cookie).to.include('session=');
  });

  it('behaviours 64, 65, 66, 67, 68: clears what denied services left, on every path of the page, and only that', async () => {
    const page = await openPage();
    page.placet.choose({ pixel: 'granted' });
    for (const line of [
      '_ct=1; Path=/',
      '_ct=2; Path=/made',
      '_ct_abc=3; Path=/',
      '_px=4; Path=/made/',
      'other=5; Path=/',
    ]) {
      page.document.cookie = line;
    }
    localStorage.setItem('ct.queue', '1');
    localStorage.setItem('mine', '1');
    page.placet.choose({ counter: 'denied' });
    const names = page.document.cookie.split('; ').map((pair) => pair.split('=')[0]);
    expect(names.sort()).to.deep.equal(['_px', 'other', 'placet']);
    expect(Object.keys(localStorage)).to.deep.equal(['mine']);
  });

  it('F27: takes the strictest of several cookies of its name, and replaces them with the next decision', async () => {
    document.cookie = `placet=${decided(ALL, [])}; Path=/`;
    document.cookie = `placet=${decided(['analytics', 'counter'], ['functional', 'marketing', 'pixel'])}; Path=/made`;
    const page = await openPage();
    expect(page.placet.allows('counter')).to.equal(true);
    expect(page.placet.allows('pixel')).to.equal(false);
    page.placet.acceptAll();
    expect(page.document.cookie.match(/placet=/g)).to.have.length(1);
    expect((await openPage()).placet.allows('pixel')).to.equal(true);
  });

  it('F27: replaces one that an older version of the site left on another path', async () => {
    document.cookie = `placet=${decided([], ALL)}; Path=/made`;
    const page = await openPage();
    expect(page.placet.allows('pixel')).to.equal(false);
    page.placet.acceptAll();
    expect(page.document.cookie.match(/placet=/g)).to.have.length(1);
    expect((await openPage()).placet.allows('pixel')).to.equal(true);
  });

  it('clears cookies whose names are written with percent signs', async () => {
    const services = [{ id: 'adobe', category: 'analytics', cookies: [{ name: 'AMCV_*@Org' }, { name: 'a[b]' }] }];
    const page = await openPage({ options: { ...OPTIONS, services } });
    page.placet.acceptAll();
    expect(page.placet.setCookie('AMCV_1@Org', '1').allowed).to.equal(true);
    expect(page.placet.setCookie('a[b]', '1').allowed).to.equal(true);
    expect(page.document.cookie).to.include('AMCV_1%40Org=1').and.to.include('a%5Bb%5D=1');
    page.placet.rejectAll();
    expect(page.document.cookie).not.to.match(/AMCV|a%5B/);
  });

  it('T4: works where there is no BroadcastChannel, or none without cookies', async () => {
    for (const before of [
      '<script>delete window.BroadcastChannel</script>',
      `<script>window.BroadcastChannel = class { constructor() { throw new DOMException('', 'SecurityError'); } }</script>`,
    ]) {
      const page = await openPage({ before });
      page.placet.acceptAll();
      expect(page.placet.allows('pixel')).to.equal(true);
      expect(page.errors).to.deep.equal([]);
    }
  });

  for (const [what, value] of Object.entries({
    'cut off': decided(ALL, []).slice(0, -3),
    altered: decided(ALL, []).replace('~1', '~2').replace(/a{32}/, 'b'.repeat(32)),
    'JSON of another library': encodeURIComponent('{"categories":["analytics"]}'),
    'the word true': 'true',
    oversized: '1~'.padEnd(3900, 'z'),
    'from a clock two days ahead': decided(ALL, [], Math.floor(Date.now() / 1000) + 200_000),
    'over half a year old': decided(ALL, [], Math.floor(Date.now() / 1000) - 181 * 86_400),
  })) {
    it(`F20, F21, F23, F26, F28, behaviour 24: a cookie that is ${what} grants nothing, and nothing is thrown`, async () => {
      document.cookie = `placet=${value}; Path=/`;
      const page = await openPage();
      expect(page.placet.state.consent.status).to.equal('undecided');
      expect(page.placet.allows('analytics')).to.equal(false);
      expect(page.errors.every((error) => (error as { code?: string } | null)?.code === 'unreadable-record')).to.equal(
        true,
      );
      page.placet.acceptAll();
      expect((await openPage()).placet.allows('analytics')).to.equal(true);
    });
  }

  it('asks again for a new service alone, and keeps the rest', async () => {
    (await openPage()).placet.acceptAll();
    const page = await openPage({
      options: { ...OPTIONS, services: [...OPTIONS.services, { id: 'map', category: 'functional' }] },
    });
    expect(page.placet.state.needsDecision).to.equal(true);
    expect(page.placet.state.undecided).to.deep.equal(['map']);
    expect(page.placet.allows('pixel')).to.equal(true);
    expect(page.placet.allows('map')).to.equal(false);
  });

  it('F24: asks again when the policy version changes, and keeps the id', async () => {
    const first = await openPage();
    first.placet.acceptAll();
    const { consent } = first.placet.state;
    const page = await openPage({ options: { ...OPTIONS, policyVersion: '2' } });
    expect(page.placet.state.consent).to.deep.equal({ status: 'undecided', because: 'policy-changed' });
    expect(page.placet.allows('analytics')).to.equal(false);
    page.placet.rejectAll();
    const again = page.placet.state.consent;
    expect(consent.status === 'decided' && again.status === 'decided' && again.id === consent.id).to.equal(true);
  });

  it('behaviour 97: tells other tabs, which follow without a reload', async () => {
    const [one, two] = [
      await openPage({ options: { ...OPTIONS, autoShow: true } }),
      await openPage({ options: { ...OPTIONS, autoShow: true } }),
    ];
    await until(() => two.document.querySelector('cookie-banner[open]'));
    const told: string[] = [];
    two.placet.subscribe(({ consent, choices }) => told.push(`${consent.status}, pixel ${choices['pixel']}`));
    one.placet.acceptAll();
    await until(() => two.placet.allows('pixel'));
    await until(() => !two.document.querySelector('cookie-banner[open]'));
    one.placet.withdraw();
    await until(() => !two.placet.allows('pixel'));
    expect(two.placet.state.consent.status).to.equal('undecided');
    expect(told).to.deep.equal(['decided, pixel granted', 'undecided, pixel denied']);
  });

  it('F1: works in memory where cookies and storage are blocked', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'sandbox';
    const told = new Promise<unknown>((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    const html = `<!doctype html><script type="application/json" id="placet-options">${JSON.stringify(OPTIONS)}</script><script src="/dist/placet.js"></script>
      <script>const before = placet.allows('analytics'); placet.acceptAll(); const verdict = placet.setCookie('_ct', '1');
      parent.postMessage({ before, after: placet.allows('analytics'), verdict, }, '*');</script>`;
    frame.src = `/made/page?${new URLSearchParams({ html })}`;
    document.body.append(frame);
    expect(await told).to.deep.equal({
      before: false,
      after: true,
      verdict: { allowed: false, reason: 'not-stored', service: 'counter', category: 'analytics' },
    });
  });

  it('is not misled by a page that clobbers document or pollutes Object.prototype', async () => {
    const before =
      '<script>Object.prototype.analytics = "granted"; Object.prototype.counter = "granted"; Object.prototype.required = true;</script>';
    const clobber = [
      'cookie',
      'addEventListener',
      'querySelectorAll',
      'documentElement',
      'readyState',
      'prerendering',
      'createElement',
      'currentScript',
    ]
      .map((name) => `<img name="${name}" alt="">`)
      .join('');
    const page = await openPage({
      before: before + clobber,
      body: '<script type="text/plain" data-category="analytics">window.log = ["A"]</script>',
    });
    expect(page.placet.allows('analytics')).to.equal(false);
    page.placet.acceptAll();
    await until(() => document.cookie.includes('placet='));
    await until(() => page.log?.length === 1);
    page.placet.setCookie('_ct', '7');
    await until(() => document.cookie.includes('_ct=7')); // WebKit takes a moment to tell the other document
    page.placet.rejectAll();
    await until(() => !document.cookie.includes('_ct=7'));
  });

  it('does not choke on junk languages', async () => {
    const before = `<script>Object.defineProperty(navigator, 'languages', { value: ['C', '*', 'en_US@posix', ''] });</script>`;
    const page = await openPage({ before, options: { ...OPTIONS, autoShow: true } });
    await until(() => page.document.querySelector('cookie-banner[open]'));
    expect(page.errors).to.deep.equal([]);
  });

  for (const [what, options, words] of [
    ['missing services', '{}', /services is missing; write a list/],
    ['no JSON', '{', /#placet-options is no JSON/],
    [
      'an unknown category',
      JSON.stringify({ services: [{ id: 'a', category: 'ads' }], autoShow: true }),
      /services\[0\]\.category is "ads"; write one of necessary, functional, analytics, marketing/,
    ],
    [
      'names of cookies where rules belong',
      JSON.stringify({ services: [{ id: 'a', category: 'analytics', cookies: ['_a'] }] }),
      /services\[0\]\.cookies\[0\]\.name is missing; write a cookie name/,
    ],
    [
      'no list of keys',
      JSON.stringify({ services: [{ id: 'a', category: 'analytics', storage: {} }] }),
      /services\[0\]\.storage is \{\}; write a list/,
    ],
    ['no list of regions', JSON.stringify({ services: [], regions: {} }), /regions is \{\}; write a list/],
    [
      'an id twice',
      JSON.stringify({
        services: [
          { id: 'a', category: 'analytics' },
          { id: 'a', category: 'marketing' },
        ],
      }),
      /id is "a"; write another/,
    ],
  ] as const) {
    it(`says what is wrong with options: ${what}`, async () => {
      const page = await openPage({ options });
      await until(() => page.errors.length > 0);
      expect(codes(page)).to.deep.equal(['invalid-option']);
      expect(page.errors[0]?.message).to.match(words);
      page.placet.acceptAll();
      expect(page.placet.allows('a')).to.equal(false);
    });
  }

  it('T8, behaviour 93: is one where the tag stands twice', async () => {
    const page = await openPage({
      body: '<script>window.first = placet</script><script src="/dist/placet.js"></script>',
    });
    expect(page.placet).to.equal((page as unknown as { first: unknown }).first);
  });

  it('opens what a button of the page asks for', async () => {
    const page = await openPage({ body: '<button data-placet-show="settings"><b>Cookies</b></button>' });
    page.document.querySelector<HTMLElement>('b')?.click();
    await until(() => page.document.querySelector('cookie-banner')?.shadowRoot?.querySelector('dialog')?.open);
  });
});
