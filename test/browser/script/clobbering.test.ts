import { expect } from 'chai';
import { forget, OPTIONS, openPage, turn, until, type MadePage, type MadeWindow } from '../../support/made-page.js';
import { POLICIES } from '../../support/policies.js';

/** Properties of a document that an element of the name takes the place of. */
const OF_DOCUMENT = [
  ...['cookie', 'currentScript', 'head', 'body', 'documentElement', 'scripts', 'forms', 'implementation'],
  ...['createElement', 'createRange', 'querySelector', 'querySelectorAll', 'getElementById', 'importNode'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'prerendering', 'visibilityState', 'readyState'],
  ...['defaultView', 'baseURI', 'adoptedStyleSheets', 'domain', 'referrer', 'title', 'hidden', 'activeElement'],
];
/** Names that a window lacks until somebody makes them. */
const OF_WINDOW = [
  ...['placet', 'placetOptions', 'dataLayer', 'gtag', '__tcfapi', '__gpp', '__uspapi', 'fbq', '_paq', 'uetq'],
  ...[
    'litElementVersions',
    'litHtmlVersions',
    'reactiveElementVersions',
    'litHtmlPolyfillSupport',
    'litElementPolyfillSupport',
    'reactiveElementPolyfillSupport',
    'process',
    'cfg',
    'consent',
  ],
];
const CLOBBER =
  OF_DOCUMENT.map((name) => `<img name="${name}" alt="">`).join('') +
  OF_WINDOW.map((name) => `<a id="${name}" href="javascript:parent.EVIL=1"></a>`).join('') +
  '<form name="options"></form><form id="attributes"><input name="nonce"><input name="dataset"></form>';

const find = <E extends Element = HTMLElement>({ document, Document }: MadeWindow, selector: string): E | null =>
  Document.prototype.querySelector.call(document, selector) as E | null;

for (const policy of POLICIES) {
  describe(`a page that is clobbered, ${policy.name}`, () => {
    beforeEach(forget);
    after(forget);

    const open = (page: MadePage = {}): Promise<MadeWindow> => openPage({ policy, ...page });

    it(`loses nothing by ${OF_DOCUMENT.length} names of the document and ${OF_WINDOW.length} of the window`, async () => {
      const page = await open({
        before: CLOBBER,
        options: { ...OPTIONS, autoShow: true },
        body: `<script type="text/plain" data-category="analytics">(window.log ??= []).push('A')</script>
          <iframe title="film" width="300" height="150" data-service="pixel" data-src="/made/script?log=x"></iframe>
          <button data-placet-show="settings">Cookies</button>`,
      });
      // Without this the page would prove nothing.
      expect(typeof page.document.cookie).to.equal('object');
      expect(typeof page.document.querySelector).to.equal('object');
      expect(page.document.cookie).to.be.instanceOf(page.HTMLImageElement);
      expect((page as unknown as { dataLayer: unknown }).dataLayer).to.be.instanceOf(page.HTMLAnchorElement);

      await until(() => find(page, 'cookie-banner[open]'), 'the banner came');
      expect(page.log).to.equal(undefined);
      expect(page.placet.allows('analytics')).to.equal(false);
      page.placet.acceptAll();
      await until(() => page.log?.length === 1, 'what was held back ran');
      await until(() => document.cookie.includes('placet='), 'the decision was kept');
      await until(() => find(page, 'iframe[src]'), 'the embed was let go');
      expect(page.placet.setCookie('_ct', '7').allowed).to.equal(true);
      await until(() => document.cookie.includes('_ct=7'));
      find(page, '[data-placet-show]')?.click();
      await until(() => find(page, 'cookie-banner')?.shadowRoot?.querySelector('dialog')?.open, 'the settings came');

      const next = await open({ before: CLOBBER });
      expect(next.placet.state.consent.status).to.equal('decided');
      expect(next.placet.allows('pixel')).to.equal(true);
      next.placet.rejectAll();
      await until(() => !document.cookie.includes('_ct=7'), 'what was denied is removed');
      await until(() => !page.placet.allows('pixel'), 'the other page was told');
      // Firefox tells of layouts that took two turns by an event without an error.
      expect(page.errors.filter(Boolean).map(String)).to.deep.equal([]);
      expect((window as unknown as { EVIL?: unknown }).EVIL).to.equal(undefined);
    });

    it('is granted nothing by a polluted Object.prototype', async () => {
      const before = `<script>
        for (const name of ['analytics', 'counter', 'pixel', 'marketing', 'required', 'granted', 'free']) {
          Object.prototype[name] = name === 'required' ? true : name.length % 2 ? true : 'granted';
        }
        Object.prototype.nonce = '';
        Array.prototype.granted = ['x'];
      </script>`;
      const page = await open({
        before,
        body: `<script type="text/plain" data-category="analytics">(window.log ??= []).push('A')</script>`,
      });
      for (const id of ['analytics', 'counter', 'pixel', 'marketing', 'toString']) {
        expect(page.placet.allows(id), id).to.equal(false);
      }
      expect(page.placet.setCookie('_ct', '1').allowed).to.equal(false);
      page.placet.rejectAll();
      await turn();
      expect(page.placet.allows('analytics')).to.equal(false);
      expect(page.log).to.equal(undefined);
      page.placet.choose({ counter: 'granted' });
      await until(() => page.log?.length === 1);
      expect(page.placet.allows('pixel')).to.equal(false);
    });
  });
}
