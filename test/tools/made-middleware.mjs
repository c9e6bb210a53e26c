/**
 * Answers that tests make up, all under /made/:
 *
 * - `page?html=…&header.Content-Security-Policy=…` a page with the HTML and the headers asked for, as deep in folders as
 *   you like: `page/shop/a/b?…`;
 * - `script?log=A&after=300` a script that notes `A` in `window.log`, after so many milliseconds;
 * - `worker?…` a service worker that sets the cookies that it is told to, and may have any scope;
 * - `hits?of=A` how often the script `A` was asked for, as JSON; `never` an answer that does not come.
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
        hits.set(log, (hits.get(log) ?? 0) + 1);
        await passing(Number(asked.get('after')));
        context.type = 'js';
        context.body = `(window.log ??= []).push(${JSON.stringify(log)});`;
        return;
      case 'worker':
        context.set('Service-Worker-Allowed', '/');
        context.type = 'js';
        context.body = 'onmessage = ({ data }) => cookieStore.set(data);';
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
