/**
 * Whether a name fits a pattern in which `*` stands for any characters and everything else for itself. Linear in the
 * name: cookie names are chosen by whoever sets them, so no regular expression is built from a pattern.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const last = parts.pop() ?? '';
  let at = 0;
  const isThere = (part: string, turn: number): boolean => {
    const found = name.indexOf(part, at);
    at = found + part.length;
    return turn ? found >= 0 : !found;
  };
  return parts[0] === undefined ? name === last : parts.every(isThere) && name.slice(at).endsWith(last);
}
