export type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'textbox';

/**
 * Where to click to hit the element of that role and name, in the page or in an open shadow root; `undefined` as long as it
 * is not there, not to be seen, or something else lies above it. Runs in the page, so it may use nothing from outside.
 */
export function findTarget({ role, name }: { role: Role; name: string }): { x: number; y: number } | undefined {
  const SELECTORS = {
    button: 'button, summary, [role=button]',
    link: 'a[href]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    textbox: 'input:not([type]), input[type=text]',
  };
  const deep = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const nameOf = (one: Element): string => {
    const labels = [...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    const text = one.getAttribute('aria-label') ?? (labels.length ? labels.join(' ') : one.textContent);
    return (text ?? '').replace(/\s+/g, ' ').trim();
  };
  const topAt = (x: number, y: number): Element | null => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top) {
      top = top.shadowRoot.elementFromPoint(x, y);
    }
    return top;
  };
  const isWithin = (inner: Node | null, outer: Element): boolean => {
    for (let node = inner; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
      if (node === outer) return true;
    }
    return false;
  };

  const fitting = deep(document).filter((one) => one.matches(SELECTORS[role]) && nameOf(one).startsWith(name));
  for (const element of fitting) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = topAt(x, y);
    const label = (element as HTMLInputElement).labels?.[0];
    if (width > 0 && (isWithin(hit, element) || (label && isWithin(hit, label)))) return { x, y };
  }
  return undefined;
}
