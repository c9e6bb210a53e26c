import type { LocalizedText } from '../core/category.js';

/** A site's own text in a locale: the closest of the languages it has, else English, else the first. */
export function localize(text: LocalizedText, locale: string): string {
  if (typeof text === 'string') return text;
  const tags = Object.keys(text);
  for (let wish = locale; wish; wish = wish.slice(0, Math.max(0, wish.lastIndexOf('-')))) {
    const tag = tags.find((one) => one === wish) ?? tags.find((one) => one.startsWith(wish + '-'));
    if (tag) return text[tag] ?? '';
  }
  return text['en'] ?? text[tags[0] ?? ''] ?? '';
}
