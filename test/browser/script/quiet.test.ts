import { expect } from 'chai';
import { forget, OPTIONS, openPage, until, type MadeWindow } from '../../support/made-page.js';

type Heard = MadeWindow & { readonly said: readonly string[] };

/** Writes down what is said to the console and to `window.onerror`, in front of everything. */
const LISTEN = `<script>
  window.said = [];
  addEventListener('error', ({ message }) => said.push('error ' + message));
  for (const name of Object.keys(console)) {
    if (typeof console[name] === 'function') console[name] = (...words) => void said.push(name + ' ' + words.join(' '));
  }
</script>`;

const BODY = `<script type="text/plain" data-category="analytics">(window.log ??= []).push('A')</script>
  <script type="text/plain" data-service="pixel" src="/made/script?log=B"></script>
  <iframe title="it" width="300" height="150" data-service="pixel" data-src="/made/script?log=C"></iframe>
  <button data-placet-show="settings">Cookies</button>`;

describe('the console, and window.onerror', () => {
  beforeEach(forget);
  after(forget);

  it('hears nothing in a visit: a banner, settings, a region, yes, no, and never mind', async () => {
    const page = (await openPage({
      before: LISTEN,
      body: BODY,
      options: {
        ...OPTIONS,
        autoShow: true,
        regions: [{ id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en'], currencies: ['HKD'] }],
      },
    })) as Heard;
    const inBanner = (selector: string) =>
      page.document.querySelector('cookie-banner')?.shadowRoot?.querySelector(selector);
    await until(() => page.document.querySelector('cookie-banner[open]'));
    page.document.querySelector<HTMLElement>('[data-placet-show]')?.click();
    await until(() => inBanner('dialog[open]'));
    page.placet.setCookie('_ct', '1');
    page.placet.acceptAll();
    await until(() => page.log?.length === 2);
    page.placet.rejectAll();
    await page.placet.ready;
    page.placet.chooseRegion({ region: 'hk', language: 'en', currency: 'HKD' });
    await page.placet.show('region');
    await until(() => page.document.querySelector('region-picker'));
    page.placet.withdraw();
    page.placet.destroy();
    expect(page.said).to.deep.equal([]);
  });

  it('would be heard', async () => {
    const page = (await openPage({ before: LISTEN, body: `<script>console.warn('it')</script>` })) as Heard;
    expect(page.said).to.deep.equal(['warn it']);
  });
});
