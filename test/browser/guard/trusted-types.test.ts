import { expect } from 'chai';
import { ELSEWHERE, openGuarded, type GuardedWindow } from '../../support/guarded-page.js';
import { forget, hitsOf, until } from '../../support/made-page.js';

/** What `own.html` of the page makes; where a browser has no Trusted Types, the text itself. */
type Trusted = string;
type Page = GuardedWindow & { readonly own: { html(text: string): Trusted }; readonly violations: readonly string[] };

const NONCE = 'r4nd0m';
const policy = (names: string) => ({
  'Content-Security-Policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types ${names}`,
});
const NAMED = policy('placet placet-guard placet-embeds placet-lit own');
const UNNAMED = policy('placet placet-embeds placet-lit own');

const address = (log: string): string => `${ELSEWHERE}/made/tracker?as=image&log=${log}`;
/** What a vendor's snippet brings, and a word of the page's own, to see that it was accepted. */
const markup = (log: string): string =>
  `<b class="own">own</b><img alt="" src="${address(log)}-img"><iframe src="${address(log)}-frame"></iframe><script src="${address(log)}-script"></script>`;

const open = async (headers: { readonly [name: string]: string }, body = ''): Promise<Page> =>
  (await openGuarded({
    headers,
    nonce: NONCE,
    before: `<script nonce="${NONCE}">
      window.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
      const policy = window.trustedTypes?.createPolicy('own', { createHTML: (text) => text });
      window.own = { html: (text) => policy?.createHTML(text) ?? text };
    </script>`,
    body: `<div id="box"></div>${body}`,
  })) as Page;

/** Each puts markup into the page, and answers with where it stands then. */
const WAYS: Record<string, (page: Page, html: Trusted) => ParentNode | Promise<ParentNode>> = {
  innerHTML: (page, html) => Object.assign(boxOf(page), { innerHTML: html }),
  outerHTML(page, html) {
    boxOf(page).outerHTML = html;
    return page.document;
  },
  insertAdjacentHTML(page, html) {
    boxOf(page).insertAdjacentHTML('beforeend', html);
    return page.document;
  },
  'innerHTML of a shadow root': (page, html) =>
    Object.assign(boxOf(page).attachShadow({ mode: 'open' }), { innerHTML: html }),
  setHTMLUnsafe(page, html) {
    boxOf(page).setHTMLUnsafe(html);
    return boxOf(page);
  },
  createContextualFragment(page, html) {
    boxOf(page).append(page.document.createRange().createContextualFragment(html));
    return boxOf(page);
  },
  srcdoc: (page, html) => framed(page, (frame) => (frame.srcdoc = html)),
  'the attribute srcdoc': (page, html) => framed(page, (frame) => frame.setAttribute('srcdoc', html)),
};

describe('markup that is handed over as TrustedHTML', () => {
  beforeEach(forget);
  after(forget);

  for (const [name, put] of Object.entries(WAYS)) {
    it(`${name}: is held where the policy lists "placet-guard", and still accepted`, async () => {
      const log = crypto.randomUUID();
      const page = await open(NAMED);
      const root = await put(page, page.own.html(markup(log)));
      expect(root.querySelector('.own')?.textContent).to.equal('own');
      await expectHeld(page, root, log);
    });
  }

  for (const [name, parts] of [
    ['in one', (html: string) => `own.html(${html})`],
    [
      'in two arguments, in the middle of a tag',
      (html: string) => `own.html(${html}.slice(0, 40)), own.html(${html}.slice(40))`,
    ],
  ] as const) {
    it(`document.write, ${name}: is held where the policy lists "placet-guard", and still accepted`, async () => {
      const log = crypto.randomUUID();
      const html = JSON.stringify(markup(log)).replaceAll('</', '<\\/');
      const page = await open(NAMED, `<script nonce="${NONCE}">document.write(${parts(html)})</script>`);
      expect(page.document.querySelector('.own')?.textContent).to.equal('own');
      await expectHeld(page, page.document, log);
    });
  }

  it('is held in a frame of the page, too', async () => {
    const log = crypto.randomUUID();
    const page = await open(NAMED);
    const inside = (await framed(page, (frame) => (frame.srcdoc = page.own.html('<p id="box"></p>')))) as Document;
    const box = inside.querySelector('#box') as Element;
    box.innerHTML = page.own.html(markup(log));
    expect(box.querySelector('.own')?.textContent).to.equal('own');
    await expectHeld(page, inside, log);
  });

  it('is let go once that is granted', async () => {
    const log = crypto.randomUUID();
    const page = await open(NAMED);
    boxOf(page).innerHTML = page.own.html(markup(log));
    page.placet.acceptAll();
    while ((await hitsOf(`${log}-img`)) === 0);
    expect(page.errors).to.deep.equal([]);
  });

  it('stays what it is where it only names a host, in a link or a text', async () => {
    const page = await open(NAMED);
    boxOf(page).innerHTML = page.own.html(`<a href="${address('none')}">there</a>`);
    expect(boxOf(page).querySelector('a')?.href).to.equal(address('none'));
    expect(page.violations).to.deep.equal([]);
  });

  it('does not become trusted by the guard where the page did not trust it', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const page = await open(NAMED);
    const text = markup(crypto.randomUUID());
    for (const value of [text, [text], { toString: () => text }]) {
      expect(() => (boxOf(page).innerHTML = value as string)).to.throw(page.TypeError);
      expect(() => page.document.write(page.own.html('<p>'), value as string)).to.throw(page.TypeError);
    }
    expect(boxOf(page).childElementCount).to.equal(0);
  });

  for (const [name, put] of Object.entries(WAYS)) {
    it(`${name}: is left as it is where the policy does not list it; the page works, nothing is granted`, async () => {
      const page = await open(UNNAMED);
      const root = await put(page, page.own.html(markup(crypto.randomUUID())));
      expect(root.querySelector('.own')?.textContent).to.equal('own');
      expect(page.placet.allows('pixel')).to.equal(false);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('is held once it stands in the document where the policy does not list it, and may have asked by then', async () => {
    const page = await open(UNNAMED);
    boxOf(page).innerHTML = page.own.html(markup(crypto.randomUUID()));
    await until(() => boxOf(page).querySelector('img[data-service="pixel"]:not([src])'));
    await until(() => boxOf(page).querySelector('iframe[data-service="pixel"]:not([src])'));
    expect(page.errors).to.deep.equal([]);
  });
});

const boxOf = ({ document }: Page): HTMLElement => document.querySelector('#box') as HTMLElement;

/** A frame in the page that was given a document; resolves with it. */
async function framed(page: Page, give: (frame: HTMLIFrameElement) => unknown): Promise<ParentNode> {
  const frame = page.document.createElement('iframe');
  give(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  page.document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

/** Nothing was asked for, by the time that a later request of the same page's was answered; and each element waits. */
async function expectHeld(page: Page, root: ParentNode, log: string): Promise<void> {
  new page.Image().src = `/made/tracker?as=image&log=${log}-later`;
  while ((await hitsOf(`${log}-later`)) === 0);
  const asked = await (await fetch(`/made/all?of=${log}`)).json();
  expect(asked).to.deep.equal({ [`${log}-later`]: 1 });
  for (const tag of ['img', 'iframe']) {
    const element = root.querySelector(`${tag}[data-service]`);
    expect(element?.hasAttribute('src'), tag).to.equal(false);
    expect(element?.getAttribute('data-src'), tag).to.match(/^https?:/);
  }
  expect([...page.held.keys()]).to.deep.equal([`host 127.0.0.1:${location.port}`]);
  expect(page.errors).to.deep.equal([]);
  expect(page.violations).to.deep.equal([]);
}
