import { expect } from 'chai';
import { forget, OPTIONS, openPage, until, type MadeWindow } from '../../support/made-page.js';

const SERVICES = OPTIONS.services.map((one) => (one.id === 'counter' ? { ...one, hosts: [location.host] } : one));

const outcomes = async (page: MadeWindow): Promise<readonly string[]> =>
  (await page.placet.report()).map(({ outcome, name }) => `${outcome} ${name}`);

describe('placet.explain and placet.report', () => {
  beforeEach(forget);
  after(forget);

  it('tell of the page that the tag is on: elements, cookies', async () => {
    const page = await openPage({
      body: `<script type="text/plain" data-service="counter" id="it">1</script>
        <iframe title="it" width="300" height="150" data-service="pixel" data-src="/made/script?log=secret"></iframe>`,
    });
    const { placet } = page;
    const [cookie] = await placet.explain('_ct');
    expect(cookie).to.include({ outcome: 'held', because: 'undecided', rule: 'services[1].cookies[0]' });
    const [script] = await placet.explain(page.document.querySelector('#it'));
    expect(script).to.include({ kind: 'script', because: 'undecided', service: 'counter' });
    expect(await outcomes(page)).to.include.members(['held #it', `held ${location.host}/made/script`]);
    placet.acceptAll();
    await until(() => page.document.querySelector('iframe[src]'));
    expect(await outcomes(page)).to.include.members(['released #it', `released ${location.host}/made/script`]);
    expect(JSON.stringify(await placet.report())).not.to.contain('secret');
  });

  it('know what was held back without being marked up, and how often', async () => {
    const page = await openPage();
    page.placet.rejectAll();
    page.document.cookie = '_px=secret; Path=/';
    page.localStorage.setItem('ct.queue', 'secret');
    page.localStorage.setItem('ct.queue', 'secret');
    const rows = await page.placet.report();
    const [cookie, key] = ['_px', 'ct.queue'].map((wanted) => rows.find(({ name }) => name === wanted));
    expect(cookie).to.include({ outcome: 'held', kind: 'cookie', because: 'denied', service: 'pixel', times: 1 });
    expect(key).to.include({ outcome: 'held', kind: 'local', service: 'counter', times: 2 });
    expect(JSON.stringify(rows)).not.to.contain('secret');
  });

  it('know of an embed by the placeholder that stands there', async () => {
    const page = await openPage({
      body: '<iframe title="it" width="300" height="150" data-service="pixel" data-src="/made/never"></iframe>',
    });
    const shown = () => [...page.document.body.children].find((child) => child.shadowRoot?.querySelector('button'));
    await until(shown);
    const inner = shown()?.shadowRoot?.querySelector('button');
    for (const subject of [shown(), inner]) {
      expect((await page.placet.explain(subject))[0]).to.include({ kind: 'iframe', service: 'pixel', outcome: 'held' });
    }
  });

  it('know of a script that does not carry the tag’s nonce', async () => {
    const page = await openPage({
      headers: { 'Content-Security-Policy': `script-src 'nonce-n0nce' 'strict-dynamic'` },
      nonce: 'n0nce',
      body: `<script type="text/plain" data-service="counter" id="it">1</script>
        <script type="text/plain" data-service="counter" id="well" nonce="n0nce">1</script>`,
    });
    page.placet.acceptAll();
    const because = async (id: string) => (await page.placet.explain(page.document.querySelector(id)))[0]?.because;
    expect(await because('#it')).to.equal('nonce-missing');
    expect(await because('#well')).to.equal('let-go');
  });

  it('call late what came before the tag, and is denied (threat T11)', async () => {
    const before = `<script src="/made/script?log=early"></script>`;
    // Not all browsers tell when a copy came that they kept.
    const tag = `/dist/placet.js?${crypto.randomUUID()}`;
    const page = await openPage({ before, tag, options: { ...OPTIONS, services: SERVICES } });
    const row = async () => (await page.placet.report()).find(({ kind }) => kind === 'host');
    expect(await row()).to.include({ outcome: 'leaked', because: 'undecided', service: 'counter', late: true });
    page.placet.acceptAll();
    expect(await row())
      .to.include({ outcome: 'seen' })
      .and.not.to.have.property('late');
  });
});
