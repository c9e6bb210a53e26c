import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** A page that is made when it is asked for. */
type Made = (url: URL) => string;

/** A server of the files in a folder, and of pages that are made, on a port of its own. All carry the headers. */
export async function serve(
  folder: string,
  made: Record<string, Made> = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = url.pathname === '/' ? '/index.html' : path.posix.normalize(url.pathname);
    response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'text/plain');
    for (const header of Object.entries(headers)) response.setHeader(...header);
    const content = made[name] ? Promise.resolve(made[name](url)) : readFile(path.join(folder, name));
    content.then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
