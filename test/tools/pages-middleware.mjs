/**
 * Serves the pages in test/browser/pages as they stand, nothing injected. Where `name.headers.json` lies beside
 * `name.html`, the page is answered with those headers: `{ "Content-Security-Policy": "…", "Set-Cookie": ["…", "…"] }`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = '/test/browser/pages/';

/** @returns {import('koa').Middleware} */
export function pagesMiddleware() {
  return async (context, next) => {
    if (!context.path.startsWith(FOLDER) || !context.path.endsWith('.html')) return next();
    const file = path.join(process.cwd(), path.normalize(context.path));
    const page = await read(file);
    if (page === undefined) return next();
    context.type = 'html';
    context.set('Cache-Control', 'no-store');
    for (const [name, value] of Object.entries(JSON.parse((await read(headersOf(file))) ?? '{}'))) {
      context.set(name, value);
    }
    context.body = page;
  };
}

const headersOf = (/** @type {string} */ file) => file.replace(/\.html$/, '.headers.json');

const read = (/** @type {string} */ file) => readFile(file, 'utf8').catch(() => undefined);
