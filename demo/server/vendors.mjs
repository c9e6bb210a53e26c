import { readFile } from 'node:fs/promises';
import { listen } from './listen.mjs';

/**
 * Stand-ins for the vendors that shops call: an analytics service, an advertiser and a host of films. They do what such
 * vendors do: set cookies by header and by script, keep keys, send beacons back. Each counts its hits (`GET /hits`), so that
 * one can see whether anything reached it. They stand on 127.0.0.1 while the shop is on localhost: to a browser, that is
 * another site.
 */
const VENDORS = {
  navet: { '/navet.js': script('navet.js', 120), '/collect': beacon() },
  lumo: {
    '/lumo.js': script('lumo.js', 0, cookie('lumo_uid')),
    '/pixel': beacon(cookie('lumo_uid')),
    '/advert.svg': file('advert.svg', 'image/svg+xml', cookie('lumo_uid')),
  },
  kinora: {
    '/film': film,
    '/still.svg': file('still.svg', 'image/svg+xml', cookie('kinora_viewer')),
    '/clip.webm': file('clip.webm', 'video/webm', cookie('kinora_viewer')),
  },
};

/** @param {Record<string, number>} ports which port each takes; 0 or none: any that is free */
export async function startVendors(ports = {}) {
  const names = Object.keys(VENDORS);
  const started = await Promise.all(names.map((name) => startVendor(VENDORS[name], ports[name] ?? 0)));
  return {
    /** Where each stands, and what reached it. */
    vendors: Object.fromEntries(
      names.map((name, at) => {
        const host = `127.0.0.1:${started[at].port}`;
        return [name, { origin: `http://${host}`, host, hits: started[at].hits }];
      }),
    ),
    close: () => Promise.all(started.map((vendor) => vendor.close())),
  };
}

async function startVendor(routes, wanted) {
  /** Paths, in the order of arrival. */
  const hits = [];
  const { port, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://vendor');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/hits') return send(response, 'application/json', JSON.stringify({ hits }));
    hits.push(pathname);
    const route = routes[pathname];
    if (route) return route(response);
    response.writeHead(404).end();
  }, wanted);
  return { hits, port, close };
}

/** A script, as slow as such scripts are, so that arriving in order is not the same as running in order. */
function script(name, delay, ...cookies) {
  return async (response) => {
    const source = await readFile(new URL(`vendors/${name}`, import.meta.url));
    await new Promise((resolve) => setTimeout(resolve, delay));
    send(response, 'text/javascript', source, cookies);
  };
}

function file(name, type, ...cookies) {
  return async (response) => send(response, type, await readFile(new URL(`vendors/${name}`, import.meta.url)), cookies);
}

function beacon(...cookies) {
  return (response) => {
    response.writeHead(204, { 'Set-Cookie': cookies }).end();
  };
}

async function film(response) {
  const page = await readFile(new URL('vendors/film.html', import.meta.url));
  send(response, 'text/html; charset=utf-8', page, [cookie('kinora_viewer')]);
}

/** A cookie for other sites too: a third-party cookie, where the browser still takes them. */
function cookie(name) {
  return `${name}=${Date.now().toString(36)}; Path=/; Max-Age=31536000; SameSite=None; Secure`;
}

function send(response, type, body, cookies = []) {
  response.writeHead(200, { 'Content-Type': type, ...(cookies.length && { 'Set-Cookie': cookies }) });
  response.end(body);
}
