import { expect } from 'chai';
import { forget, hitsOf, openPage, turn, until } from '../../support/made-page.js';

describe('held-back embeds', () => {
  beforeEach(forget);
  after(forget);

  const embed = (log: string, more = 'data-service="pixel"') =>
    `<iframe title="it" width="300" height="150" ${more} data-src="/made/script?log=${log}"></iframe>`;

  it('ask for nothing until they are granted, and are emptied again when that is taken back (behaviour 60)', async () => {
    const log = crypto.randomUUID();
    const page = await openPage({ body: embed(log) });
    await turn();
    expect(await hitsOf(log)).to.equal(0);
    page.placet.acceptAll();
    await until(
      () => page.document.querySelector('iframe[src]'),
      `${page.errors.join()} ${page.document.body.innerHTML}`,
    );
    page.placet.withdraw();
    await until(() => !page.document.querySelector('iframe[src]'));
  });

  it('show what stands in for them, which asks once or for always (behaviour 62)', async () => {
    const page = await openPage({ body: embed('x') });
    const shown = () => [...page.document.body.children].find((child) => child.shadowRoot?.querySelector('button'));
    await until(shown);
    expect(shown()?.shadowRoot?.textContent).to.match(/pixel/i);
    expect(shown()?.shadowRoot?.querySelectorAll('button')).to.have.length(2);
  });

  it('never set an address that is not one of the web', async () => {
    const page = await openPage({
      body: `<iframe title="it" id="it" data-service="pixel" data-src="javascript:parent.errors.push('ran')"></iframe>`,
    });
    page.placet.acceptAll();
    await turn();
    expect(page.document.querySelector('iframe[src]')).to.equal(null);
    expect(page.errors).to.deep.equal([]);
  });
});
