import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeRecord,
  EMPTY_RECORD,
  encodeRecord,
  hashesOf,
  idHash,
  recordedChoices,
  type ConsentRecord,
} from '../../../src/core/consent-record.js';
import { crc32 } from '../../../src/core/crc32.js';
import { aRecord, makeRecord, NOW } from './fixtures.js';

/** A text with the checksum that it needs. */
function sealed(body: string): string {
  return `${body}~${crc32(body).toString(36)}`;
}

/** Sixty services in four categories, all that can be chosen, and the longest names of it all. */
function fullRecord(): ConsentRecord {
  const services = Array.from({ length: 60 }, (_, at) => `service-${at}`);
  const ids = ['functional', 'analytics', 'marketing', ...services];
  return makeRecord(
    {
      policyVersion: '2026-11-01',
      jurisdiction: 'eu-eea-gdpr',
      region: 'hong-kong',
      language: 'zh-Hant-HK',
      currency: 'HKD',
    },
    ids.filter((_, at) => at % 2),
    ids.filter((_, at) => !(at % 2)),
  );
}

describe('the record', () => {
  test('I4: what is encoded decodes to the same', () => {
    fc.assert(
      fc.property(aRecord, (record) => {
        expect(decodeRecord(encodeRecord(record))).toEqual(record);
      }),
      { numRuns: 2_000 },
    );
  });

  test('I4: there is one text for a record, and one record for a text', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (a, b) => {
        const texts = [a, b].map(encodeRecord);
        const shuffled = { ...a, granted: [...a.granted].reverse(), denied: [...a.denied].reverse() };
        expect(encodeRecord(decodeRecord(texts[0]) as ConsentRecord)).toBe(texts[0]);
        expect(encodeRecord(shuffled)).toBe(texts[0]);
        expect(texts[0] === texts[1]).toBe(isDeepStrictEqual(a, b));
      }),
      { numRuns: 1_000 },
    );
  });

  test('sixty services in four categories take less than 512 characters', () => {
    expect(encodeRecord(fullRecord()).length).toBeLessThanOrEqual(512);
  });

  test('F14: it is made of plain characters that no cookie needs to escape', () => {
    fc.assert(fc.property(aRecord, (record) => void expect(encodeRecord(record)).toMatch(/^[\w.~-]+$/)));
  });

  test('the empty record stands for itself', () => {
    expect(decodeRecord(encodeRecord(EMPTY_RECORD))).toEqual(EMPTY_RECORD);
  });

  test('the longest that the options allow can be read again', () => {
    const record = makeRecord({
      policyVersion: 'v'.repeat(32),
      jurisdiction: 'j'.repeat(16),
      region: 'r'.repeat(32),
      language: 'zho-abcdefgh-abcdefgh',
      currency: 'HKD',
    });
    expect(decodeRecord(encodeRecord(record))).toEqual(record);
  });

  test('times and counters of the next thousand years can be read again', () => {
    const future = Date.UTC(3026, 0);
    const record = makeRecord({ counter: future, firstAt: future / 1000, lastAt: future / 1000 });
    expect(decodeRecord(encodeRecord(record))).toEqual(record);
  });
});

describe('a text that is no record', () => {
  const text = encodeRecord(fullRecord());

  test.each([
    undefined,
    null,
    0,
    1,
    NaN,
    true,
    [],
    {},
    [text],
    { toString: () => text },
    new String(text),
    Symbol('record'),
    1n,
    () => text,
  ])('F21: a value that is no string is no record', (value) => {
    expect(decodeRecord(value)).toBeUndefined();
  });

  test.each([
    '',
    ' ',
    '~',
    '~~~~~~~~~~~~',
    '1',
    'true',
    'granted',
    'null',
    '{}',
    '[]',
    '{"analytics":true}',
    '{"__proto__":{"analytics":"granted"}}',
    '%7B%22analytics%22%3Atrue%7D',
    'undefined',
    '__proto__',
    '\0',
    '😀',
  ])('F22: the junk %j is no record, and nothing of it is granted', (junk) => {
    expect(decodeRecord(junk)).toBeUndefined();
    expect(({} as Record<string, unknown>).analytics).toBeUndefined();
  });

  test('F20: cut anywhere, it is no record', () => {
    for (let at = 0; at < text.length; at++) {
      expect(decodeRecord(text.slice(0, at))).toBeUndefined();
      if (at > 0) expect(decodeRecord(text.slice(at))).toBeUndefined();
    }
  });

  test('F20: with any bit flipped, it is no record', () => {
    for (let at = 0; at < text.length; at++) {
      for (let bit = 0; bit < 16; bit++) {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        expect(decodeRecord(text.slice(0, at) + flipped + text.slice(at + 1))).toBeUndefined();
      }
    }
  });

  test('F20: with two neighbours changed round, it is no record', () => {
    for (let at = 1; at < text.length; at++) {
      const [a = '', b = ''] = [text[at - 1], text[at]];
      if (a !== b) expect(decodeRecord(text.slice(0, at - 1) + b + a + text.slice(at + 1))).toBeUndefined();
    }
  });

  test('F20: with a part said twice, or in other letters, or with something around it, it is no record', () => {
    for (const changed of [
      text + text,
      `${text}~`,
      `~${text}`,
      ` ${text}`,
      `${text} `,
      `"${text}"`,
      `${text}\n`,
      text.toUpperCase(),
      encodeURIComponent(text) + '%',
    ])
      expect(decodeRecord(changed)).toBeUndefined();
    for (let at = 1; at < text.length; at += 7)
      expect(decodeRecord(text.slice(0, at) + text.slice(at - 1))).toBeUndefined();
  });

  test.each(['0', '2', '9', '1a', '', '01'])('F23: of version %j, it is no record', (version) => {
    const body = text.slice(text.indexOf('~'), text.lastIndexOf('~'));
    expect(decodeRecord(sealed('1' + body))).toBeDefined();
    expect(decodeRecord(sealed(version + body))).toBeUndefined();
  });

  test.each([
    ['a field too many', (body: string) => `${body}~`],
    ['a field too few', (body: string) => body.slice(0, body.lastIndexOf('~'))],
    ['a number with a zero before it', (body: string) => body.replace('~', '~0')],
    ['half a hash', (body: string) => body.replace(/~(\w{5})(\w{100})/, '~$1ab$2')],
    ['a number that is none', (body: string) => body.replace(/^1~\w+/, '1~')],
  ])('F21: with the right checksum but %s, it is no record', (_, change) => {
    const body = text.slice(0, text.lastIndexOf('~'));
    expect(change(body)).not.toBe(body);
    expect(decodeRecord(sealed(change(body)))).toBeUndefined();
  });

  test('F26: a counter that cannot grow any more is no record: every later decision would be lost', () => {
    expect(decodeRecord(encodeRecord(makeRecord({ counter: 36 ** 10 - 1 })))).toBeDefined();
    for (const counter of [36 ** 10, 2 ** 53, 2 ** 60, 1e300]) {
      expect(decodeRecord(encodeRecord(makeRecord({ counter })))).toBeUndefined();
    }
  });

  test('F14: with a character beyond ASCII it is no record, even where the checksum is the same', () => {
    // The high byte of the one falls upon the low byte of the next.
    const body = sealed('1~0~0~0~01\u0532a~~~~~~~');
    expect(decodeRecord(body)).toBeUndefined();
    expect(decodeRecord(sealed('1~0~0~0~é~~~~~~~'))).toBeUndefined();
    expect(decodeRecord(sealed('1~0~0~0~a b~~~~~~~'))).toBeUndefined();
    expect(decodeRecord(sealed('1~0~0~0~ab~~~~~~~'))).toBeDefined();
  });

  test('F28: a huge text is not even looked at', () => {
    const huge = `${text.slice(0, 100)}${'a'.repeat(1_000_000)}`;
    const charCodeAt = String.prototype.charCodeAt;
    let looked = 0;
    String.prototype.charCodeAt = function (this: string, at: number) {
      looked++;
      return charCodeAt.call(this, at);
    };
    try {
      expect(decodeRecord(huge)).toBeUndefined();
      expect(decodeRecord(`1~0~${'~'.repeat(4_001)}`)).toBeUndefined();
    } finally {
      String.prototype.charCodeAt = charCodeAt;
    }
    expect(looked).toBe(0);
  });

  test('whatever it is, decoding does not throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })),
        (value) => decodeRecord(value) === undefined,
      ),
    );
  });
});

// The normal run makes 200,000; PLACET_MUTATIONS=5000000 makes as many as the promise says.
const MUTATIONS = Number(process.env['PLACET_MUTATIONS'] ?? 200_000);

describe(`${MUTATIONS.toLocaleString('en')} mutations`, () => {
  test(
    'F20, F21, F22, F23, F26, F28: none is accepted, none throws',
    () => {
      const random = numbers(20_261_122);
      const texts = [
        fullRecord(),
        EMPTY_RECORD,
        makeRecord({}, ['analytics'], ['marketing']),
        makeRecord({ counter: NOW + 1 }),
      ].map(encodeRecord);
      const originals = new Set(texts);
      let made = 0;
      const accepted: string[] = [];
      while (made < MUTATIONS) {
        const text = texts[made % texts.length] ?? '';
        const mutant = mutate(text, texts, random);
        if (originals.has(mutant)) continue;
        made++;
        if (decodeRecord(mutant) !== undefined) accepted.push(mutant);
      }
      expect(accepted.slice(0, 3)).toEqual([]);
    },
    Math.max(20_000, MUTATIONS / 10),
  );

  test('a decoder that trusts its fields would accept some: the mutations are real', () => {
    const random = numbers(7);
    const text = encodeRecord(makeRecord({}, ['analytics'], ['marketing']));
    const naive = (mutant: string) => mutant.split('~').length === 13 && mutant.startsWith('1~');
    let accepted = 0;
    for (let at = 0; at < 1_000; at++) if (naive(mutate(text, [text], random))) accepted++;
    expect(accepted).toBeGreaterThan(100);
  });
});

describe('idHash', () => {
  test('is five characters of base 36', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,32}$/), (id) => void expect(idHash(id)).toMatch(/^[0-9a-z]{5}$/)),
    );
  });

  test('well-known services have hashes of their own', () => {
    const names = [
      'analytics',
      'tag-manager',
      'ads',
      'pixel',
      'chat',
      'maps',
      'video',
      'fonts',
      'captcha',
      'heatmap',
      'ab-test',
      'mail',
    ];
    const ids = names.flatMap((name) =>
      ['google', 'meta', 'microsoft', 'tiktok', 'x', 'line', 'naver', 'kakao'].map((who) => `${who}-${name}`),
    );
    expect(new Set(ids.map(idHash)).size).toBe(ids.length);
  });

  test('two ids with the same hash do exist: that is why the options are checked for it', () => {
    const seen = new Map<string, string>();
    let twins: string[] = [];
    for (let at = 0; twins.length === 0 && at < 100_000; at++) {
      const [id, other] = [`s${at}`, seen.get(idHash(`s${at}`))];
      if (other !== undefined) twins = [other, id];
      seen.set(idHash(id), id);
    }
    expect(twins).toHaveLength(2);
    expect(twins[0]).not.toBe(twins[1]);
  });
});

describe('recordedChoices', () => {
  test('has what the record holds of the ids that are asked for', () => {
    const record = makeRecord({}, ['analytics', 'gone'], ['marketing']);
    expect({ ...recordedChoices(record, ['analytics', 'marketing', 'functional']) }).toEqual({
      analytics: 'granted',
      marketing: 'denied',
    });
  });

  test('F25: an id that the record lacks is left out, and one that the site lacks is passed over', () => {
    expect(Object.keys(recordedChoices(makeRecord({}, ['gone']), ['new']))).toEqual([]);
  });

  test('where both words stand, the no holds', () => {
    expect(recordedChoices(makeRecord({}, ['analytics'], ['analytics']), ['analytics'])['analytics']).toBe('denied');
  });

  test('hashesOf and recordedChoices undo each other', () => {
    const choices = { analytics: 'granted', marketing: 'denied', functional: 'granted' } as const;
    const record = makeRecord({ granted: hashesOf(choices, 'granted'), denied: hashesOf(choices, 'denied') });
    expect({ ...recordedChoices(record, Object.keys(choices)) }).toEqual(choices);
  });
});

/** Numbers below 2³², the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A text after one to three accidents. */
function mutate(text: string, others: readonly string[], random: () => number): string {
  const below = (limit: number) => (limit > 0 ? random() % limit : 0);
  let mutant = text;
  for (let times = 1 + below(3); times > 0; times--) {
    const [a, b] = [below(mutant.length), below(mutant.length)].sort((x, y) => x - y) as [number, number];
    const change = (middle: string) => mutant.slice(0, a) + middle + mutant.slice(b);
    const put = (one: string) => mutant.slice(0, a) + one + mutant.slice(a + 1);
    switch (below(13)) {
      case 0: // a bit
        mutant = put(String.fromCharCode(mutant.charCodeAt(a) ^ (1 << below(8))));
        break;
      case 1: // another character of the alphabet
        mutant = put('0123456789abcdefghijklmnopqrstuvwxyz~-_.'.charAt(below(40)));
        break;
      case 2: // cut at the end
        mutant = mutant.slice(0, a);
        break;
      case 3: // cut at the start
        mutant = mutant.slice(a);
        break;
      case 4: // a part lost
        mutant = change('');
        break;
      case 5: // a part said twice
        mutant = mutant.slice(0, b) + mutant.slice(a);
        break;
      case 6: // two characters changed round
        mutant = change((mutant[b] ?? '') + mutant.slice(a + 1, b));
        break;
      case 7: // a part backwards
        mutant = change([...mutant.slice(a, b)].reverse().join(''));
        break;
      case 8: // the end of another record
        mutant = mutant.slice(0, a) + (others[below(others.length)] ?? '').slice(a);
        break;
      case 9: // two fields changed round
        mutant = swapFields(mutant, below(13), below(13));
        break;
      case 10: // something foreign
        mutant = mutant.slice(0, a) + FOREIGN[below(FOREIGN.length)] + mutant.slice(a);
        break;
      case 11: // a character that looks the same in its low byte
        mutant = put(String.fromCharCode(mutant.charCodeAt(a) + 256 * (1 + below(255))));
        break;
      case 12: // something long
        mutant = change('a'.repeat(below(5_000)));
        break;
    }
  }
  return mutant;
}

const FOREIGN = [
  '%',
  '%7E',
  ';',
  '=',
  ' ',
  '\0',
  '\n',
  '"',
  '{"__proto__":{"analytics":"granted"}}',
  'true',
  'NaN',
  '-1',
  '1e9',
  '😀',
  'é',
  '~',
  '0',
];

function swapFields(text: string, a: number, b: number): string {
  const fields = text.split('~');
  const [first = '', second = ''] = [fields[a], fields[b]];
  if (a < fields.length && b < fields.length) [fields[a], fields[b]] = [second, first];
  return fields.join('~');
}
