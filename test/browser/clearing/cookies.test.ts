import { expect } from 'chai';
import { documentCookieJar } from '../../../src/adapters/document-cookie-jar.js';
import { claimOn } from '../../../src/core/claims.js';

const PAGE = '/made/page/shop/a%20b/c.html';
/** Every path that a cookie of that page can have been set on. */
const PATHS = [
  ...['/', '/made', '/made/', '/made/page', '/made/page/', '/made/page/shop', '/made/page/shop/'],
  ...['/made/page/shop/a%20b', '/made/page/shop/a%20b/', '/made/page/shop/a%20b/c.html'],
];

/** A kind of cookie: how it is written, and the name that a script reads. */
const KINDS: readonly (readonly [what: string, line: string, name: string])[] = [
  ...PATHS.map((path) => [`on ${path}`, `_tr=1; Path=${path}`, '_tr'] as const),
  ['on its default path', '_tr=1', '_tr'],
  ['for the domain', '_tr=1; Domain=localhost', '_tr'],
  ['Secure', '_tr=1; Path=/; Secure', '_tr'],
  ['SameSite=Strict', '_tr=1; Path=/made; SameSite=Strict', '_tr'],
  ['SameSite=None', '_tr=1; Path=/; Secure; SameSite=None', '_tr'],
  ['Partitioned', '_tr=1; Path=/made; Secure; SameSite=None; Partitioned', '_tr'],
  ['__Host-', '__Host-tr=1; Path=/; Secure', '__Host-tr'],
  ['__Host-, Partitioned', '__Host-tr=1; Path=/; Secure; SameSite=None; Partitioned', '__Host-tr'],
  ['__Secure-', '__Secure-tr=1; Path=/made/; Secure', '__Secure-tr'],
  ['__hOST-', '__hOST-tr=1; Path=/; Secure', '__hOST-tr'],
  ['without a value', '_tr=; Path=/', '_tr'],
  ['with signs of equality', '_tr=a=b==; Path=/', '_tr'],
  ['without a name', 'justname; Path=/made', 'justname'],
  ['with an empty name', '=justname; Path=/', 'justname'],
  ['with percent signs', 'a%5Bb%5D=1; Path=/', 'a%5Bb%5D'],
  ['with a broken escape', '100%_%u00=1; Path=/', '100%_%u00'],
  ['with a blank', 'two words=1; Path=/', 'two words'],
  ['with a tab', 'a\tb=1; Path=/', 'a\tb'],
  ['beyond ASCII', 'größe.追跡=1; Path=/', 'größe.追跡'],
  ['with quotes', '"q"=1; Path=/', '"q"'],
  ['with signs of patterns', '(x)+.*?[a]$=1; Path=/', '(x)+.*?[a]$'],
  ['with a name as long as it may be', `${'n'.repeat(4095)}=; Path=/`, 'n'.repeat(4095)],
  ['that Object has', '__proto__=1; Path=/', '__proto__'],
];

let frame: HTMLIFrameElement;
let page: Document;

describe('behaviour 68: cookies that a page can have', () => {
  before(async () => {
    frame = document.createElement('iframe');
    frame.title = 'deep';
    frame.src = `${PAGE}?html=<!doctype html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    page = frame.contentDocument!;
  });
  beforeEach(() => sweep());
  after(() => {
    sweep();
    frame.remove();
  });

  let refused = 0;
  for (const [what, line, name] of KINDS) {
    it(`${what}: goes, and what stands beside it stays`, function () {
      page.cookie = 'other=1; Path=/';
      page.cookie = '_tr_not=1; Path=/made';
      const before = page.cookie;
      page.cookie = line;
      const jar = documentCookieJar(page);
      if (page.cookie === before || !jar.names().includes(name)) {
        refused++; // by this browser, or altered
        this.skip();
      }
      expect(jar.remove(name)).to.equal(true);
      expect(page.cookie).to.equal(before);
    });
  }

  it('most of them are possible in this browser', () => {
    expect(refused).to.be.at.most(11); // WebKit has nothing Secure on localhost
  });

  it('all of one name go together', () => {
    page.cookie = 'other=1; Path=/';
    const lines = KINDS.filter(([, , name]) => name === '_tr').map(([, line]) => line);
    for (const line of lines) page.cookie = line;
    expect(page.cookie.match(/_tr=/g)!.length).to.be.at.least(PATHS.length);
    expect(documentCookieJar(page).remove('_tr')).to.equal(true);
    expect(page.cookie).to.equal('other=1');
  });

  it('behaviour 64: where none of the name can be seen, nothing else is touched', () => {
    page.cookie = 'other=1; Path=/';
    page.cookie = 'justname; Path=/';
    const before = page.cookie;
    expect(documentCookieJar(page).remove('_tr', { path: '/nowhere', domain: 'example.com' })).to.equal(true);
    expect(page.cookie).to.equal(before);
  });

  it('one without a name stays, where another of its path goes that has one', () => {
    page.cookie = 'justname; Path=/';
    const before = page.cookie; // Firefox gives it a name, and no value
    page.cookie = '_tr=1; Path=/';
    expect(documentCookieJar(page).remove('_tr')).to.equal(true);
    expect(page.cookie).to.equal(before);
  });

  // Tried one way after the other, it would take longer than a test may.
  it('behaviour 67: a hostile name of 4,095 characters holds nothing up', () => {
    const services = [{ id: 't', name: 't', category: 'm', cookies: [{ name: '*a*a*a*a*b' }], storage: [], hosts: [] }];
    expect(claimOn('cookies', 'a'.repeat(4095), services, {})).to.equal(undefined);
  });
});

/** Everything that can be seen goes, by means of the test's own. */
function sweep(): void {
  for (const pair of page.cookie.split('; ')) {
    const [name] = pair.split('=');
    for (const path of [...PATHS, '']) {
      for (const kind of ['', '; Secure', '; Secure; SameSite=None; Partitioned', '; Domain=localhost']) {
        const at = path && `; Path=${path}`;
        page.cookie = `${name}=; Max-Age=0${at}${kind}`;
        page.cookie = `${name}; Max-Age=0${at}${kind}`;
      }
    }
  }
}
