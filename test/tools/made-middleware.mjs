/**
 * Answers that tests make up, all under /made/:
 *
 * - `page?html=…&header.Content-Security-Policy=…` a page with the HTML and the headers asked for, as deep in folders as
 *   you like: `page/shop/a/b?…`;
 * - `script?log=A&after=300` a script that notes `A` in `window.log`, after so many milliseconds;
 * - `worker?…` a service worker that sets the cookies that it is told to, and may have any scope;
 * - `tracker?log=A&as=script` counts `A`, and answers as what is asked for; a script says on a channel that it ran;
 * - `hits?of=A` how often the script `A` was asked for, as JSON; `never` an answer that does not come;
 * - `all?of=A` the same for all that start so, web sockets too.
 */
const PREFIX = '/made/';

/** @returns {import('koa').Middleware} */
export function madeMiddleware() {
  /** @type {Map<string, number>} */
  const hits = new Map();
  return async (context, next) => {
    // To sandboxed frames, which import modules, and to what plays another host, all of this is strange.
    context.set('Access-Control-Allow-Origin', '*');
    if (!context.path.startsWith(PREFIX)) return next();
    const count = (/** @type {string} */ log) => hits.set(log, (hits.get(log) ?? 0) + 1);
    countSockets(context.req.socket, count);
    const { searchParams: asked } = new URL(context.url, 'http://localhost');
    const log = asked.get('log') ?? '';
    context.set('Cache-Control', 'no-store');
    switch (context.path.slice(PREFIX.length).split('/', 1).join()) {
      case 'page':
        for (const [name, value] of asked) {
          if (name.startsWith('header.')) context.append(name.slice('header.'.length), value);
        }
        context.type = 'html';
        context.body = asked.get('html');
        return;
      case 'script':
        count(log);
        await passing(Number(asked.get('after')));
        context.type = 'js';
        context.body = `(window.log ??= []).push(${JSON.stringify(log)});`;
        return;
      case 'worker':
        context.set('Service-Worker-Allowed', '/');
        context.type = 'js';
        context.body = 'onmessage = ({ data }) => cookieStore.set(data);';
        return;
      case 'tracker': {
        count(log);
        const [type, body] = ANSWERS[asked.get('as') ?? ''] ?? ['js', `(${String(sayRan)})(${JSON.stringify(log)});`];
        context.type = type;
        context.body = body;
        return;
      }
      case 'all':
        context.body = Object.fromEntries([...hits].filter(([name]) => name.startsWith(asked.get('of') ?? '')));
        return;
      case 'hits':
        context.body = { hits: hits.get(asked.get('of') ?? '') ?? 0 };
        return;
      case 'never':
        await new Promise((resolve) => context.req.once('close', resolve));
    }
  };
}

/** @param {number} milliseconds */
const passing = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What is no script. @type {Record<string, [type: string, body: string | Buffer]>} */
const ANSWERS = {
  css: ['css', ''],
  html: ['html', '<!doctype html><title>there</title>'],
  text: ['text', 'there'],
  events: ['text/event-stream', 'data: there\n\n'],
  image: ['gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
};

/** Runs in a page, a frame or a worker: says that it does to all that may hear it. @param {string} log */
function sayRan(log) {
  // A worker tells who made it, who passes it on; a channel may be gone before it has said anything.
  if (!globalThis.window && globalThis.postMessage) globalThis.postMessage(log);
  if (globalThis.BroadcastChannel) new BroadcastChannel('ran').postMessage(log);
  for (let at = globalThis.window; at && at !== at.parent; at = /** @type {any} */ (at.parent)) {
    at.parent.postMessage({ ran: log }, '*');
  }
}

/** @type {WeakSet<object>} */
const counted = new WeakSet();

/**
 * A web socket is no request to a middleware.
 * @param {any} socket
 * @param {(log: string) => void} count
 */
function countSockets({ server }, count) {
  if (!server || counted.has(server)) return;
  counted.add(server);
  server.on('upgrade', (/** @type {import('node:http').IncomingMessage} */ { url = '' }) => {
    if (url.startsWith(PREFIX)) count(new URL(url, 'http://localhost').searchParams.get('log') ?? '');
  });
}
