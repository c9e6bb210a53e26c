/** The language of the page around an element, or what the visitor reads best where the page says none. */
export function pageLanguage(where: Element): string {
  return where.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || navigator.language;
}
