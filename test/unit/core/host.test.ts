import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOnHost, matchesHost } from '../../../src/core/host.js';
import type { Service } from '../../../src/core/service.js';

const at = (address: string) => new URL(address);

describe('matchesHost', () => {
  test.each([
    ['youtube.com', 'https://youtube.com/embed/1', true],
    ['youtube.com', 'https://YouTube.COM/', true],
    ['YouTube.com', 'https://youtube.com/', true],
    ['youtube.com', 'https://youtube.com./', true],
    ['youtube.com', 'https://youtube.com.:8443/', true],
    ['youtube.com', 'https://youtube.com:8443/', true],
    ['youtube.com', 'https://notyoutube.com/', false],
    ['youtube.com', 'https://youtube.com.evil.example/', false],
    ['youtube.com', 'https://www.youtube.com/', false],
    ['youtube.com', 'https://evil.example/youtube.com', false],
    ['youtube.com', 'https://youtube.com@evil.example/', false],
    ['*.youtube.com', 'https://www.youtube.com/', true],
    ['*.youtube.com', 'https://a.b.youtube.com/', true],
    ['*.youtube.com', 'https://a.b.youtube.com./', true],
    ['*.youtube.com', 'https://youtube.com/', false],
    ['*.youtube.com', 'https://notyoutube.com/', false],
    ['*.youtube.com', 'https://x.notyoutube.com/', false],
    ['*.com', 'https://youtube.com/', true],
    ['127.0.0.1', 'http://127.0.0.1:8001/', true],
    ['127.0.0.1:8001', 'http://127.0.0.1:8001/', true],
    ['127.0.0.1:8001', 'http://127.0.0.1:8002/', false],
    ['127.0.0.1:8001', 'http://127.0.0.1/', false],
    ['*.shop.example:8001', 'http://a.shop.example:8001/', true],
    ['*.shop.example:8001', 'http://a.shop.example./', false],
  ])('behaviour 63: %j and %j: %s', (pattern, address, expected) => {
    expect(matchesHost(pattern, at(address))).toBe(expected);
  });

  test('nothing in an address without a host fits', () => {
    for (const address of ['data:text/plain,youtube.com', 'blob:https://youtube.com/1', 'about:blank']) {
      for (const pattern of ['youtube.com', '*.youtube.com', '*.com']) {
        expect(matchesHost(pattern, at(address))).toBe(false);
      }
    }
  });

  const label = fc.string({ unit: fc.constantFrom('a', 'b', 'x', '-', '1'), minLength: 1, maxLength: 4 });
  const labels = fc.array(label, { minLength: 1, maxLength: 4 });

  test('it agrees with comparing lists of labels', () => {
    fc.assert(
      fc.property(labels, labels, fc.boolean(), (wanted, found, isWild) => {
        const host = found.join('.');
        const tail = found.slice(-wanted.length).join('.') === wanted.join('.');
        const expected = tail && (isWild ? found.length > wanted.length : found.length === wanted.length);
        expect(matchesHost(`${isWild ? '*.' : ''}${wanted.join('.')}`, { host, hostname: host })).toBe(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a name with something before it or behind it is another name', () => {
    fc.assert(
      fc.property(labels, label, (wanted, more) => {
        const name = wanted.join('.');
        for (const other of [more + name, name + more, `${name}.${more}`]) {
          expect(matchesHost(name, { host: other, hostname: other })).toBe(false);
        }
      }),
    );
  });
});

describe('claimOnHost', () => {
  const service = (id: string, ...hosts: string[]): Service => ({
    id,
    name: id,
    category: 'marketing',
    cookies: [],
    storage: [],
    hosts,
  });
  const films = service('films', 'films.example', 'cdn.example');
  const maps = service('maps', 'cdn.example', '*.maps.example');

  test('a host that nobody names is nobody’s', () => {
    expect(claimOnHost(at('https://shop.example/'), [films, maps], {})).toBeUndefined();
  });

  test('a host is its service’s, granted or not', () => {
    expect(claimOnHost(at('https://films.example/'), [films, maps], { films: 'denied' })).toEqual({
      service: films,
      granted: false,
    });
    expect(claimOnHost(at('https://a.maps.example/'), [films, maps], { maps: 'granted' })).toEqual({
      service: maps,
      granted: true,
    });
  });

  test('a host of several is free once one of them is granted', () => {
    const claim = (choices: object) => claimOnHost(at('https://cdn.example/'), [films, maps], choices);
    expect(claim({ films: 'denied', maps: 'denied' })).toEqual({ service: films, granted: false });
    expect(claim({ films: 'denied', maps: 'granted' })).toEqual({ service: maps, granted: true });
    expect(claim({ films: 'granted', maps: 'denied' })).toEqual({ service: films, granted: true });
  });
});
