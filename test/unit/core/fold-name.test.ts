import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../../src/core/fold-name.js';

test.each([
  ['Łódź', 'lodz'],
  ['Đà Nẵng', 'Da Nang'],
  ['Tromsø', 'tromso'],
  ['Weißrußland', 'weissrussland'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['ILGIN', 'ılgın'],
  ['İzmir', 'izmir'],
  ['Ísland', 'island'],
  ['Suðuroy', 'suduroy'],
  ['Þýskaland', 'thyskaland'],
  ['Ελλάς', 'ελλασ'],
  ['Österreich', 'osterreich'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['Hong Kong', 'HongKong'],
  ['Guinea-Bissau', 'guinea bissau'],
  ['臺灣', '台灣'],
  ['ＨＫ＄', 'HK$'],
  ['にほん', 'ニホン'],
  ['أستراليا', 'استراليا'],
])('%s is found by %s', (name, typed) => {
  expect(foldName(name)).toBe(foldName(typed));
});

test('half a syllable begins a whole one', () => {
  expect(foldName('한국').startsWith(foldName('하'))).toBe(true);
});

test('scripts that differ stay apart', () => {
  expect(foldName('한국')).not.toBe(foldName('韓國'));
});

test('what is folded is folded for good', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
});
