/** The language of a page's texts: one set of Chinese serves two regions. */
export function textLanguage(language) {
  return language.startsWith('zh-Hant') ? 'zh' : language;
}

/** One of several translations, English where there is none. */
export function pick(texts, language) {
  return texts[textLanguage(language)] ?? texts.en;
}
