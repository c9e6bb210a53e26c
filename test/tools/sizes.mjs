/**
 * Writes what things cost into the tables of the documents: in each row of a table whose last column is headed `KiB`, the
 * sum of the files that the row names. Run by itself it does so; a test holds the documents to it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** The documents that have such tables. */
export const DOCUMENTS = ['README.md', 'docs/architecture.md'];

/** What bytes cost on the wire: brotli's best, in KiB of 1024. @param {Uint8Array | string} content */
export function kib(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(Buffer.from(content), { params }).length / 1024;
}

/** The same for files that are loaded one by one. @param {readonly string[]} files */
export function kibOfFiles(...files) {
  return files.reduce((sum, file) => sum + kib(readFileSync(file)), 0);
}

/** A document with the sizes of what is in dist/ now. @param {string} text */
export function withSizes(text) {
  let inTable = false;
  const lines = text.split('\n').map((line) => {
    if (/\| KiB \|$/.test(line)) inTable = true;
    else if (!line.startsWith('|')) inTable = false;
    else if (inTable && !line.startsWith('|-')) return line.replace(/\| [^|]* \|$/, `| ${sizeOf(line)} |`);
    return line;
  });
  return lines.join('\n');
}

/** Files stand as code; `<tag>` is the locale with the most to say. @param {string} row */
function sizeOf(row) {
  const files = [...row.matchAll(/`(placet[^`]*\.js)`/g)].map(([, file = '']) => heaviest(`dist/${file}`));
  // Upwards: nobody is promised less than they get.
  return (Math.ceil(kibOfFiles(...files) * 10) / 10).toFixed(1);
}

/** @param {string} file */
function heaviest(file) {
  if (!file.includes('<tag>')) return file;
  const [before = '', after = ''] = file.split('/').at(-1)?.split('<tag>') ?? [];
  const all = readdirSync('dist/placet').filter((name) => name.startsWith(before) && name.endsWith(after));
  const [most = ''] = all.map((name) => `dist/placet/${name}`).sort((a, b) => kibOfFiles(b) - kibOfFiles(a));
  return most;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of DOCUMENTS) writeFileSync(file, withSizes(readFileSync(file, 'utf8')));
}
