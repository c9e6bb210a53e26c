/**
 * A name as it is searched for: without accents, case, spaces and punctuation, and with letters that look alike to whoever
 * types made the same. `Łódź` and `lodz`, `Hong Kong` and `HongKong`, 臺灣 and 台灣 end alike; Ｗｉｄｅ letters and half a
 * Hangul syllable find what they begin. The same in every engine: `Intl.Collator` is not.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœıðþς臺]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA))
    .replace(/[\s\p{P}]/gu, '');
}

/** Letters that Unicode does not take apart. */
const ALIKE: { readonly [letter: string]: string } = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  臺: '台',
};

const HIRAGANA_TO_KATAKANA = 0x60;
