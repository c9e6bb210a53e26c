import { expect } from 'chai';
import { ELSEWHERE, GUARDED, openGuarded, type GuardedWindow } from '../../support/guarded-page.js';
import { forget, hitsOf, turn, until } from '../../support/made-page.js';

const address = (log: string) => `${ELSEWHERE}/made/script?log=${log}`;
const own = (log: string) => `/made/script?log=${log}`;

/** Each way to ask, and what it comes to: what a page sees. */
const WAYS: Record<string, (page: GuardedWindow, url: string) => Promise<unknown>> = {
  fetch: async (page, url) => (await page.fetch(url, { mode: 'no-cors' })).type,
  'fetch of a Request': async (page, url) => (await page.fetch(new page.Request(url, { mode: 'no-cors' }))).type,
  'fetch of a URL': async (page, url) => (await page.fetch(new URL(url, location.href), { mode: 'no-cors' })).type,
  XMLHttpRequest: (page, url) =>
    new Promise((resolve) => {
      const request = new page.XMLHttpRequest();
      request.open('GET', url);
      request.onload = () => resolve(request.status);
      request.onerror = () => resolve(`error ${request.readyState} ${request.status}`);
      request.send();
    }),
  sendBeacon: async (page, url) => page.navigator.sendBeacon(url, 'x'),
};

describe('requests', () => {
  beforeEach(forget);
  after(forget);

  const answers: Record<string, unknown> = { XMLHttpRequest: 'error 4 0', sendBeacon: false };
  for (const [name, ask] of Object.entries(WAYS)) {
    it(`${name}: fails to a denied host, and is asked once that is granted; others pass`, async () => {
      const page = await openGuarded();
      const [log, first] = [crypto.randomUUID(), crypto.randomUUID()];
      const answer = await ask(page, address(log)).catch((error: Error) => error.name);
      expect(answer).to.equal(answers[name] ?? 'TypeError');
      await ask(page, own(first));
      while ((await hitsOf(first)) === 0) await turn();
      expect(await hitsOf(log)).to.equal(0);
      page.placet.acceptAll();
      await ask(page, address(log));
      while ((await hitsOf(log)) === 0) await turn();
      expect([...page.held.values()]).to.deep.equal([1]);
    });
  }

  for (const type of ['EventSource', 'WebSocket'] as const) {
    it(`${type}: fails as where there is no network`, async () => {
      const page = await openGuarded();
      const url = address(`by${type}`).replace('http', type === 'WebSocket' ? 'ws' : 'http');
      const connection = new page[type](url);
      const events: string[] = [];
      connection.onerror = ({ type: name }: Event) => events.push(`on${name}`);
      for (const name of ['open', 'error', 'close']) connection.addEventListener(name, () => events.push(name));
      expect(connection.readyState).to.equal(0);
      expect(connection).to.be.instanceOf(page[type]).and.instanceOf(page.EventTarget);
      expect(connection.url).to.equal(url);
      await until(() => connection.readyState === page[type].CLOSED && events.length);
      expect(events).to.deep.equal(type === 'WebSocket' ? ['onerror', 'error', 'close'] : ['onerror', 'error']);
      connection.close();
      expect(await hitsOf(`by${type}`)).to.equal(0);
    });

    it(`${type}: fails where the page’s class over it finds itself, and its handler what failed`, async () => {
      const page = await openGuarded();
      class Own extends (page[type] as typeof EventSource) {
        readonly mark = 1;
        again(): string {
          return `again ${this.url}`;
        }
      }
      const url = address('class').replace('http', type === 'WebSocket' ? 'ws' : 'http');
      const connection = new Own(url);
      expect(connection instanceof Own).to.equal(true);
      expect([connection.mark, connection.again()]).to.deep.equal([1, `again ${url}`]);
      const seen: unknown[] = [];
      connection.onerror = function ({ target, currentTarget }) {
        seen.push(...[this, target, currentTarget].map((one) => one === connection));
      };
      await until(() => seen.length);
      expect(seen).to.deep.equal([true, true, true]);
    });

    it(`${type}: stays what it is for others`, async () => {
      const page = await openGuarded();
      class Own extends (page[type] as typeof EventSource) {
        readonly mark = 1;
      }
      const url = `${location.origin}/made/never`;
      const made = new Own(type === 'WebSocket' ? url.replace('http', 'ws') : url);
      expect(made.mark).to.equal(1);
      expect(made).to.be.instanceOf(Own).and.instanceOf(page[type]);
      expect(page[type].OPEN).to.equal(1);
      expect(page[type].name).to.equal(type);
      made.close();
    });
  }

  it('WebSocket: is closed also where the handler of its error throws, of which the page hears', async () => {
    const page = await openGuarded();
    const socket = new page.WebSocket(address('throws').replace('http', 'ws'));
    let closed = 0;
    socket.onerror = () => {
      throw new page.Error('mine');
    };
    socket.onclose = ({ code }) => (closed = code);
    await until(() => closed === 1006);
    expect(page.errors.map(({ message }) => message)).to.deep.equal(['mine']);
  });

  it('new Audio: asks for nothing, and plays another address', async () => {
    const page = await openGuarded();
    const log = crypto.randomUUID();
    const audio = new page.Audio(address(log));
    expect(audio).to.be.instanceOf(page.HTMLAudioElement);
    expect(audio.dataset.service).to.equal('pixel');
    await turn();
    expect(await hitsOf(log)).to.equal(0);
    expect(new page.Audio('/x.mp3').getAttribute('src')).to.equal('/x.mp3');
    expect(new page.Audio().hasAttribute('src')).to.equal(false);
  });

  it('of a host that several services name pass once one is granted', async () => {
    const services = [...GUARDED.services, { id: 'second', category: 'analytics', hosts: ['127.0.0.1'] }];
    const page = await openGuarded({ options: { ...GUARDED, services } });
    expect(await page.fetch(address('A'), { mode: 'no-cors' }).catch(() => 'refused')).to.equal('refused');
    page.placet.choose({ second: 'granted' });
    await page.fetch(address('A'), { mode: 'no-cors' });
  });
});
