import { expect } from 'chai';
import { forget, OPTIONS, openPage, until, type MadeWindow } from '../../support/made-page.js';

/** Whether this browser tells of cookies that somebody else sets. The others look again at known moments. */
const HEARS = 'cookieStore' in window;
const janitor = HEARS ? describe : describe.skip;

janitor('the janitor, where counter is denied', () => {
  let page: MadeWindow;
  beforeEach(async () => {
    await forget();
    page = await openPage();
    page.placet.rejectAll();
    // The browser begins to tell of cookies a moment after it was asked to, a busy one much later.
    let isTold = false;
    const hear = (): void => void (isTold = true);
    page.cookieStore.addEventListener('change', hear);
    await until(() => ((document.cookie = `probe=${Math.random()}; Path=/`), isTold), 'the browser tells of cookies');
    page.cookieStore.removeEventListener('change', hear);
    document.cookie = 'probe=; Path=/; Max-Age=0';
  });
  after(forget);

  /** Resolves when a cookie has come and gone; says how long it took. */
  async function comesAndGoes(how: string, write: () => unknown): Promise<void> {
    let came = 0;
    // What was set and removed before anybody was told of it is told of as removed, and no more.
    const hear = ({ changed, deleted }: CookieChangeEvent): void => {
      if ([...changed, ...deleted].some(({ name }) => name === '_ct')) came = performance.now();
    };
    const start = performance.now();
    page.cookieStore.addEventListener('change', hear);
    await write();
    await until(() => came && !page.document.cookie.includes('_ct='), `what ${how} set has come and gone`);
    console.info(`what ${how} set: gone ${Math.round(performance.now() - start)} ms after it was asked for`);
    page.cookieStore.removeEventListener('change', hear);
    expect(page.errors).to.deep.equal([]);
  }

  it('removes what an answer sets', () =>
    comesAndGoes('an answer', () =>
      page.fetch(`/made/page?${new URLSearchParams({ 'header.Set-Cookie': '_ct=1; Path=/made' })}`),
    ));

  it('removes what another realm writes', () =>
    comesAndGoes('another realm', () => {
      document.cookie = '_ct=1; Path=/';
    }));

  it('removes what is written again and again', () =>
    comesAndGoes('a stubborn tracker', async () => {
      for (let round = 0; round < 20; round++) {
        document.cookie = `_ct=${round}; Path=/made`;
        await fetch('/made/hits?of=nothing');
      }
    }));

  it('leaves alone what is granted, and what nobody declares', async () => {
    page.placet.choose({ pixel: 'granted' });
    await comesAndGoes('an answer with others', () =>
      page.fetch(
        `/made/page?${new URLSearchParams([
          ['header.Set-Cookie', '_ct=1; Path=/'],
          ['header.Set-Cookie', '_px=1; Path=/'],
          ['header.Set-Cookie', 'other=1; Path=/'],
        ])}`,
      ),
    );
    expect(page.document.cookie).to.include('_px=1').and.to.include('other=1');
  });
});

describe('clearing', () => {
  beforeEach(forget);
  after(forget);

  it('behaviours 65, 66: the first reject clears what stood there before, and keeps what is granted', async () => {
    document.cookie = '_ct=1; Path=/';
    document.cookie = '_px=1; Path=/made';
    document.cookie = 'session=1; Path=/';
    localStorage.setItem('ct.queue', '1');
    localStorage.setItem('other', '1');
    const page = await openPage();
    page.placet.choose({ pixel: 'granted', counter: 'denied' });
    const names = page.document.cookie.split('; ').map((pair) => pair.split('=')[0]);
    expect(names.sort()).to.deep.equal(['placet', 'session']); // a pixel that was not granted before had to go at once
    expect(Object.keys(localStorage)).to.deep.equal(['other']);
  });

  it('behaviour 64: a rule with another path and domain touches nothing else', async () => {
    const services = [
      { id: 'counter', category: 'analytics', cookies: [{ name: '_ct', path: '/nowhere', domain: 'example.com' }] },
    ];
    const page = await openPage({ options: { ...OPTIONS, services } });
    page.placet.acceptAll();
    page.document.cookie = '_ct_2=1; Path=/';
    page.document.cookie = '_ct=1; Path=/made';
    page.placet.rejectAll();
    expect(page.document.cookie).to.include('_ct_2=1').and.not.to.include('_ct=1');
  });

  it('behaviour 67: stars match, and signs of regular expressions are literal', async () => {
    const services = [
      { id: 'counter', category: 'analytics', cookies: [{ name: '_ga_*' }, { name: 'a.c' }, { name: '(x)+' }] },
    ];
    const page = await openPage({ options: { ...OPTIONS, services } });
    page.placet.acceptAll();
    for (const name of ['_ga_', '_ga_X1', '_ga', 'a.c', 'abc', '(x)+', 'x', 'xx'])
      page.document.cookie = `${name}=1; Path=/`;
    page.placet.rejectAll();
    const names = page.document.cookie.split('; ').map((pair) => pair.split('=')[0]);
    expect(names.sort()).to.deep.equal(['_ga', 'abc', 'placet', 'x', 'xx']);
  });
});
