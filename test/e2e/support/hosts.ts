import { readFile } from 'node:fs/promises';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '../../support/self-signed.js';

/** One server that plays every host, with and without https. */
export interface Hosts {
  /** The address of a path at a host. */
  url(scheme: 'http' | 'https', host: string, path: string): string;
  close(): Promise<void>;
}

const PARTS = /^\/(placet(\/[\w-]+)?\.js)$/;

/**
 * Starts it. `/set?line=…&line=…` answers with those `Set-Cookie` lines, `/worker.js` is a service worker that sets the
 * cookie it is told to; every other path is a page with the script tag.
 */
export async function startHosts(options: object): Promise<Hosts> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>hosts</title>
<script>window.errors = []; addEventListener('error', ({ message, error }) => errors.push(error?.message ?? message));</script>
<script type="application/json" id="placet-options">${JSON.stringify(options)}</script>
<script src="/placet.js"></script></html>`;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://nowhere');
    const [, file] = PARTS.exec(pathname) ?? [];
    response.setHeader('Cache-Control', 'no-store');
    if (file) {
      response.setHeader('Content-Type', 'text/javascript');
      void readFile(`dist/${file}`).then(
        (script) => response.end(script),
        () => response.writeHead(404).end(),
      );
    } else if (pathname === '/set') {
      response.setHeader('Set-Cookie', searchParams.getAll('line'));
      response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      response.end();
    } else if (pathname === '/worker.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end('onmessage = ({ data }) => cookieStore.set(data);');
    } else {
      response.setHeader('Content-Type', 'text/html');
      response.end(page);
    }
  };
  const servers = { http: createHttp(answer), https: createHttps(selfSigned('*.test', '*.co.uk'), answer) };
  for (const server of Object.values(servers)) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return {
    url: (scheme, host, path) => `${scheme}://${host}:${(servers[scheme].address() as AddressInfo).port}${path}`,
    async close() {
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
