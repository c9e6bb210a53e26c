import { expect } from 'chai';
import '../../../src/define/cookie-banner.js';
import type { CookieBannerElement } from '../../../src/elements/cookie-banner.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import {
  cleanUp,
  click,
  focused,
  heard,
  mount,
  openShop,
  part,
  press,
  provide,
  until,
  violations,
} from '../../support/elements.js';

describe('the settings', () => {
  afterEach(cleanUp);

  async function open(store: ConsentStore): Promise<CookieBannerElement> {
    provide(store);
    const banner = await mount('cookie-banner');
    await until(() => !store.state.needsDecision || banner.querySelector('button'));
    await banner.openSettings();
    return banner;
  }
  const dialog = (banner: Element) => part<HTMLDialogElement>(banner, 'dialog');
  const toggle = (banner: Element, id: string) => part<HTMLInputElement>(banner, `input[name="${id}"]`);
  const inDialog = (banner: Element, name: string) =>
    dialog(banner).querySelector<HTMLElement>(`[data-consent-action="${name}"]`)!;

  async function unfold(banner: Element, at: number): Promise<HTMLDetailsElement> {
    const details = [...dialog(banner).querySelectorAll<HTMLDetailsElement>('fieldset > details')][at]!;
    details.open = true;
    await until(() => details.children.length > 1);
    return details;
  }

  it('open from the banner with the focus on the heading, and give it back', async () => {
    const store = openShop();
    provide(store);
    const banner = await mount('cookie-banner');
    const opener = await until(() => banner.querySelector<HTMLElement>('[data-consent-action="settings"]'));
    opener.focus();
    await press('Enter');
    await until(() => banner.shadowRoot?.querySelector('dialog')?.open);
    expect(focused()?.localName).to.equal('h2');
    await press('Escape');
    await until(() => !dialog(banner).open && document.activeElement === opener);
    expect(store.state.consent.status).to.equal('undecided');
  });

  it('start with every switch off, and none for what is necessary', async () => {
    const banner = await open(openShop());
    const switches = [...dialog(banner).querySelectorAll<HTMLInputElement>('input[role="switch"]')];
    expect(switches.map(({ name }) => name)).to.deep.equal(['functional', 'analytics', 'marketing']);
    expect(switches.some(({ checked }) => checked)).to.equal(false);
    expect(dialog(banner).querySelector('fieldset')?.textContent).to.contain('Always active');
  });

  it('save what is switched on, service by service', async () => {
    const store = openShop();
    const banner = await open(store);
    const events = heard('consent-change');
    await unfold(banner, 2);
    await click(toggle(banner, 'statistics'));
    expect(toggle(banner, 'analytics').indeterminate).to.equal(true);
    expect(dialog(banner).textContent).to.contain('1 of 2 allowed');
    await click(inDialog(banner, 'save'));
    await until(() => events.length > 0);
    expect(store.state.choices).to.include({ statistics: 'granted', 'heat-maps': 'denied', marketing: 'denied' });
    await until(() => !dialog(banner).open && !banner.open);
  });

  it('switch all services of a category with it', async () => {
    const banner = await open(openShop());
    await unfold(banner, 2);
    toggle(banner, 'analytics').focus();
    await press(' ');
    expect([toggle(banner, 'statistics').checked, toggle(banner, 'heat-maps').checked]).to.deep.equal([true, true]);
  });

  it('saved untouched refuse everything', async () => {
    const store = openShop();
    const banner = await open(store);
    await click(inDialog(banner, 'save'));
    await until(() => store.state.consent.status === 'decided');
    expect(store.state.choices).to.include({ functional: 'denied', analytics: 'denied', marketing: 'denied' });
  });

  for (const [name, word] of [
    ['accept', 'granted'],
    ['reject', 'denied'],
  ] as const) {
    it(`${name} all`, async () => {
      const store = openShop();
      const banner = await open(store);
      await click(inDialog(banner, name));
      await until(() => store.state.consent.status === 'decided');
      expect(store.state.choices).to.include({ functional: word, analytics: word, marketing: word });
    });
  }

  it('record nothing when they are closed, by the button or beside the dialog', async () => {
    const store = openShop();
    const banner = await open(store);
    await click(inDialog(banner, 'close'));
    await until(() => !dialog(banner).open);
    await banner.openSettings();
    const { sendMouse } = await import('@web/test-runner-commands');
    await sendMouse({ type: 'click', position: [3, 3] });
    await until(() => !dialog(banner).open);
    expect(store.state.consent.status).to.equal('undecided');
  });

  it('grant nothing where no person clicked', async () => {
    const store = openShop();
    const banner = await open(store);
    inDialog(banner, 'accept').click();
    toggle(banner, 'analytics').click();
    inDialog(banner, 'save').click();
    expect(store.state.consent.status).to.equal('undecided');
    inDialog(banner, 'reject').click();
    expect(store.state.consent.status).to.equal('decided');
  });

  it('open for somebody who has decided, say when, and take it back', async () => {
    const store = openShop();
    store.rejectAll();
    store.choose({ statistics: 'granted' });
    const banner = await open(store);
    expect(banner.open).to.equal(false);
    const { consent } = store.state;
    expect(dialog(banner).textContent)
      .to.contain('You decided on')
      .and.to.contain(consent.status === 'decided' ? consent.id : '?');
    const events = heard('consent-change');
    await click(inDialog(banner, 'withdraw'));
    await until(() => events.length > 0);
    expect(store.state.consent.status).to.equal('undecided');
    await until(() => banner.open);
  });

  it('list what a service keeps, once it is unfolded', async () => {
    const banner = await open(openShop());
    const services = await unfold(banner, 2);
    const stored = services.querySelector('details')!;
    expect(stored.querySelector('table')).to.equal(null);
    stored.open = true;
    const table = await until(() => stored.querySelector('table'));
    expect(table.textContent).to.contain('_st').and.to.contain('13 months').and.to.contain('Local storage');
    expect(services.querySelector('a')?.href).to.equal('https://stats.example/privacy');
  });

  it('say in plain words where a service keeps what is no cookie', async () => {
    const areas = {
      local: 'Local storage',
      session: 'Session storage',
      'indexed-db': 'Database',
      cache: 'Offline cache',
      'service-worker': 'Background program',
    } as const;
    const storage = Object.keys(areas).map((area) => ({ area: area as keyof typeof areas, key: `_${area}` }));
    const banner = await open(openShop(undefined, { services: [{ id: 'chat', category: 'functional', storage }] }));
    const stored = (await unfold(banner, 0)).querySelector('details')!;
    stored.open = true;
    const table = await until(() => stored.querySelector('table'));
    const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')),
    );
    // Beside its name: it is neither a purpose nor a duration.
    expect(rows).to.deep.equal(Object.entries(areas).map(([area, word]) => [`_${area} ${word}`, '–', '–']));
  });

  it('keep Tab inside', async () => {
    const banner = await open(openShop());
    for (let step = 0; step < 20; step++) {
      await press('Tab');
      const active = focused();
      // Between the last and the first stands the browser's own.
      expect(
        active === document.body || active === document.documentElement || dialog(banner).contains(active),
      ).to.equal(true);
    }
  });

  it('are fine to axe, unfolded, too', async () => {
    const banner = await open(openShop());
    expect(await violations(document.documentElement)).to.deep.equal([]);
    await unfold(banner, 2);
    for (const details of dialog(banner).querySelectorAll('details')) details.open = true;
    await until(() => dialog(banner).querySelector('table'));
    expect(await violations(document.documentElement)).to.deep.equal([]);
  });

  it('make no rows of three hundred services until somebody unfolds them', async () => {
    const services = Array.from({ length: 300 }, (_, at) => ({
      id: `service-${at}`,
      name: `Service ${at}`,
      category: 'marketing',
    }));
    const banner = await open(openShop(undefined, { services }));
    dialog(banner).close();
    await banner.openSettings();
    expect(dialog(banner).querySelectorAll('*').length).to.be.lessThan(150);
  });
});
