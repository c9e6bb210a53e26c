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

  it('stop a video that plays, when consent is withdrawn', async () => {
    const video = '<video data-service="pixel" data-src="/made/never" style="width: 300px; height: 150px"></video>';
    const page = await openPage({ body: video });
    const element = page.document.querySelector('video');
    page.placet.acceptAll();
    await until(() => page.document.querySelector('video[src]'));
    let emptied = 0;
    element?.addEventListener('emptied', () => emptied++);
    page.placet.withdraw();
    await until(() => emptied === 1);
    expect(element?.currentSrc ? element.networkState : 0).to.equal(0);
  });

  it('that wait for what is not declared are told to whoever sets the site up', async () => {
    const page = await openPage({ body: embed('x', 'data-service="pixle"') });
    await until(() => page.errors.length > 0);
    expect(page.errors[0]).to.include({ code: 'invalid-markup' });
    expect(page.errors[0]?.message).to.match(/<iframe> waits for "pixle"/);
  });

  it('stay held where their part does not come, which is reported once', async () => {
    const policy = `script-src 'unsafe-inline' http://${location.host}/dist/placet.js`;
    const before = `<script>addEventListener('unhandledrejection', ({ reason }) => errors.push(reason));</script>`;
    const page = await openPage({ headers: { 'Content-Security-Policy': policy }, before, body: embed('x') });
    await until(() => page.errors.length > 0);
    for (const tag of ['p', 'b', 'i']) {
      page.document.body.append(page.document.createElement(tag));
      await turn();
    }
    page.placet.acceptAll();
    await turn();
    expect(page.document.querySelector('iframe[src]')).to.equal(null);
    expect(page.errors).to.have.length(1);
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
