import { expect } from 'chai';
import type { Choices } from '../../../src/core/category.js';
import type { Service, StorageArea } from '../../../src/core/service.js';
import { guardDatabases } from '../../../src/gate/guard/guard-databases.js';
import { deepClearing } from '../../../src/store/deep-clearing.js';

const DENIED: Choices = { tracker: 'denied', shop: 'granted' };
const GRANTED: Choices = { tracker: 'granted', shop: 'granted' };

function service(id: string, area: StorageArea, ...keys: string[]): Service {
  return { id, name: id, category: id, cookies: [], storage: keys.map((key) => ({ area, key })), hosts: [] };
}

/** What clears for some services, under choices that the test may change; and what was reported. */
function bench(...services: Service[]) {
  const told: string[] = [];
  const now = { choices: DENIED };
  const clear = deepClearing(
    services,
    () => now.choices,
    ({ code, message }) => told.push(`${code}: ${message}`),
  );
  return { now, told, clear };
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

/** A database with something in it, open. */
async function makeDatabase(name: string, version = 1): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => request.result.createObjectStore('visits').put('first', 1);
  return done(request);
}

const databases = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name).sort();

describe('databases (IndexedDB)', () => {
  afterEach(async () => {
    for (const name of await databases()) await done(indexedDB.deleteDatabase(name!));
  });

  it('behaviour 65: those that a denied service declares go, with what is in them; others stay', async () => {
    for (const name of ['_tr', '_tr_1', 'a.c', 'abc', 'cart', 'nobody’s']) (await makeDatabase(name)).close();
    const { clear, told } = bench(
      service('tracker', 'indexed-db', '_tr', '_tr_*', 'a.c', 'absent', 'cart'),
      service('shop', 'indexed-db', 'cart'),
    );
    await clear();
    expect(await databases()).to.deep.equal(['abc', 'cart', 'nobody’s']);
    expect(told).to.deep.equal([]);
    const request = indexedDB.open('_tr');
    const db = await done(request);
    expect(db.version).to.equal(1);
    expect(db.objectStoreNames.length).to.equal(0);
    db.close();
  });

  it('what is left alone is as it was', async () => {
    (await makeDatabase('cart', 7)).close();
    await bench(service('tracker', 'indexed-db', '*'), service('shop', 'indexed-db', 'cart')).clear();
    const db = await makeDatabase('cart', 7);
    expect(await done(db.transaction('visits').objectStore('visits').get(1))).to.equal('first');
    db.close();
  });

  it('one that lets go when it is asked is gone at once', async () => {
    const db = await makeDatabase('_tr');
    db.onversionchange = () => db.close();
    const { clear, told } = bench(service('tracker', 'indexed-db', '_tr'));
    await clear();
    expect(await databases()).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });

  it('one that is held open is reported by name, once, and goes when it is closed', async () => {
    const db = await makeDatabase('_tr');
    const { clear, told } = bench(service('tracker', 'indexed-db', '_tr'));
    await clear();
    await clear();
    expect(told).to.deep.equal([
      'not-removed: the database "_tr" stays while a page has it open; it goes when that is closed',
    ]);
    expect(await databases()).to.deep.equal(['_tr']);
    db.close();
    await eventually(async () => (await databases()).length === 0);
  });

  it('one that is held open and granted before it is closed stays, with all that is in it', async () => {
    const db = await makeDatabase('_tr', 3);
    const made = bench(service('tracker', 'indexed-db', '_tr'));
    await made.clear();
    made.now.choices = GRANTED;
    await done(db.transaction('visits', 'readwrite').objectStore('visits').put('second', 2));
    db.close();
    const again = await makeDatabase('_tr', 3);
    expect(again.version).to.equal(3);
    expect(await done(again.transaction('visits').objectStore('visits').getAll())).to.deep.equal(['first', 'second']);
    again.close();
    await made.clear();
    expect(await databases()).to.deep.equal(['_tr']);
  });

  it('one that is granted, denied and held open all the time goes when it is closed', async () => {
    const db = await makeDatabase('_tr');
    const made = bench(service('tracker', 'indexed-db', '_tr'));
    await made.clear();
    made.now.choices = GRANTED;
    await made.clear();
    made.now.choices = DENIED;
    await made.clear();
    db.close();
    await eventually(async () => (await databases()).length === 0);
  });

  it('one that is written again goes again', async () => {
    const { clear, told } = bench(service('tracker', 'indexed-db', '_tr'));
    for (const round of [1, 2, 3, 4, 5]) {
      (await makeDatabase('_tr', round)).close();
      await clear();
      expect(await databases()).to.deep.equal([]);
    }
    expect(told).to.deep.equal([]);
  });

  it('under the guard, which lets nobody else open them, they go, and nothing is noted', async () => {
    (await makeDatabase('_tr')).close();
    const services = [service('tracker', 'indexed-db', '_tr')];
    const ledger = new Map<string, number>();
    const ends = guardDatabases(
      window as never,
      { settings: { services }, state: { choices: DENIED } } as never,
      ledger,
    );
    try {
      const { clear, told } = bench(...services);
      await clear();
      expect(await databases()).to.deep.equal([]);
      expect(told).to.deep.equal([]);
      expect(ledger.size).to.equal(0);
      expect(() => indexedDB.open('_tr')).to.throw('waits for consent');
    } finally {
      for (const end of ends) end();
    }
  });

  it('where they cannot be listed, those with a plain name go', async () => {
    const { databases: list } = IDBFactory.prototype;
    for (const name of ['_tr', '_tr_1']) (await makeDatabase(name)).close();
    const { clear, told } = bench(service('tracker', 'indexed-db', '_tr', '_tr_*', 'absent'));
    delete (IDBFactory.prototype as Partial<IDBFactory>).databases;
    try {
      await clear();
    } finally {
      IDBFactory.prototype.databases = list;
    }
    expect(await databases()).to.deep.equal(['_tr_1']);
    expect(told).to.deep.equal([]);
  });
});

const CACHES = 'caches' in globalThis;

(CACHES ? describe : describe.skip)('caches (Cache Storage)', () => {
  const put = async (name: string): Promise<void> => (await caches.open(name)).put('/made/nothing', new Response('x'));

  afterEach(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

  it('behaviour 65: those that a denied service declares go; others stay', async () => {
    for (const name of ['tr-v1', 'tr-v2', 'shop-v1', 'other']) await put(name);
    const { clear, told } = bench(service('tracker', 'cache', 'tr-*', 'shop-*'), service('shop', 'cache', 'shop-*'));
    await clear();
    expect((await caches.keys()).sort()).to.deep.equal(['other', 'shop-v1']);
    expect(told).to.deep.equal([]);
  });

  it('what is granted while it is cleared stays', async () => {
    for (const name of ['tr-v1', 'tr-v2']) await put(name);
    const made = bench(service('tracker', 'cache', 'tr-*'));
    const cleared = made.clear();
    made.now.choices = GRANTED;
    await cleared;
    expect((await caches.keys()).sort()).to.deep.equal(['tr-v1', 'tr-v2']);
  });

  it('one that comes back before it is looked for is tried three times, then reported', async () => {
    await put('tr');
    const { delete: original } = CacheStorage.prototype;
    let tries = 0;
    CacheStorage.prototype.delete = () => Promise.resolve(++tries > 0);
    try {
      const { clear, told } = bench(service('tracker', 'cache', 'tr'));
      await clear();
      expect(tries).to.equal(3);
      expect(told).to.deep.equal(['not-removed: the cache "tr" stays; the next page tries again']);
      await clear();
      expect(told).to.have.length(1);
    } finally {
      CacheStorage.prototype.delete = original;
    }
  });
});

const WORKERS = 'serviceWorker' in navigator;

(WORKERS ? describe : describe.skip)('service workers', () => {
  const scopes = async (): Promise<string[]> =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort();
  const register = (scope: string): Promise<ServiceWorkerRegistration> =>
    navigator.serviceWorker.register('/made/worker', { scope });

  afterEach(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });

  it('behaviour 65: those in a scope that a denied service declares go; others stay', async () => {
    for (const scope of ['/made/push/', '/made/shop/', '/made/other/']) await register(scope);
    const { clear, told } = bench(
      service('tracker', 'service-worker', '*/push/', '/made/shop/'),
      service('shop', 'service-worker', '/made/shop/'),
    );
    await clear();
    expect(await scopes()).to.deep.equal(['/made/other/', '/made/shop/']);
    expect(told).to.deep.equal([]);
  });
});

describe('where nothing can be reached', () => {
  it('F1: a sandboxed frame throws at every touch, and nothing is reported', async () => {
    const html = `<!doctype html><script type="module">
      import { deepClearing } from '/src/store/deep-clearing.ts';
      const storage = ['indexed-db', 'cache', 'service-worker'].map((area) => ({ area, key: '*' }));
      const told = [];
      const services = [{ id: 'tracker', name: '', category: 'a', cookies: [], hosts: [], storage }];
      await deepClearing(services, () => ({}), (error) => told.push(error.message))();
      parent.postMessage({ told }, '*');
      </script>`;
    const answer = new Promise<unknown>((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'sandbox';
    frame.src = `/made/page?${new URLSearchParams({ html })}`;
    document.body.append(frame);
    expect(await answer).to.deep.equal({ told: [] });
    frame.remove();
  });
});

describe('cookies that no script reaches', () => {
  const cookies = [
    { name: '_srv', httpOnly: true, path: '/shop', domain: 'example.com' },
    { name: '__Host-srv', httpOnly: true },
    { name: 'both', httpOnly: true },
    { name: 'plain' },
  ];

  it('behaviour 65: are reported once, with the header that ends them', async () => {
    const made = bench(
      { ...service('tracker', 'local'), cookies },
      { ...service('shop', 'local'), cookies: [{ name: 'bo*' }] },
    );
    await made.clear();
    await made.clear();
    expect(made.told).to.deep.equal([
      'not-removed: no script reaches the cookie "_srv"; let the server answer with "Set-Cookie: _srv=; Max-Age=0; Path=/shop; Domain=example.com", as clearSiteData() does',
      'not-removed: no script reaches the cookie "__Host-srv"; let the server answer with "Set-Cookie: __Host-srv=; Max-Age=0; Path=/; Secure", as clearSiteData() does',
    ]);
  });

  it('are not while they are granted', async () => {
    const made = bench({ ...service('tracker', 'local'), cookies });
    made.now.choices = GRANTED;
    await made.clear();
    expect(made.told).to.deep.equal([]);
  });
});

/** Asks again and again, one question at a time. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 8000;
  while (!(await holds())) if (performance.now() > end) throw new Error(`not so in time: ${String(holds)}`);
}
