/**
 * Whether a name fits a pattern in which `*` stands for any characters and everything else for itself. Linear in the
 * name: cookie names are chosen by whoever sets them, so no regular expression is built from a pattern.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return name === pattern;
  const parts = pattern.split('*');
  let at = 0;
  return (
    name.length > pattern.length - parts.length &&
    name.startsWith(parts[0] ?? '') &&
    name.endsWith(parts.at(-1) ?? '') &&
    parts.every((part) => {
      const found = name.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    })
  );
}
