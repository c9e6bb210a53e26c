/**
 * Whether a name fits a pattern in which `*` stands for any characters and everything else for itself. Linear in the
 * name: cookie names are chosen by whoever sets them, so no regular expression is built from a pattern.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [head = '', ...rest] = parts;
  const tail = rest.at(-1);
  if (tail === undefined) return name === pattern;
  let at = 0;
  return (
    name.length > pattern.length - parts.length &&
    name.startsWith(head) &&
    name.endsWith(tail) &&
    parts.every((part) => {
      const found = name.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    })
  );
}
