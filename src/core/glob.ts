/**
 * Whether a name fits a pattern in which `*` stands for any characters and everything else for itself. Linear in the
 * name: cookie names are chosen by whoever sets them, so no regular expression is built from a pattern.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [head = '', ...rest] = parts;
  const tail = rest.pop();
  if (tail === undefined) return name === pattern;
  if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - tail.length;
}
