import { expect } from 'chai';
import { forget, hitsOf, openPage, turn, until, type MadeWindow } from '../../support/made-page.js';
import { NONCE_POLICY, TRUSTED_TYPES } from '../../support/policies.js';

const EVIL = `(window.log ??= []).push('EVIL')`;
const parked = (attributes: string, text = '') =>
  `<script type="text/plain" data-category="analytics" ${attributes}>${text}</script>`;
const own = (nonce: string, log: string) =>
  `<script nonce="${nonce}" type="text/plain" data-category="analytics">(window.log ??= []).push('${log}')</script>`;

/** What somebody who can inject markup may write. `SRC` becomes an address whose requests are counted. */
const IN_THE_PAGE: Record<string, string> = {
  'an inline script': parked('', EVIL),
  'an address': parked('src="SRC"'),
  'an address in data-src': parked('data-src="SRC"'),
  'an address beside a text': parked('src="SRC"', EVIL),
  'a module': parked('data-type="module"', EVIL),
  'a module by address': parked('data-type="module" src="SRC"'),
  'a classic script by data-type': parked('data-type="text/javascript"', EVIL),
  'an import map': parked('data-type="importmap"', '{"imports":{"x":"SRC"}}'),
  'speculation rules': parked('data-type="speculationrules"', '{"prefetch":[{"source":"list","urls":["SRC"]}]}'),
  'async and defer': parked('async src="SRC"') + parked('defer src="SRC"'),
  'an empty nonce': parked('nonce=""', EVIL),
  'a nonce that was guessed': parked('nonce="guess"', EVIL),
  'the nonce in data-nonce': parked('data-nonce="NONCE"', EVIL),
  'the nonce with a space': parked('nonce="NONCE "', EVIL),
  'the nonce in capitals': parked('nonce="R4ND0M"', EVIL),
  'a nonce twice, the first one wrong': parked('nonce="guess" nonce="NONCE"', EVIL),
  'attributes in capitals': `<SCRIPT TYPE="TEXT/PLAIN" DATA-CATEGORY="analytics" NONCE="x">${EVIL}</SCRIPT>`,
  'attributes twice': `<script type="text/plain" type="text/javascript" data-category="analytics" data-category="necessary">${EVIL}</script>`,
  'what is required': `<script type="text/plain" data-category="necessary">${EVIL}</script>`,
  'a service': `<script type="text/plain" data-service="counter" src="SRC"></script>`,
  'a script of SVG': `<svg><script type="text/plain" data-category="analytics">${EVIL}</script></svg>`,
  'a script of SVG by address': `<svg><script type="text/plain" data-category="analytics" href="SRC"/></svg>`,
  'a script of MathML': `<math><script type="text/plain" data-category="analytics">${EVIL}</script></math>`,
  'a shadow root': `<div><template shadowrootmode="open">${parked('', EVIL)}${parked('src="SRC"')}</template></div>`,
  'a shadow root’s SVG': `<div><template shadowrootmode="open"><svg>${parked('', EVIL)}</svg></template></div>`,
  'an embed that is a script': `<embed data-category="analytics" data-src="javascript:top.EVIL=1"><iframe title="x" data-category="analytics" data-src="javascript:parent.log=['EVIL']"></iframe>`,
  'an embed that names a document': `<object data-category="analytics" data-src="data:text/html,<script>parent.log=['EVIL']</script>"></object>`,
  'an embed with a document of its own': `<iframe title="x" data-category="analytics" data-src="/made/never" data-srcdoc="<script>parent.log=['EVIL']</script>"></iframe>`,
  // What a tag left open swallows is the next tag's: its nonce, too.
  'a tag left open': `<script type="text/plain" data-category="analytics" src="SRC" `,
  'a tag left open in an attribute': `<script type="text/plain" data-category="analytics" src="SRC" x="`,
  'a tag left open in an attribute, in single quotes': `<script type="text/plain" data-category="analytics" src="SRC" x='`,
  'a tag left open without quotes': `<script type="text/plain" data-category="analytics" src="SRC" x=`,
  'a style left open': `<style x="`,
  'a textarea in an attribute': `<script type="text/plain" data-category="analytics" src="SRC" x="<textarea><script"`,
};

/** What a script that was fooled may do with markup that somebody else wrote. */
const LATER: Record<string, (page: MadeWindow, markup: string) => void> = {
  'by innerHTML': ({ document }, markup) =>
    void (document.body.appendChild(document.createElement('div')).innerHTML = markup),
  'by insertAdjacentHTML': ({ document }, markup) => document.body.insertAdjacentHTML('beforeend', markup),
  'by outerHTML': ({ document }, markup) =>
    void (document.body.appendChild(document.createElement('p')).outerHTML = markup),
  'by a template that is copied': ({ document }, markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    document.body.append(template.content.cloneNode(true), document.importNode(template.content, true));
  },
  'by a range': ({ document }, markup) => document.body.append(document.createRange().createContextualFragment(markup)),
  'from another document': ({ document, DOMParser }, markup) =>
    document.body.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes),
  'in an open shadow root': ({ document }, markup) => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = markup;
  },
};

describe('under a nonce policy, markup that was injected', () => {
  beforeEach(forget);
  after(forget);

  const nonce = NONCE_POLICY.nonce ?? '';

  /** Everything is allowed, before or after the markup comes, and what the page wrote itself has run. */
  async function survives(name: string, open: () => Promise<MadeWindow>, bring = (_: MadeWindow): void => {}) {
    const page = await open();
    if (name.length % 2) bring(page); // half of them before consent, half after it
    page.placet.acceptAll();
    bring(page);
    await until(() => page.log?.includes('own') || page.document.title === 'swallowed', 'the page’s own script ran');
    await turn();
    expect(page.log ?? [], name).not.to.include('EVIL');
    return page;
  }

  for (const policy of [NONCE_POLICY, TRUSTED_TYPES]) {
    it(`runs 0 times in ${Object.keys(IN_THE_PAGE).length} forms that the page is written with, ${policy.name}`, async function () {
      this.timeout(60_000);
      for (const [name, form] of Object.entries(IN_THE_PAGE)) {
        const log = `EVIL-${crypto.randomUUID()}`;
        const markup = form
          .replaceAll('SRC', `/made/script?log=${log}`)
          .replaceAll(
            'NONCE',
            form.includes('data-nonce') || form.includes('NONCE "') || form.includes('guess') ? nonce : 'x',
          );
        // The tag that follows is the page's own, and may be swallowed; the one after that is not.
        const body = `${markup}${own(nonce, 'first')}<p>"'></p></style></script></textarea><p>'</p>${own(nonce, 'own')}`;
        const page = await survives(name, () => openPage({ headers: policy.headers ?? {}, nonce, body }));
        expect(
          page.log?.some((one) => one.startsWith('EVIL')),
          name,
        ).not.to.equal(true);
        expect(await hitsOf(log), name).to.equal(0);
        await forget();
      }
    });
  }

  it(`runs 0 times in ${Object.keys(LATER).length} ways that a page’s own script may bring it`, async function () {
    this.timeout(60_000);
    for (const [name, bring] of Object.entries(LATER)) {
      const log = `EVIL-${crypto.randomUUID()}`;
      const markup = parked('', EVIL) + parked(`src="/made/script?log=${log}"`) + parked('data-type="module"', EVIL);
      const page = await survives(
        name,
        () => openPage({ policy: NONCE_POLICY, body: own(nonce, 'own') }),
        (made) => bring(made, markup),
      );
      expect(page.log, name).to.deep.equal(['own']);
      expect(await hitsOf(log), name).to.equal(0);
      await forget();
    }
  });

  it('is what the policy alone would have let run: a gate that makes copies and hands out its nonce runs it', async () => {
    const page = await openPage({ policy: NONCE_POLICY, body: own(nonce, 'own') });
    const { document } = page;
    document.body.append(document.createRange().createContextualFragment(parked('', EVIL)));
    const naive = document.createElement('script');
    naive.text = document.querySelector('script[type="text/plain"]:not([nonce])')?.textContent ?? '';
    naive.nonce = nonce;
    document.body.append(naive);
    await until(() => page.log?.includes('EVIL'));
  });
});
