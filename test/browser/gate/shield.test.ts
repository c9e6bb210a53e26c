import { expect } from 'chai';
import { forget, hitsOf, openPage, turn, until, type MadePage, type MadeWindow } from '../../support/made-page.js';
import { ELSEWHERE, SHIELDS } from '../../support/shields.js';

const OTHER = new URL(ELSEWHERE).host;

const OPTIONS = {
  autoShow: false,
  guard: false,
  services: [
    { id: 'shop', category: 'necessary' },
    { id: 'counter', category: 'analytics', hosts: [OTHER] },
    { id: 'pixel', category: 'marketing', hosts: ['pixel.example'] },
  ],
} as const;

type Shielded = MadeWindow & { readonly refused: { readonly directive: string; readonly uri: string }[] };

const LISTENER = `<script>window.refused = []; addEventListener('securitypolicyviolation', ({ effectiveDirective: directive, blockedURI: uri }) => refused.push({ directive, uri }));</script>`;

async function open(page: MadePage): Promise<Shielded> {
  return (await openPage({
    ...page,
    before: LISTENER + (page.before ?? ''),
  })) as Shielded;
}

/** Every way out of a page that needs nothing but a line of script; each makes one request for `url`. */
const WAYS: { readonly [name: string]: string } = {
  script: `add('script', { src: url })`,
  'module script': `add('script', { type: 'module', src: url })`,
  'import()': `import(url).catch(() => {})`,
  fetch: `fetch(url, { mode: 'no-cors' }).catch(() => {})`,
  XMLHttpRequest: `const x = new XMLHttpRequest(); x.open('GET', url); try { x.send(); } catch {}`,
  beacon: `navigator.sendBeacon(url)`,
  EventSource: `new EventSource(url)`,
  image: `add('img', { src: url })`,
  'image that is not in the page': `new Image().src = url`,
  'style sheet': `add('link', { rel: 'stylesheet', href: url })`,
  'image of a style': `add('div', { style: 'width:9px;height:9px;background:url(' + url + ')' })`,
  font: `new FontFace('f', 'url(' + url + ')').load().catch(() => {})`,
  frame: `add('iframe', { src: url })`,
  object: `add('object', { type: 'text/html', data: url })`,
  embed: `add('embed', { type: 'text/html', src: url })`,
  audio: `add('audio', { src: url, preload: 'auto' })`,
  poster: `add('video', { poster: url })`,
  form: `add('iframe', { name: 'target' }); const f = add('form', { action: url, method: 'post', target: 'target' }); HTMLFormElement.prototype.submit.call(f)`,
  'fetch of a worker': `new Worker(URL.createObjectURL(new Blob(['fetch(' + JSON.stringify(url) + ', { mode: "no-cors" }).catch(() => {}).then(() => postMessage(0))']))).onmessage = () => refused.push({ directive: 'worker', uri: url })`,
  'importScripts of a worker': `new Worker(URL.createObjectURL(new Blob(['try { importScripts(' + JSON.stringify(url) + ') } catch {} postMessage(0)']))).onmessage = () => refused.push({ directive: 'worker', uri: url })`,
};

const ADD = `const add = (name, attributes) => { const it = document.createElement(name); for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value); document.body.append(it); return it; };`;

function run(page: Shielded, code: string, url: string): void {
  const script = Document.prototype.createElement.call(page.document, 'script');
  script.textContent = `{ const url = ${JSON.stringify(url)}; ${ADD} ${code}; }`;
  page.document.body.append(script);
}

/** A browser that keeps nothing. */
const BLOCKED = `<script>Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} }); for (const name of ['getItem', 'setItem']) Storage.prototype[name] = () => { throw new Error('blocked'); };</script>`;

/** Nothing that was begun leads away from this page: a navigation would have replaced its window long before. */
async function stays(page: Shielded): Promise<void> {
  const frame = page.frameElement as HTMLIFrameElement;
  const root = page.document.documentElement;
  for (let at = 0; at < 5; at++) await hitsOf('none');
  expect(frame.contentDocument?.documentElement === root, 'it is still the same page').to.equal(true);
}

let count = 0;
const fresh = (): string => `shield-${Date.now()}-${count++}`;
const metas = (page: MadeWindow): string[] =>
  [...page.document.querySelectorAll('meta[http-equiv]')].map((meta) => meta.getAttribute('content') ?? '');

describe('the shield', () => {
  beforeEach(forget);
  after(forget);

  for (const { name, page: shielded } of SHIELDS) {
    describe(name, () => {
      for (const [way, code] of Object.entries(WAYS)) {
        it(`${way}: nothing goes to a host that is not allowed, and the page’s own goes on working`, async () => {
          const page = await open(shielded(OPTIONS));
          const log = fresh();
          run(page, code, `${ELSEWHERE}/made/script?log=${log}`);
          await until(() => page.refused.length, 'it was refused');
          expect(await hitsOf(log)).to.equal(0);
          expect(page.log ?? []).to.deep.equal([]);

          const own = fresh();
          const before = page.refused.filter(({ directive }) => directive !== 'worker').length;
          run(page, code, `${location.origin}/made/script?log=${own}`);
          while (!(await hitsOf(own))) await turn(); // the runner ends what never comes
          expect(page.refused.filter(({ directive }) => directive !== 'worker').length).to.equal(before);
        });
      }

      it('web sockets: none elsewhere, the page’s own host is not refused', async () => {
        const page = await open(shielded(OPTIONS));
        run(page, `try { new WebSocket(url) } catch {}`, `${ELSEWHERE.replace('http', 'ws')}/made/none`);
        await until(() => page.refused.length, 'it was refused');
        run(page, `new WebSocket(url)`, `ws://${location.host}/made/none`);
        run(page, `new Image().src = url`, `${ELSEWHERE}/made/none`); // what is refused after it is told after it
        await until(() => page.refused.some(({ directive }) => directive === 'img-src'), 'the image was refused');
        expect(page.refused.filter(({ uri }) => uri.includes(location.host))).to.deep.equal([]);
      });

      it('what stands in the page goes on: inline code, strings as code, data: and blob:', async () => {
        const page = await open(shielded(OPTIONS));
        run(page, `(window.log ??= []).push('inline', eval('"eval"'))`, '');
        run(
          page,
          `add('script', { src: 'data:text/javascript,log.push("data")' }).onload = () => add('script', { src: URL.createObjectURL(new Blob(['log.push("blob")'])) })`,
          '',
        );
        run(page, `new Worker('data:text/javascript,postMessage(1)').onmessage = () => log.push('worker')`, '');
        await until(() => page.log?.length === 5);
        expect(page.refused).to.deep.equal([]);
      });
    });
  }

  const script = `${ELSEWHERE}/made/script`;
  const shielded = (changes: object = {}): MadePage => ({ options: { ...OPTIONS, shield: {}, ...changes } });

  /** Resolves with the window that the page has after it was loaded anew. */
  async function loadedAnew(page: Shielded, act: () => void): Promise<Shielded> {
    const frame = page.frameElement as HTMLIFrameElement;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    act();
    await loaded;
    await until(() => (frame.contentWindow as Shielded).placet, 'placet is there again');
    return frame.contentWindow as Shielded;
  }

  async function isRefused(page: Shielded): Promise<boolean> {
    const log = fresh();
    const before = page.refused.length;
    run(page, `new Image().src = url`, `${script}?log=${log}`);
    let hits = 0;
    while (!hits && page.refused.length === before) {
      hits = await hitsOf(log);
      await turn();
    }
    return !hits;
  }

  /** One of each kind that a browser asks for while it reads a page. */
  const inMarkup = (url: (kind: string) => string): string =>
    `<script src="${url('script')}"></script><script async src="${url('async')}"></script>
    <script type="module" src="${url('module')}"></script><link rel="stylesheet" href="${url('style')}">
    <link rel="preload" as="script" href="${url('preload')}"><img alt="" src="${url('image')}">
    <iframe title="" src="${url('frame')}"></iframe><video poster="${url('poster')}"></video>`;

  for (const { name, page: way } of SHIELDS) {
    const isHeader = name === 'by a header';
    it(`${name}: what stands in the HTML does not run${isHeader ? ', and is not even fetched' : ''}`, async () => {
      const log = fresh();
      const page = await open({ ...way(OPTIONS), body: inMarkup((kind) => `${script}?log=${log}-${kind}`) });
      await until(() => page.refused.length > 5, 'it was refused');
      expect(page.log ?? []).to.deep.equal([]);
      if (!isHeader) return;
      for (const kind of ['script', 'async', 'module', 'style', 'preload', 'image', 'frame', 'poster']) {
        expect(await hitsOf(`${log}-${kind}`), kind).to.equal(0);
      }
    });
  }

  it('a grant loads the page anew, and what was granted works', async () => {
    const page = await open(shielded());
    expect(await isRefused(page)).to.equal(true);
    const next = await loadedAnew(page, () => page.placet.choose({ counter: 'granted' }));
    expect(next.placet.allows('counter')).to.equal(true);
    expect(await isRefused(next)).to.equal(false);
    expect(metas(next).join()).not.to.include('pixel.example');
  });

  it('there is no policy once everything is granted, and none is needed', async () => {
    const page = await open(shielded());
    const next = await loadedAnew(page, () => page.placet.acceptAll());
    expect(metas(next)).to.deep.equal([]);
  });

  it('a grant of what needs no host loads nothing anew', async () => {
    const options = { services: [...OPTIONS.services, { id: 'recent', category: 'functional' }] };
    const page = await open(shielded(options));
    page.placet.choose({ recent: 'granted' });
    page.placet.rejectAll();
    await stays(page);
  });

  it('a withdrawal refuses at once, without a new page', async () => {
    const page = await open(shielded());
    const next = await loadedAnew(page, () => page.placet.acceptAll());
    expect(await isRefused(next)).to.equal(false);
    next.placet.withdraw();
    await until(() => metas(next).length === 1, 'the part that was not needed before has come');
    expect(await isRefused(next)).to.equal(true);
    await stays(next);
  });

  it('each withdrawal takes its own hosts away, and the ones before stay away', async () => {
    const page = await open(shielded());
    const next = await loadedAnew(page, () => page.placet.acceptAll());
    next.placet.choose({ pixel: 'denied' });
    expect(await isRefused(next)).to.equal(false);
    next.placet.choose({ counter: 'denied' });
    expect(await isRefused(next)).to.equal(true);
    expect(metas(next).map((policy) => policy.includes(OTHER))).to.deep.equal([true, false]);
  });

  it('a page that was just loaded anew, and that nobody used since, is not loaded anew again: it says so', async () => {
    const page = await open(shielded());
    const next = await loadedAnew(page, () => page.placet.acceptAll());
    next.placet.withdraw();
    await until(() => metas(next).length === 1, 'the part that was not needed before has come');
    next.placet.acceptAll();
    expect(String(next.errors)).to.include('just loaded anew').and.include(OTHER);
    await stays(next);
  });

  it('a page whose own code denies and grants at every start is loaded anew once at most', async () => {
    const always = `<script type="module">placet.choose({ counter: 'denied' }); placet.choose({ counter: 'granted' });</script>`;
    const page = await open({ ...shielded(), body: always });
    const frame = page.frameElement as HTMLIFrameElement;
    await until(() => (frame.contentWindow as Shielded).errors?.length, 'it gave up');
    expect(String((frame.contentWindow as Shielded).errors)).to.include('just loaded anew');
  });

  it('a decision that is not kept loads nothing anew, and says so', async () => {
    const page = await open({ ...shielded(), before: BLOCKED });
    page.placet.acceptAll();
    await until(() => String(page.errors).includes('not kept'), 'it was said');
    await stays(page);
  });

  it('a grant in another tab loads this one anew, once', async () => {
    const [one, other] = [await open(shielded()), await open(shielded())];
    const pages = [one.frameElement, other.frameElement] as HTMLIFrameElement[];
    const both = Promise.all(
      pages.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))),
    );
    one.placet.acceptAll();
    await both;
    const [first, second] = pages.map((frame) => frame.contentWindow as Shielded) as [Shielded, Shielded];
    await until(() => first.placet?.allows('counter') && second.placet?.allows('counter'), 'both know');
    first.placet.rejectAll();
    await until(() => !second.placet.allows('counter'), 'the other one heard');
    first.placet.acceptAll();
    await until(() => second.placet.allows('counter'), 'the other one heard again');
    await Promise.all([stays(first), stays(second)]);
  });

  it('the site’s own policy stays in force beside it', async () => {
    const page = await open({
      ...shielded({ shield: { allow: [OTHER] } }),
      headers: { 'Content-Security-Policy': `img-src 'none'` },
    });
    expect(await isRefused(page)).to.equal(true);
    const log = fresh();
    run(page, `add('script', { src: url })`, `${script}?log=${log}`);
    await until(() => page.log?.includes(log), 'what both let through ran');
  });

  it('holds where a page took the names of the document away', async () => {
    const page = await open({
      ...shielded(),
      before: '<img name="head"><img name="createElement"><img name="cookie">',
    });
    expect(await isRefused(page)).to.equal(true);
    const next = await loadedAnew(page, () => page.placet.acceptAll());
    expect(await isRefused(next)).to.equal(false);
  });

  it('none without the option', async () => {
    const page = await open({ options: OPTIONS });
    expect(metas(page)).to.deep.equal([]);
    expect(await isRefused(page)).to.equal(false);
  });
});
