import { expect } from 'chai';
import '../../../src/define/policy-dialog.js';
import type { PolicyAcceptEvent } from '../../../src/elements/events.js';
import type { PolicyDialogElement } from '../../../src/elements/policy-dialog.js';
import type { PolicyDocument } from '../../../src/elements/policy-document.js';
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

const clause = { text: 'We keep what an order needs.', items: ['Name', 'Address'] };
const DOCUMENTS: readonly PolicyDocument[] = [
  {
    id: 'privacy',
    title: 'Privacy policy',
    version: '2026-11',
    date: '2026-11-01',
    sections: ['Who we are', 'What we keep', '<img src=x onerror="window.hacked = true">'].map((title) => ({
      title,
      clauses: [clause, 'Short.', clause, clause, clause],
    })),
  },
  { id: 'terms', title: 'Service agreement', sections: [{ title: 'Scope', clauses: ['All orders.'] }] },
];

describe('<policy-dialog>', () => {
  afterEach(cleanUp);

  async function open(props: Partial<PolicyDialogElement> = {}, id?: string): Promise<PolicyDialogElement> {
    provide(openShop());
    const dialog = await mount('policy-dialog', { documents: DOCUMENTS, ...props });
    await dialog.show(id);
    return dialog;
  }
  const text = (dialog: Element) => dialog.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
  const button = (dialog: Element, name: string) =>
    [...dialog.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!;

  it('shows a document with numbered clauses, its version and date', async () => {
    const dialog = await open();
    expect(text(dialog)).to.contain('Privacy policy').and.to.contain('Version 2026-11');
    expect(text(dialog)).to.contain('In force since November 1, 2026');
    expect(text(dialog)).to.contain('2. What we keep').and.to.contain('2.1 We keep what an order needs.');
  });

  it('shows texts as texts', async () => {
    const dialog = await open();
    expect(dialog.shadowRoot?.querySelector('img')).to.equal(null);
    expect(text(dialog)).to.contain('<img src=x');
  });

  it('goes from section to section', async () => {
    const dialog = await open();
    await click(button(dialog, 'Next section'));
    await until(() => focused()?.textContent === '2. What we keep');
    await click(button(dialog, 'Previous section'));
    await until(() => focused()?.textContent === '1. Who we are');
    await click(button(dialog, '2. What we keep'));
    await until(() => focused()?.textContent === '2. What we keep');
  });

  it('opens with the document that is asked for, and changes to another', async () => {
    const dialog = await open({}, 'terms');
    expect(part(dialog, 'h2').textContent).to.equal('Service agreement');
    await click(button(dialog, 'Privacy policy'));
    await until(() => part(dialog, 'h2').textContent === 'Privacy policy');
  });

  it('takes a document from its children', async () => {
    const article = document.createElement('article');
    Object.assign(article.dataset, { policyId: 'returns', title: 'Returns', version: '4' });
    const heading = Object.assign(document.createElement('h2'), { textContent: 'Thirty days' });
    article.append(heading, Object.assign(document.createElement('p'), { textContent: 'Send it back.' }));
    provide(openShop());
    const dialog = await mount('policy-dialog');
    dialog.append(article);
    await dialog.show('returns');
    expect(part(dialog, 'h2').textContent).to.equal('Returns');
    expect(text(dialog)).to.contain('Version 4').and.to.contain('Thirty days');
    expect(article.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  describe('with a document of which there is only an address', () => {
    const policies = [
      { id: 'imprint', title: 'Imprint', href: '#imprint' },
      { id: 'privacy', title: 'Privacy policy', href: '#privacy' },
    ];
    beforeEach(() => provide(openShop(undefined, { policies })));
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('goes there, since there is nothing to show', async () => {
      const dialog = await mount('policy-dialog');
      await dialog.show('imprint');
      expect(location.hash).to.equal('#imprint');
      expect(part<HTMLDialogElement>(dialog, 'dialog').open).to.equal(false);
    });

    it('leads there from the list of documents, and begins with one that can be read', async () => {
      const dialog = await mount('policy-dialog', { documents: DOCUMENTS.slice(0, 1) });
      await dialog.show();
      expect(part(dialog, 'h2').textContent).to.equal('Privacy policy');
      expect(part<HTMLAnchorElement>(dialog, 'nav a').textContent.trim()).to.equal('Imprint');
      expect(part<HTMLAnchorElement>(dialog, 'nav a').hash).to.equal('#imprint');
    });

    it('leads there where it is to be accepted here', async () => {
      const dialog = await mount('policy-dialog', { accept: true });
      await dialog.show('imprint');
      expect(part<HTMLDialogElement>(dialog, 'dialog').open).to.equal(true);
      expect(part<HTMLAnchorElement>(dialog, '.main a').hash).to.equal('#imprint');
      expect(button(dialog, 'Print')).to.equal(undefined);
    });
  });

  it('keeps no room for contents where there are none', async () => {
    provide(openShop(undefined, { policies: [] }));
    const dialog = await mount('policy-dialog', { documents: [{ id: 'note', title: 'Note', sections: [] }] });
    await dialog.show();
    expect(part(dialog, 'nav').checkVisibility()).to.equal(false);
    const room = part(dialog, 'dialog').clientWidth - part(dialog, '.main').offsetWidth;
    expect(room).to.be.lessThan(1);
  });

  it('tells that a document was accepted, by a visitor', async () => {
    const dialog = await open({ accept: true });
    const events = heard<PolicyAcceptEvent>('policy-accept');
    await click(button(dialog, 'I accept'));
    await until(() => events.length > 0);
    expect(events[0]).to.include({ document: 'privacy', version: '2026-11' });
    await until(() => text(dialog).includes('You accepted this document.'));
  });

  it('opens on its heading, and gives the focus back', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const dialog = await open();
    expect(focused()).to.equal(part(dialog, 'h2'));
    await press('Escape');
    await until(() => document.activeElement === opener);
    opener.remove();
  });

  it('works after being moved', async () => {
    const dialog = await open();
    dialog.close();
    dialog.remove();
    document.body.append(dialog);
    await dialog.show('terms');
    expect(part<HTMLDialogElement>(dialog, 'dialog').open).to.equal(true);
  });

  it('is fine to axe', async () => {
    await open({ accept: true });
    expect(await violations(document.documentElement)).to.deep.equal([]);
  });
});
