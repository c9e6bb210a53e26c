import { expect } from 'chai';
import { encodeRecord, EMPTY_RECORD, idHash } from '../../../src/core/consent-record.js';
import { forget, OPTIONS, openPage, turn, until, type MadePage, type MadeWindow } from '../../support/made-page.js';
import { NO_POLICY, POLICIES, signed, type Policy } from '../../support/policies.js';

const IDS = ['functional', 'analytics', 'marketing', 'counter', 'pixel'];
const now = (): number => Math.floor(Date.now() / 1000);
const allowed = (lastAt = now()): string =>
  encodeRecord({
    ...EMPTY_RECORD,
    counter: lastAt * 1000,
    id: 'a'.repeat(32),
    firstAt: lastAt,
    lastAt,
    granted: IDS.map(idHash),
  });
const COOKIES_BLOCKED = `<script>Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: () => '', set() {} });</script>`;
const codes = (page: MadeWindow): unknown[] => page.errors.map((error) => (error as { code?: unknown } | null)?.code);
const names = (): string[] =>
  document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0] ?? '');

for (const policy of POLICIES) {
  describe(`what is kept, ${policy.name}`, () => {
    beforeEach(forget);
    after(forget);

    const open = (page: MadePage = {}): Promise<MadeWindow> => openPage({ policy, ...page });

    it('behaviours 26, 28, 33: goes to local storage where cookies are not kept, expires there, and is forgotten there', async () => {
      const page = await open({ before: COOKIES_BLOCKED });
      page.placet.acceptAll();
      expect(names()).to.deep.equal([]);
      expect(Object.keys(localStorage)).to.deep.equal(['placet']);
      const next = await open({ before: COOKIES_BLOCKED });
      expect(next.placet.allows('pixel')).to.equal(true);
      next.placet.withdraw();
      expect(Object.keys(localStorage)).to.deep.equal([]);
      localStorage.setItem('placet', allowed(now() - 181 * 86_400));
      expect((await open({ before: COOKIES_BLOCKED })).placet.state.needsDecision).to.equal(true);
    });

    it('behaviours 25, 33: is in the cookie alone where that is kept, and the strictest of both holds', async () => {
      localStorage.setItem('placet', allowed());
      const page = await open();
      page.placet.choose({ pixel: 'denied' });
      expect(Object.keys(localStorage)).to.deep.equal([]);
      localStorage.setItem('placet', allowed());
      expect((await open()).placet.allows('pixel')).to.equal(false);
    });

    it('F3, F18, behaviour 26: is nowhere where cookies are not kept and storage is full; it holds for the page, and that is said once', async () => {
      const page = await open({ before: COOKIES_BLOCKED });
      let filler = 'x'.repeat(1 << 20);
      for (let at = 0; filler; at++) {
        try {
          localStorage.setItem(`filler-${at}`, filler);
        } catch (error) {
          expect((error as Error).name).to.equal('QuotaExceededError');
          filler = filler.slice(filler.length / 2 + 1);
        }
      }
      page.placet.acceptAll();
      expect(page.placet.allows('pixel')).to.equal(true);
      await until(() => page.errors.length > 0);
      expect(codes(page)).to.deep.equal(['storage-blocked']);
      localStorage.clear();
      expect((await open({ before: COOKIES_BLOCKED })).placet.state.needsDecision).to.equal(true);
    });

    it('F17: is asked for once, and not twice, after a browser has removed all that scripts stored', async () => {
      (await open()).placet.acceptAll();
      await forget();
      const page = await open();
      expect(page.placet.state.needsDecision).to.equal(true);
      expect(page.placet.allows('pixel')).to.equal(false);
      page.placet.acceptAll();
      expect((await open()).placet.state.needsDecision).to.equal(false);
    });

    it('F6, F14: is a cookie without prefix and of plain characters, also on http://localhost', async () => {
      expect(location.origin).to.match(/^http:\/\/localhost:/);
      (await open()).placet.choose({ pixel: 'granted' });
      expect(document.cookie).to.match(/^placet=[0-9a-z.~-]+$/);
    });

    it('F23: stays as it is where a version to come wrote it, until the visitor decides', async () => {
      const [body = ''] = allowed()
        .split(/(?<=^)1~/)
        .slice(-1);
      document.cookie = `placet=2~${body}; Path=/`;
      const page = await open();
      expect(page.placet.state.consent.status).to.equal('undecided');
      await turn();
      expect(document.cookie).to.equal(`placet=2~${body}`);
    });
  });
}

describe('what other cookies are like', () => {
  beforeEach(forget);
  after(forget);

  it('F9: a cookie over 4,096 bytes is set where the browser keeps it, and else said not to be', async () => {
    const page = await openPage();
    const { placet } = page;
    placet.acceptAll();
    for (const [size, fits] of [
      [4000, true],
      [4096 - 3, true],
      [4096 - 2, undefined],
      [8000, undefined],
    ] as const) {
      const verdict = placet.setCookie('_ct', 'x'.repeat(size));
      const kept = page.document.cookie.includes(`_ct=${'x'.repeat(size)}`);
      expect(verdict.allowed, String(size)).to.equal(kept);
      if (!verdict.allowed) expect(verdict.reason).to.equal('not-stored');
      if (fits) expect(kept, String(size)).to.equal(true);
    }
  });

  it('F9, behaviour 34: a record of seven hundred services fits into one; it is never cut', async () => {
    // Too many to stand in an address: the page writes its options itself.
    const before = `<script>
      const services = Array.from({ length: 690 }, (_, at) => ({ id: 'service-' + at, category: 'analytics' }));
      const textContent = JSON.stringify({ autoShow: false, services });
      document.head.append(Object.assign(document.createElement('script'), { type: 'application/json', id: 'placet-options', textContent }));
    </script>`;
    const page = await openPage({ before });
    page.placet.acceptAll();
    expect(page.document.cookie.length).to.be.within(3000, 4096);
    const next = await openPage({ before });
    expect(next.placet.allows('service-689')).to.equal(true);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('F11: a cookie store that rejects is never left unheard, and what it tells a vendor is what it would have', async function () {
    if (!('cookieStore' in window)) this.skip();
    const before = `<script>addEventListener('unhandledrejection', ({ reason }) => errors.push(reason));</script>`;
    const page = await openPage({ before });
    const { cookieStore } = page as unknown as { cookieStore: { set(name: string, value: string): Promise<void> } };
    page.placet.acceptAll();
    const said = await cookieStore.set('_ct', 'x'.repeat(9000)).then(
      () => 'kept',
      (error: unknown) => (error as Error).name,
    );
    expect(['TypeError', 'kept']).to.include(said); // WebKit keeps as much
    page.placet.rejectAll();
    await turn();
    expect(page.errors).to.deep.equal([]);
  });

  it('F15: a cookie without a name, or without a value, is passed over', async () => {
    for (const line of ['justname', '=value', 'placet', '=placet=1', '_ct', ' ']) document.cookie = `${line}; Path=/`;
    const page = await openPage();
    expect(page.placet.state.consent.status).to.equal('undecided');
    page.placet.acceptAll();
    page.placet.rejectAll();
    expect((await openPage()).placet.state.consent.status).to.equal('decided');
    expect(page.errors.every((error) => (error as { code?: string }).code)).to.equal(true);
    for (const line of ['justname', '=value', '=placet=1', '=', 'placet', '_ct'])
      document.cookie = `${line}; Path=/; Max-Age=0`;
  });
});

/** Opens a page that lies in another site, or in a frame of another kind, and hears what it says. */
async function hear(
  src: string,
  attributes: { readonly [name: string]: string } = {},
): Promise<Record<string, unknown>> {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.title = 'other';
  frame.src = src;
  const said = new Promise<Record<string, unknown>>((resolve) => {
    addEventListener('message', function listen({ data, source }) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listen);
      resolve(data as Record<string, unknown>);
    });
  });
  document.body.append(frame);
  return said;
}

const pageOf = (policy: Policy, origin: string): string =>
  signed(
    `<!doctype html><html lang="en"><title>other</title>
    <script>window.errors = []; addEventListener('error', ({ message }) => errors.push(message)); addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason))); window.reportError = () => {};</script>
    <script type="application/json" id="placet-options">${JSON.stringify({ ...OPTIONS, autoShow: true })}</script>
    <script src="${origin}/dist/placet.js"></script>
    <script type="text/plain" data-category="analytics">window.ran = (window.ran ?? 0) + 1;</script>
    <body><script>
      const before = placet.allows('analytics');
      let kept = '';
      addEventListener('load', () => setTimeout(() => {
        const asked = placet.state.needsDecision;
        placet.acceptAll();
        const verdict = placet.setCookie('_ct', '1');
        const after = placet.allows('analytics');
        placet.rejectAll();
        parent.postMessage({ before, asked, after, reason: verdict.reason ?? 'set', ran: window.ran, denied: placet.allows('analytics'), errors }, '*');
      }));
    </script></body></html>`,
    policy,
  );

const HEARD = { before: false, asked: true, after: true, ran: 1, denied: false, errors: [] };

describe('frames in which little works', () => {
  beforeEach(forget);
  after(forget);

  const made = (policy: Policy, origin = location.origin): string => {
    const asked = new URLSearchParams({ html: pageOf(policy, origin) });
    for (const [name, value] of Object.entries(policy.headers ?? {})) asked.append(`header.${name}`, value);
    return `${origin}/made/page?${asked}`;
  };

  for (const policy of POLICIES) {
    it(`F1: in a sandboxed frame the choice holds for the page, ${policy.name}`, async () => {
      expect(await hear(made(policy), { sandbox: 'allow-scripts' })).to.deep.equal({ ...HEARD, reason: 'not-stored' });
    });

    it(`F7: in another site’s page nothing is granted that was not said there, ${policy.name}`, async () => {
      (await openPage()).placet.acceptAll();
      const heard = await hear(made(policy, location.origin.replace('localhost', '127.0.0.1')));
      expect(heard).to.include({ before: false, after: true, denied: false, ran: 1 });
      expect(heard['errors']).to.deep.equal([]);
      expect(names()).to.include('placet');
    });
  }

  it('F2: in a data: frame the choice holds for the page', async () => {
    const src = `data:text/html,${encodeURIComponent(pageOf(NO_POLICY, location.origin))}`;
    expect(await hear(src)).to.deep.equal({ ...HEARD, reason: 'not-stored' });
  });

  it('F8: in a credentialless frame, where there is one, nothing is known of the page around it', async function () {
    if (!('credentialless' in HTMLIFrameElement.prototype)) return; // Chromium alone has them
    (await openPage()).placet.acceptAll();
    expect(await hear(made(NO_POLICY), { credentialless: '' })).to.include({
      before: false,
      asked: true,
      after: true,
      denied: false,
    });
  });
});
