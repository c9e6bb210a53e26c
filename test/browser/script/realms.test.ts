import { expect } from 'chai';
import type { BeforeRegionChangeEvent } from '../../../src/adapters/before-region-change.js';
import { realmStorage } from '../../../src/store/realm-storage.js';
import type { TagOptions } from '../../../src/script/page-options.js';
import { forget, OPTIONS, openPage, until, type MadeWindow } from '../../support/made-page.js';

const HONG_KONG = { region: 'hk', language: 'en', currency: 'HKD' };
const TAIWAN = { region: 'tw', language: 'zh-Hant-TW', currency: 'TWD' };
const REGIONS: NonNullable<TagOptions['regions']> = [
  { id: 'hk', label: 'HongKong', countries: ['HK'], languages: ['en', 'zh-Hant-HK'], currencies: ['HKD'] },
  { id: 'tw', label: '臺灣', countries: ['TW'], languages: ['zh-Hant-TW'], currencies: ['TWD'] },
];

async function shop(options: Partial<TagOptions> = {}, body = ''): Promise<MadeWindow> {
  const rule = { browse: 'warn', order: 'warn' } as const;
  const all = { ...OPTIONS, regions: REGIONS, rule, location: [], ...options };
  const page = await openPage({ options: all, body });
  await page.placet.ready;
  return page;
}

describe('realms', () => {
  const clear = async (): Promise<void> => {
    await forget();
    localStorage.clear();
    sessionStorage.clear();
  };
  beforeEach(clear);
  after(clear);

  it('the page is asked before a region is changed, and may keep it from being so', async () => {
    const { placet, document } = await shop();
    const asked: BeforeRegionChangeEvent[] = [];
    document.addEventListener('before-region-change', (event) => {
      asked.push(event);
      if (event.from && !event.sameRealm) event.preventDefault();
    });
    placet.chooseRegion(HONG_KONG);
    expect(placet.chooseRegion(TAIWAN)).to.deep.include({ vetoed: true });
    expect(placet.state.region).to.deep.include({ chosen: 'hk' });
    placet.chooseRegion({ ...HONG_KONG, language: 'zh-Hant-HK' });
    expect(placet.state.region).to.deep.include({ language: 'zh-Hant-HK' });
    expect(asked.map(({ from, to, sameRealm }) => [from?.region, to.region, to.language, sameRealm])).to.deep.equal([
      [undefined, 'hk', 'en', false],
      ['hk', 'tw', 'zh-Hant-TW', false],
      ['hk', 'hk', 'zh-Hant-HK', true],
    ]);
  });

  it('a page whose markup takes the place of dispatchEvent is asked all the same', async () => {
    const { placet, document } = await shop(
      {},
      '<img alt="" name="dispatchEvent"><img alt="" name="addEventListener">',
    );
    EventTarget.prototype.addEventListener.call(document, 'before-region-change', (event) => event.preventDefault());
    expect(placet.chooseRegion(HONG_KONG)).to.deep.include({ vetoed: true });
  });

  it('carts stay in their realms and are there when the visitor comes back, on another page, too', async () => {
    const { placet } = await shop();
    placet.chooseRegion(HONG_KONG);
    placet.setCookie(placet.realm.cookieName('cart'), 'tea');
    realmStorage(placet).set('seen', 'tea');
    placet.chooseRegion(TAIWAN);
    placet.setCookie(placet.realm.cookieName('cart'), 'soap');
    expect(realmStorage(placet).get('seen')).to.equal(undefined);

    const next = await shop();
    expect(next.placet.realm.id).to.equal('tw');
    next.placet.chooseRegion(HONG_KONG);
    expect(realmStorage(next.placet).get('seen')).to.equal('tea');
    expect(realmStorage(next.placet).keys()).to.deep.equal(['seen']);
    expect(document.cookie).to.include('cart-hk=tea').and.to.include('cart-tw=soap');
  });

  it('a cart goes along where the site wants that, in every tab', async () => {
    const { placet } = await shop({ onRealmChange: 'carry' });
    placet.chooseRegion(HONG_KONG);
    const other = await shop({ onRealmChange: 'carry' });
    placet.setCookie('cart-hk', 'tea & milk');
    localStorage.setItem('hk:seen', '1');
    sessionStorage.setItem('hk:step', '2');
    placet.chooseRegion(TAIWAN);
    expect(document.cookie).to.include('cart-tw=tea%20&%20milk');
    expect(document.cookie).not.to.include('cart-hk');
    await until(() => other.placet.realm.id === 'tw', 'the other tab followed');
    expect([localStorage.getItem('hk:seen'), localStorage.getItem('tw:seen')]).to.deep.equal([null, '1']);
    expect([sessionStorage.getItem('hk:step'), sessionStorage.getItem('tw:step')]).to.deep.equal([null, '2']);
  });
});
