import { expect } from 'chai';
import { forget, openPage, turn, until, type MadeWindow } from '../../support/made-page.js';

const NONCE = 'r4nd0m';
const STRICT = {
  'Content-Security-Policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
};
const own = (log: string) =>
  `<script nonce="${NONCE}" type="text/plain" data-category="analytics">(window.log ??= []).push('${log}')</script>`;
const injected = (attributes: string, text = '') =>
  `<script type="text/plain" data-category="analytics" ${attributes}>${text}</script>`;

describe('under a nonce policy', () => {
  beforeEach(forget);
  after(forget);

  async function accepted(body: string, headers: { readonly [name: string]: string } = STRICT): Promise<MadeWindow> {
    const page = await openPage({ headers, nonce: NONCE, body });
    page.placet.acceptAll();
    await turn();
    return page;
  }

  it('parked scripts with the page’s nonce run, inline and external', async () => {
    const external = `<script nonce="${NONCE}" type="text/plain" data-category="analytics" src="/made/script?log=ext"></script>`;
    const page = await accepted(own('A') + external + own('B'));
    await until(() => page.log?.length === 3);
    expect(page.log).to.deep.equal(['A', 'ext', 'B']);
  });

  it('injected parked scripts do not run: no nonce, a wrong one, an address', async () => {
    const push = `(window.log ??= []).push('EVIL')`;
    const page = await accepted(
      injected('', push) +
        injected('nonce="guess"', push) +
        injected('src="/made/script?log=EVIL"') +
        injected('data-src="/made/script?log=EVIL"') +
        injected('async src="/made/script?log=EVIL"') +
        injected('data-type="module"', push) +
        own('A'),
    );
    await until(() => page.log?.includes('A'));
    await turn();
    expect(page.log).to.deep.equal(['A']);
  });

  it('a tag that was left open does not get the next tag’s nonce', async () => {
    const dangling = '<script type="text/plain" data-category="analytics" src="/made/script?log=EVIL" x="';
    const page = await accepted(`${dangling}${own('swallowed')}<p>"</p>${own('A')}`);
    await turn();
    expect(page.log ?? []).not.to.include('EVIL');
  });

  it('the elements come all the same', async () => {
    const page = await openPage({
      headers: {
        'Content-Security-Policy': `${STRICT['Content-Security-Policy']}; style-src 'none'; require-trusted-types-for 'script'; trusted-types placet-lit`,
      },
      nonce: NONCE,
      before: `<script nonce="${NONCE}">window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));</script>`,
      body: '<p>x</p>',
      options: { services: [{ id: 'counter', category: 'analytics' }] },
    });
    await until(() => page.document.querySelector('cookie-banner [data-consent-action="accept"]'));
    await page.placet.show('settings');
    await until(() => page.document.querySelector('cookie-banner')?.shadowRoot?.querySelector('dialog')?.open);
    expect((page as unknown as { violations: string[] }).violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('parked scripts run under Trusted Types too', async () => {
    const page = await accepted(own('A'), {
      'Content-Security-Policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types placet-lit`,
    });
    await until(() => page.log?.length === 1);
  });
});
