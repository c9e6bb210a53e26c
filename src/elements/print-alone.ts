/** Prints one element of the page and leaves out all the rest: a modal dialog would be cut off after its first sheet. */
export function printAlone(element: Element): void {
  const sheet = new CSSStyleSheet();
  const tag = element.localName;
  sheet.replaceSync(`@media print { body :not(:has(${tag}), ${tag}, ${tag} *) { display: none !important; } }`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  addEventListener('afterprint', () => (document.adoptedStyleSheets = before), { once: true });
  print();
}
