import { expect } from 'chai';
import { openGuarded } from '../../support/guarded-page.js';
import { forget, OPTIONS, until } from '../../support/made-page.js';

describe('writes that wait', () => {
  beforeEach(forget);
  after(forget);

  it('are made once they may be, also behind one that storage has no room for, of which the page hears', async () => {
    const page = await openGuarded({ options: { ...OPTIONS, guard: {} } });
    page.localStorage.setItem('ct.all', 'x'.repeat(1 << 24));
    page.localStorage.setItem('ct.one', '1');
    page.document.cookie = '_ct=1';
    expect([page.localStorage.length, page.document.cookie]).to.deep.equal([0, '']);
    page.placet.acceptAll();
    expect(Object.keys(page.localStorage)).to.deep.equal(['ct.one']);
    expect(page.document.cookie).to.include('_ct=1');
    await until(() => page.errors.length);
    expect(page.errors.map(({ name }) => name)).to.deep.equal(['QuotaExceededError']);
  });
});
