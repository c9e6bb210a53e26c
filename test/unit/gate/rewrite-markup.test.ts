import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeniedHosts } from '../../../src/gate/guard/denied-hosts.js';
import { rewriteMarkup } from '../../../src/gate/guard/rewrite-markup.js';

const hosts: DeniedHosts = {
  of: (address) => (/^(https?:)?\/\/t\.example\//.test(address) ? { service: 'pixel', host: 't.example' } : undefined),
  mentioned: () => undefined,
};
const held: string[] = [];
const rewrite = (markup: string, runsScripts = true, granted = false) =>
  rewriteMarkup(markup, { hosts, runsScripts, allows: () => granted, held: (host) => held.push(host) });

const INERT = 'type="text/plain" data-service="pixel"';

describe('rewriteMarkup', () => {
  test.each([
    ['<script src="https://t.example/a.js"></script>', `<script ${INERT} src="https://t.example/a.js"></script>`],
    ["<SCRIPT async SRC='//t.example/a.js'>", `<SCRIPT ${INERT} async SRC='//t.example/a.js'>`],
    [
      '<script type=module src=https://t.example/a.js>',
      '<script type="text/plain" data-type="module" data-service="pixel" type=module src=https://t.example/a.js>',
    ],
    [
      '<p>a</p><img alt="x > y" src=https://t.example/1.gif><b>',
      '<p>a</p><img data-service="pixel" alt="x > y" data-src=https://t.example/1.gif><b>',
    ],
    [
      '<img src="https://t.example/1.gif" srcset="/a.png 1x, https://t.example/2.gif 2x">',
      '<img data-service="pixel" data-src="https://t.example/1.gif" data-srcset="/a.png 1x, https://t.example/2.gif 2x">',
    ],
    [
      '<iframe src="https:&#x2F;&sol;t.example/?a=1&amp;b=2"></iframe>',
      '<iframe data-service="pixel" data-src="https:&#x2F;&sol;t.example/?a=1&amp;b=2"></iframe>',
    ],
    [
      '<link rel=stylesheet href=https://t.example/a.css>',
      '<link data-service="pixel" rel=stylesheet data-src=https://t.example/a.css>',
    ],
    [
      '<iframe data-category="marketing" src="https://t.example/">',
      '<iframe data-service="marketing pixel" data-category="marketing" data-src="https://t.example/">',
    ],
  ])('%s', (markup, wanted) => {
    expect(rewrite(markup)).toBe(wanted);
  });

  test.each([
    '<!-- <img src="https://t.example/1.gif"> -->',
    '<!-- <script src="https://t.example/1.js">',
    '<script>var a = "<img src=\'https://t.example/1.gif\'>";</script>',
    '<style>a { b: "<img src=https://t.example/1.gif>" }</style>',
    '<textarea><img src="https://t.example/1.gif"></textarea>',
    '<script type="application/json" src="https://t.example/1.js"></script>',
    '<script type="text/plain" src="https://t.example/1.js"></script>',
    '<link rel="canonical" href="https://t.example/">',
    '<a href="https://t.example/">t.example</a>',
    '<img alt="https://t.example/" src="/a.png">',
    '<img src="https://t.example/1.gif',
    'text with https://t.example/ in it < and >',
  ])('stays as it is: %s', (markup) => {
    expect(rewrite(markup)).toBe(markup);
  });

  test('scripts that are not going to run stay as they are, so that copies of them are known', () => {
    const markup = '<script src="https://t.example/a.js"></script>';
    expect(rewrite(markup, false)).toBe(markup);
  });

  test('what the site marked up itself goes once that is granted', () => {
    const markup = '<img data-service="own" src="https://t.example/1.gif">';
    expect(rewrite(markup, true, true)).toBe(markup);
    expect(rewrite(markup, true, false)).not.toBe(markup);
  });

  test('the quotes of one attribute do not end another: what was a text does not become a handler', () => {
    expect(rewrite(`<img src=//t.example/ data-category='a" onerror="alert(1)'>`)).toBe(
      `<img data-service="a onerror=alert(1) pixel" data-src=//t.example/ data-category='a" onerror="alert(1)'>`,
    );
  });

  test('tags that are called like what every object has are no embeds', () => {
    const markup = '<constructor src=//t.example/><img src=//t.example/>';
    expect(rewrite(markup)).toBe('<constructor src=//t.example/><img data-service="pixel" data-src=//t.example/>');
  });

  test('behind a script that is closed, markup is markup again', () => {
    expect(rewrite('<script>1</script><img src=//t.example/>')).toBe(
      '<script>1</script><img data-service="pixel" data-src=//t.example/>',
    );
  });

  test('each host is counted', () => {
    held.length = 0;
    rewrite('<img src=//t.example/a><p><img src=//t.example/b><img src=/c>');
    expect(held).toEqual(['t.example', 't.example']);
  });

  test('markup without a denied host is never changed, whatever it is', () => {
    const piece = fc.constantFrom(
      '<img',
      '<script',
      '</script>',
      ' src="',
      ' src=',
      '"',
      "'",
      '>',
      '<!--',
      '-->',
      ' /x ',
      'type=',
      '<p>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(rewrite(pieces.join(''))).toBe(pieces.join(''));
      }),
      { numRuns: 3_000 },
    );
  });

  test('it ends soon with markup that never closes', () => {
    const start = performance.now();
    rewrite('<img a="'.repeat(2_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
