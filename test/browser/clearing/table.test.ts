import { expect } from 'chai';
import { documentCookieJar } from '../../../src/adapters/document-cookie-jar.js';
import { webStorage } from '../../../src/adapters/web-storage.js';
import type { StorageArea } from '../../../src/core/service.js';
import { deepClearing } from '../../../src/store/deep-clearing.js';
import { forget, openPage, until } from '../../support/made-page.js';

const ENGINE = /Firefox/.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrom/.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

const jar = documentCookieJar(document);

/** What becomes of a cookie that the page writes. */
function cookie(line: string): string {
  document.cookie = line;
  if (!jar.names().includes('_ct')) return 'not taken';
  return jar.remove('_ct') && !document.cookie.includes('_ct') ? 'gone' : 'stays';
}

function key(area: 'localStorage' | 'sessionStorage'): string {
  window[area].setItem('_ct', '1');
  return webStorage(area).remove('_ct') && window[area].getItem('_ct') === null ? 'gone' : 'stays';
}

function clearing(area: StorageArea, name: string): () => Promise<void> {
  const storage = [{ area, key: name }];
  return deepClearing(
    [{ id: 'counter', name: '', category: 'a', cookies: [], storage, hosts: [] }],
    () => ({}),
    () => {},
  );
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
const hasDatabase = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === '_ct');

/** Tries each row of the table. */
const TRIALS: Record<string, () => string | Promise<string>> = {
  'a cookie': () => cookie('_ct=1; Path=/'),
  'a `Secure` cookie on `http://localhost`': () => cookie('_ct=1; Path=/; Secure'),
  'a partitioned cookie on `http://localhost`': () => cookie('_ct=1; Path=/; Secure; SameSite=None; Partitioned'),
  async 'a cookie that an answer sets while it is denied'() {
    const page = await openPage();
    page.placet.rejectAll();
    await page.fetch(`/made/page?${new URLSearchParams({ 'header.Set-Cookie': '_ct=1; Path=/made' })}`);
    await until(() => !documentCookieJar(page.document).names().includes('_ct'));
    return 'gone';
  },
  'a key in local storage': () => key('localStorage'),
  'a key in session storage': () => key('sessionStorage'),
  async 'a database'() {
    (await done(indexedDB.open('_ct'))).close();
    await clearing('indexed-db', '_ct')();
    return (await hasDatabase()) ? 'stays' : 'gone';
  },
  async 'a database that a page has open'() {
    const db = await done(indexedDB.open('_ct'));
    await clearing('indexed-db', '_ct')();
    if (!(await hasDatabase())) return 'gone';
    db.close();
    while (await hasDatabase());
    return 'gone once it is closed';
  },
  async 'a cache'() {
    await caches.open('_ct');
    await clearing('cache', '_ct')();
    return (await caches.has('_ct')) ? 'stays' : 'gone';
  },
  async 'a service worker'() {
    await navigator.serviceWorker.register('/made/worker', { scope: '/made/ct/' });
    await clearing('service-worker', '/made/ct/')();
    return (await navigator.serviceWorker.getRegistrations()).length ? 'stays' : 'gone';
  },
};

describe(`the table in docs/clearing.md, in ${ENGINE}`, () => {
  let rows: string[][];
  before(async () => {
    const text = await (await fetch('/docs/clearing.md')).text();
    const [, table = ''] = /\n(\| what \| Chromium [^]*?)\n\n/.exec(text) ?? [];
    rows = table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  });
  beforeEach(forget);
  after(forget);

  it('has a row for each trial, and no other', () => {
    expect(rows.slice(2).map(([what]) => what)).to.deep.equal(Object.keys(TRIALS));
  });

  for (const [what, trial] of Object.entries(TRIALS)) {
    it(`says what becomes of ${what}`, async () => {
      const [head = [], , ...body] = rows;
      const said = body.find(([one]) => one === what)?.[head.indexOf(ENGINE)];
      expect(await trial()).to.equal(said);
    });
  }
});
