/** The rows of all tables in a document whose first column is headed so, each as its cells. */
export function tablesIn(document: string, heading: string): readonly string[][] {
  const rows: string[][] = [];
  let inTable = false;
  for (const line of document.split('\n')) {
    if (line.startsWith(`| ${heading} |`)) inTable = true;
    else if (!line.startsWith('|')) inTable = false;
    else if (inTable && !line.startsWith('|-'))
      rows.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  }
  return rows;
}
