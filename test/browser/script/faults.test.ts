import { expect } from 'chai';
import { forget, OPTIONS, openPage, until, type MadeWindow } from '../../support/made-page.js';

const YEARS = 10 * 365.25 * 86_400_000;
const cookie = (get: string, set: string): string =>
  `const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
   Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get() { ${get} }, set(line) { ${set} } });`;
const GET = 'return own.get.call(this)';
const SET = 'own.set.call(this, line)';
const REFUSE = `throw new DOMException('no', 'SecurityError')`;
const of = (target: string, name: string, value: string): string =>
  `Object.defineProperty(${target}, '${name}', { configurable: true, ${value} });`;

/** What may be wrong with a browser: put in the page before placet. Nothing of it may throw into the page, or grant. */
const FAULTS: Record<string, string> = {
  // F1, F3, F4, F18: cookies
  'cookies that cannot be read': cookie(REFUSE, SET),
  'cookies that cannot be written': cookie(GET, REFUSE),
  'cookies that throw at every touch': cookie(REFUSE, REFUSE),
  'cookies that are not kept': cookie(`return ''`, ''),
  'cookies that are written and not seen': cookie(`return ''`, SET),
  'cookies that are junk': cookie(`return '; ;=;=x;a;placet;placet=;  =; %; %E0%A4%A='`, SET),
  'cookies that are undefined': cookie('return undefined', SET),
  'cookies that are a number': cookie('return 7', SET),
  'cookies that are an object': cookie('return {}', SET),
  'cookies that say yes to everything': cookie(`return 'placet=true; placet=granted; placet=1'`, ''),
  'cookies that are seen late': cookie(
    `const seen = window.seen ?? ''; window.seen = own.get.call(this); return seen`,
    SET,
  ),
  'cookies that lose every second write': cookie(GET, `if ((window.odd = !window.odd)) own.set.call(this, line)`),
  'cookies that are cut off': cookie(`return own.get.call(this).slice(0, 40)`, SET),
  'cookies that are said to be off': of('Navigator.prototype', 'cookieEnabled', 'get: () => false'),
  'slow cookies': cookie(`const end = performance.now() + 3; while (performance.now() < end); ${GET}`, SET),
  // F1, F18: storage
  'local storage that throws': of('window', 'localStorage', `get() { ${REFUSE} }`),
  'session storage that throws': of('window', 'sessionStorage', `get() { ${REFUSE} }`),
  'no local storage': of('window', 'localStorage', 'value: undefined'),
  'local storage that is null': of('window', 'localStorage', 'value: null'),
  'no session storage': of('window', 'sessionStorage', 'value: null'),
  'a full storage': `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  'storage that cannot be read': `Storage.prototype.getItem = () => { ${REFUSE}; };`,
  'storage that forgets': `Storage.prototype.setItem = () => {};`,
  'storage that answers everything with yes': `Storage.prototype.getItem = () => 'granted';`,
  'storage that keeps what is removed': `Storage.prototype.removeItem = () => { ${REFUSE}; };`,
  'neither cookies nor storage':
    cookie(REFUSE, REFUSE) +
    of('window', 'localStorage', `get() { ${REFUSE} }`) +
    of('window', 'sessionStorage', `get() { ${REFUSE} }`),
  'no cookies, and a full storage':
    cookie(`return ''`, '') +
    `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  // F2, F5, F11: what insecure pages and old browsers lack
  'no cookie store': of('window', 'cookieStore', 'value: undefined'),
  'a cookie store that rejects everything': `if (window.CookieStore) for (const name of ['get', 'getAll', 'set', 'delete']) CookieStore.prototype[name] = () => Promise.reject(new TypeError('no'));`,
  'no locks': of('Navigator.prototype', 'locks', 'value: undefined'),
  'no databases': of('window', 'indexedDB', 'value: undefined'),
  'databases that throw': of('window', 'indexedDB', `get() { ${REFUSE} }`),
  'no caches': of('window', 'caches', 'value: undefined'),
  'no random ids': `if (crypto.randomUUID) ${of('Crypto.prototype', 'randomUUID', 'value: undefined')} if (crypto.subtle) ${of('Crypto.prototype', 'subtle', 'value: undefined')}`,
  'no service workers': of('Navigator.prototype', 'serviceWorker', 'value: undefined'),
  'a cookie store that takes no listener': `if (window.cookieStore) ${of('window', 'cookieStore', 'value: {}')}`,
  'a cookie store that throws when it is touched': of('window', 'cookieStore', `get() { ${REFUSE} }`),
  'a cookie store that refuses listeners': `EventTarget.prototype.addEventListener = ((own) => function (...args) { if (this === window.cookieStore) ${REFUSE}; return own.apply(this, args); })(EventTarget.prototype.addEventListener);`,
  'a signal against sale and sharing that throws': of('navigator', 'globalPrivacyControl', `get() { ${REFUSE} }`),
  // T3, T4: channels
  'no channel': `delete window.BroadcastChannel;`,
  'a channel that cannot be opened': `window.BroadcastChannel = class { constructor() { ${REFUSE}; } };`,
  'a channel that refuses to send': `BroadcastChannel.prototype.postMessage = () => { ${REFUSE}; };`,
  'a channel that loses everything': `BroadcastChannel.prototype.postMessage = () => {};`,
  'a channel that says everything twice': `BroadcastChannel.prototype.postMessage = ((own) => function (said) { own.call(this, said); own.call(this, said); })(BroadcastChannel.prototype.postMessage);`,
  'a channel full of junk': `setInterval(() => { const one = new BroadcastChannel('placet'); for (const junk of [null, 1, true, {}, [], 'x', '1~~', { granted: ['analytics'] }, 'x'.repeat(1e5)]) one.postMessage(junk); one.close(); }, 5);`,
  // F26, T17: clocks
  'a clock that is ten years ahead': `Date.now = ((own) => () => own() + ${YEARS})(Date.now);`,
  'a clock that is ten years behind': `Date.now = ((own) => () => own() - ${YEARS})(Date.now);`,
  'a clock that stands still in 1970': `Date.now = () => 90_000_000;`,
  'a clock that runs backwards': `Date.now = ((now) => () => (now -= 1000))(Date.now());`,
  // what pages do to what everybody shares
  'no languages': of('Navigator.prototype', 'languages', 'value: []'),
  'lists that are written in another way': `Array.prototype.toJSON = function () { return 'list'; };`,
  'attributes that everything has': `Object.prototype.path = '/nowhere'; Object.prototype.domain = 'example.com'; Object.prototype.secure = true;`,
};

describe(`${Object.keys(FAULTS).length} faults of browsers and pages`, () => {
  beforeEach(forget);
  after(forget);

  for (const [name, script] of Object.entries(FAULTS)) {
    it(`I12: ${name}: nothing is thrown, nothing is granted, and what the visitor says holds for the page`, async () => {
      const page = await openPage({
        before: `<script>addEventListener('unhandledrejection', ({ reason }) => errors.push(reason)); ${script}</script>`,
        body: `<script type="text/plain" data-category="analytics">(window.log ??= []).push('A')</script>`,
        options: { ...OPTIONS, autoShow: true },
      });
      const { placet } = page;
      await until(() => page.document.querySelector('cookie-banner[open]'), `the banner came; ${told(page)}`);
      expect(placet.allows('analytics'), 'before anybody said anything').to.equal(false);
      expect(page.log).to.equal(undefined);
      placet.setCookie('_ct', '1');
      placet.acceptAll();
      expect(placet.allows('analytics'), 'what the visitor allows').to.equal(true);
      await until(() => page.log?.length === 1, 'what was held back ran');
      placet.rejectAll();
      expect(placet.allows('analytics'), 'what the visitor denies').to.equal(false);
      placet.withdraw();
      expect(placet.allows('analytics')).to.equal(false);
      placet.destroy();
      expect(told(page)).to.equal('');
    });
  }
});

/** What reached the page that placet did not put in words. */
function told({ errors }: MadeWindow): string {
  const foreign = errors.filter((error) => error && (error as { name?: string }).name !== 'ConsentError');
  return foreign.map((error) => `${String(error)} ${error.stack ?? ''}`).join('\n');
}
