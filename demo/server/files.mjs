import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Which folder each kind of address is served from. */
const FOLDERS = [
  [/^\/(placet\.js(\.map)?|placet\/[\w.-]+)$/, 'dist'],
  [/^\/(assets|pictures|shop)\/[\w.-]+$/, 'demo'],
  [/^\/dist\/placet\/format\.js$/, '.'], // what the shop's own prices are written with
];

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Answers with a file of the shop or of placet. @returns {Promise<boolean>} whether there was one */
export async function sendFile(pathname, response) {
  const folder = FOLDERS.find(([pattern]) => pattern.test(pathname))?.[1];
  const type = TYPES[path.extname(pathname)];
  if (!folder || !type) return false;
  const content = await readFile(path.join(root, folder, path.normalize(pathname))).catch(() => undefined);
  if (!content) return false;
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
  response.end(content);
  return true;
}
