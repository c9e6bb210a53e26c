import { expect } from 'chai';
import { forget, hitsOf, openPage, until, type MadeWindow } from '../../support/made-page.js';
import { POLICIES } from '../../support/policies.js';

const insert = `const tag = document.createElement('script');`;

/** Ways in which placet's own tag comes after what it is to hold. */
const LATE: Readonly<Record<string, string>> = {
  'at the end of the body': '<script src="/dist/placet.js"></script>',
  'with async': '<script async src="/dist/placet.js"></script>',
  'with defer': '<script defer src="/dist/placet.js"></script>',
  'inserted by a script': `<script>${insert}
    const url = '/dist/placet.js';
    tag.src = window.trustedTypes ? trustedTypes.createPolicy('own', { createScriptURL: (url) => url }).createScriptURL(url) : url;
    tag.nonce = document.currentScript.nonce; document.head.append(tag)</script>`,
};

for (const policy of POLICIES) {
  describe(`a tag that comes late ${policy.name}`, () => {
    beforeEach(forget);
    after(forget);

    for (const [how, tag] of Object.entries(LATE)) {
      it(`T11: ${how}: what is parked obeys, in order and once`, async () => {
        const log = crypto.randomUUID();
        const parked = ['A', 'B'].map(
          (name) =>
            `<script type="text/plain" data-category="analytics" src="/made/script?log=${name}${log}&after=${name === 'A' ? 50 : 0}"></script>`,
        );
        const embed = `<iframe title="it" width="480" height="300" data-service="pixel" data-src="/made/script?log=${log}"></iframe>`;
        const csp = policy.headers?.['Content-Security-Policy'];
        const headers = csp ? { 'Content-Security-Policy': csp.replace('placet-lit', 'placet-lit own') } : {};
        const page: MadeWindow = await openPage({
          policy,
          headers,
          untagged: true,
          body: parked.join('') + embed + tag,
        });
        await until(() => page.placet && page.document.querySelector('[data-placet-stand-in]')?.shadowRoot);
        expect([await hitsOf(log), await hitsOf(`A${log}`), page.log]).to.deep.equal([0, 0, undefined]);
        page.placet.acceptAll();
        await until(() => page.log?.length === 2 && page.document.querySelector('iframe[src]'));
        expect(page.log).to.deep.equal([`A${log}`, `B${log}`]);
        expect(page.errors).to.deep.equal([]);
      });
    }
  });
}
