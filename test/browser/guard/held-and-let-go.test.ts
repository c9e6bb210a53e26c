import { expect } from 'chai';
import { ELSEWHERE, GUARDED, openGuarded, isTrusted } from '../../support/guarded-page.js';
import { forget, hitsOf, turn, until } from '../../support/made-page.js';

const address = (log: string) => `${ELSEWHERE}/made/script?log=${log}`;
const SVG = 'http://www.w3.org/2000/svg';
const NONCE = 'r4nd0m';
const STRICT = { 'Content-Security-Policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'` };
const TYPED = { 'Content-Security-Policy': `${STRICT['Content-Security-Policy']}; require-trusted-types-for 'script'` };

describe('what is held back', () => {
  beforeEach(forget);
  after(forget);

  it('is let go in document order, after the page’s own have long run', async () => {
    const page = await openGuarded();
    for (const log of ['A&after=200', 'B', 'C&after=50']) {
      page.document.head.append(Object.assign(page.document.createElement('script'), { src: address(log) }));
    }
    page.document.head.append(Object.assign(page.document.createElement('script'), { src: '/made/script?log=own' }));
    await until(() => page.log?.length === 1);
    page.placet.acceptAll();
    await until(() => page.log?.length === 4);
    expect(page.log).to.deep.equal(['own', 'A', 'B', 'C']);
  });

  it('was put there by the parser, and does not run either', async () => {
    const page = await openGuarded({
      body: `<script src="${address('A')}"></script><script>(window.log ??= []).push('inline')</script>
        <script defer src="${address('B')}"></script><script type="module" src="${address('C')}"></script>
        <div><template shadowrootmode="open"><script src="${address('D')}"></script></template></div>`,
    });
    await turn();
    expect(page.log).to.deep.equal(['inline']);
    page.placet.acceptAll();
    await until(() => page.log?.length === 5);
    expect(page.log?.slice(0, 2)).to.deep.equal(['inline', 'A']);
    expect(page.log).to.include.members(['B', 'C', 'D']);
  });

  it('was a script of a drawing', async () => {
    const page = await openGuarded({ body: `<svg><script href="${address('A')}"></script></svg>` });
    const late = page.document.createElementNS(SVG, 'script');
    late.setAttribute('href', address('B'));
    page.document.querySelector('svg')?.append(late);
    await turn();
    expect(page.log).to.equal(undefined);
    page.placet.acceptAll();
    await until(() => page.log?.length === 2);
    expect([...(page.log ?? [])].sort()).to.deep.equal(['A', 'B']);
  });

  it('was written into the page, in pieces', async () => {
    const log = crypto.randomUUID();
    const page = await openGuarded({
      body: `<script>document.write('<script src="${address(log)}">', '</scr' + 'ipt><p id="p">'); document.write('x</p><img src="${address(`${log}-img`)}">')</script>`,
    });
    await turn();
    expect(page.log).to.equal(undefined);
    expect(await hitsOf(log)).to.equal(0);
    expect(await hitsOf(`${log}-img`)).to.equal(0);
    expect(page.document.querySelector('#p')?.textContent).to.equal('x');
    page.placet.acceptAll();
    await until(() => page.log?.length === 1);
    await until(() => page.document.querySelector('img')?.getAttribute('src'));
  });

  it('waits again after a withdrawal', async () => {
    const page = await openGuarded();
    page.placet.acceptAll();
    page.placet.rejectAll();
    page.document.head.append(Object.assign(page.document.createElement('script'), { src: address('A') }));
    await turn();
    expect(page.log).to.equal(undefined);
    page.placet.acceptAll();
    await until(() => page.log?.length === 1);
  });

  it('is not what is nobody’s, the page’s own, or not a host as a whole', async () => {
    const page = await openGuarded({
      options: {
        ...GUARDED,
        services: [{ id: 'pixel', category: 'marketing', hosts: ['27.0.0.1', location.hostname] }],
      },
    });
    const made = [address('A'), '/made/script?log=B', `${location.origin}/made/script?log=C`];
    for (const src of made) page.document.head.append(Object.assign(page.document.createElement('script'), { src }));
    await until(() => page.log?.length === 3);
    expect([...page.held]).to.deep.equal([]);
  });

  it('is not what the site marked up itself, once that is granted', async () => {
    const page = await openGuarded({
      body: `<script type="text/plain" data-category="analytics" src="${address('A')}"></script>`,
    });
    page.placet.choose({ analytics: 'granted' });
    await until(() => page.log?.length === 1);
    expect(page.placet.allows('pixel')).to.equal(false);
  });

  it('may get another address, and is free then', async () => {
    const page = await openGuarded();
    const made = Object.assign(page.document.createElement('script'), { src: address('A'), type: 'module' });
    made.src = '/made/script?log=own';
    page.document.head.append(made);
    await until(() => page.log?.length === 1);
    expect(page.log).to.deep.equal(['own']);
    expect(made.type).to.equal('module');
  });

  for (const [name, headers] of [
    ['a nonce policy', STRICT],
    ['Trusted Types', TYPED],
  ] as const) {
    it(`waits under ${name} as well`, async () => {
      const page = await openGuarded({
        headers,
        nonce: NONCE,
        before: `<script nonce="${NONCE}">window.urls = window.trustedTypes?.createPolicy('own', { createScriptURL: (url) => url }) ?? { createScriptURL: (url) => url }</script>`,
        body: `<script src="${address('injected')}"></script>`,
      });
      const { urls } = page as never as { urls: { createScriptURL(url: string): string } };
      const made = page.document.createElement('script');
      made.src = urls.createScriptURL(address('A'));
      page.document.head.append(made);
      await turn();
      expect(page.log).to.equal(undefined);
      expect(page.errors).to.deep.equal([]);
      // What a script put in may run without a nonce; what stood in the markup may not.
      expect(isTrusted(made)).to.equal(true);
    });
  }
});

describe('embeds that scripts put in', () => {
  beforeEach(forget);
  after(forget);

  const EMBEDS: Record<string, (document: Document, url: string) => Element> = {
    'new Image': (document, url) => Object.assign(document.createElement('img'), { src: url }),
    'img srcset': (document, url) => Object.assign(document.createElement('img'), { srcset: `${url} 1x, /x.png 2x` }),
    iframe: (document, url) => Object.assign(document.createElement('iframe'), { src: url }),
    video: (document, url) => Object.assign(document.createElement('video'), { src: url }),
    poster: (document, url) => Object.assign(document.createElement('video'), { poster: url }),
    audio: (document, url) => Object.assign(document.createElement('audio'), { src: url, preload: 'auto' }),
    embed: (document, url) => Object.assign(document.createElement('embed'), { src: url, type: 'text/html' }),
    object: (document, url) => Object.assign(document.createElement('object'), { data: url, type: 'text/html' }),
    stylesheet: (document, url) => Object.assign(document.createElement('link'), { href: url, rel: 'stylesheet' }),
    prefetch: (document, url) => Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }),
    'input of an image': (document, url) => Object.assign(document.createElement('input'), { type: 'image', src: url }),
    'the images of a preload': (document, url) => {
      const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'image' });
      link.setAttribute('imagesrcset', `${url} 1x`);
      return link;
    },
    'a drawing’s image': (document, url) => {
      const drawing = document.createElementNS(SVG, 'svg');
      const image = drawing.appendChild(document.createElementNS(SVG, 'image'));
      for (const side of ['width', 'height']) image.setAttribute(side, '9');
      image.setAttribute('href', url);
      return drawing;
    },
    'a drawing’s image by its old name': (document, url) => {
      const drawing = document.createElementNS(SVG, 'svg');
      const image = drawing.appendChild(document.createElementNS(SVG, 'image'));
      for (const side of ['width', 'height']) image.setAttribute(side, '9');
      image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url);
      return drawing;
    },
    'a drawing in an innerHTML': (document, url) => {
      const box = document.createElement('div');
      box.innerHTML = `<svg><image width="9" height="9" href="${url}"/></svg>`;
      return box;
    },
    'source in a video': (document, url) => {
      const video = Object.assign(document.createElement('video'), { preload: 'auto' });
      video.append(Object.assign(document.createElement('source'), { src: url }));
      return video;
    },
    'img in an innerHTML': (document, url) => {
      const box = document.createElement('div');
      box.innerHTML = `<p>a</p><img alt="x > y" src=${url}><b>c</b>`;
      return box;
    },
    'img by Attr.value': (document, url) => {
      const image = document.createElement('img');
      image.setAttribute('src', '');
      (image.getAttributeNode('src') as Attr).value = url;
      return image;
    },
  };

  for (const [name, make] of Object.entries(EMBEDS)) {
    it(`${name}: ask for nothing before consent, and for it after it`, async () => {
      const page = await openGuarded();
      const log = crypto.randomUUID();
      page.document.body.append(make(page.document, address(log)));
      await turn();
      await turn();
      expect(await hitsOf(log)).to.equal(0);
      expect([...page.held.keys()]).to.deep.equal([`host 127.0.0.1:${location.port}`]);
      page.placet.acceptAll();
      if (name !== 'prefetch' && name !== 'embed') {
        while ((await hitsOf(log)) === 0) await turn();
      }
    });
  }

  it('ask once that is granted where they stand in no document, too, the first fifty', async () => {
    const page = await openGuarded();
    const log = crypto.randomUUID();
    for (let at = 0; at < 60; at += 1) new page.Image().src = address(`${log}-${at}`);
    new page.Audio(address(`${log}-sound`));
    await turn();
    page.placet.choose({ films: 'granted' });
    await turn();
    expect(await hitsOf(`${log}-0`)).to.equal(0);
    page.placet.acceptAll();
    while ((await hitsOf(`${log}-49`)) === 0) await turn();
    expect([await hitsOf(`${log}-0`), await hitsOf(`${log}-50`)]).to.deep.equal([1, 0]);
    page.placet.rejectAll();
    page.placet.acceptAll();
    await turn();
    expect(await hitsOf(`${log}-0`)).to.equal(1);
  });

  it('are left to the gate once they stand in the document', async () => {
    const page = await openGuarded();
    const log = crypto.randomUUID();
    const image = new page.Image();
    image.src = address(log);
    page.document.body.append(image);
    page.placet.acceptAll();
    await until(() => image.hasAttribute('src'));
    page.placet.rejectAll();
    await until(() => !image.hasAttribute('src'));
    page.placet.acceptAll();
    await until(() => image.hasAttribute('src'));
  });

  it('leave a link alone that only says something', async () => {
    const page = await openGuarded();
    const link = Object.assign(page.document.createElement('link'), { rel: 'canonical', href: address('A') });
    page.document.head.append(link);
    expect(link.getAttribute('href')).to.equal(address('A'));
  });
});
