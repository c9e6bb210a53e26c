import Cookies from 'js-cookie';
import type { CookieJar } from '../core/ports.js';

/**
 * The page's own cookies, set through js-cookie. The accessor is taken from the prototype: a page with
 * `<img name="cookie">` has no `document.cookie` any more.
 */
export function documentCookieJar(doc: Document): CookieJar {
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as Required<PropertyDescriptor>;
  const write = (line: string): void => attempt(() => set.call(doc, line), undefined);
  const all = (): readonly string[] => attempt(() => String(get.call(doc)), '').split('; ').filter(Boolean);
  const named = (name: string): readonly string[] => all().filter((pair) => nameOf(pair) === name);

  return {
    read: (name) => named(name).map((pair) => pair.slice(name.length + 1)),
    names: () => [...new Set(all().map(nameOf))],
    set(name, value, attributes = {}) {
      const line = attempt(() => Cookies.set(name, value, attributes), undefined);
      if (line === undefined) return false;
      const [pair = ''] = line.split('; ');
      // js-cookie writes to `document.cookie`, which a clobbered page has lost.
      if (!all().includes(pair)) write(line);
      const gone = attributes.expires !== undefined && Number(attributes.expires) <= 0;
      return gone || all().includes(pair);
    },
    remove(name, hints = {}) {
      for (const end of endings(doc, hints)) {
        write(`${name}=; Max-Age=0${end}`);
        if (named(name).length === 0) return true;
      }
      return named(name).length === 0;
    },
  };
}

/** Every combination of path, domain and kind under which a page may have a cookie, the likely ones first. */
function endings(doc: Document, hints: { readonly path?: string; readonly domain?: string }): readonly string[] {
  const { hostname, pathname } = doc.location;
  const labels = hostname.split('.');
  const domains = ['', ...labels.slice(0, -1).map((_, at) => `; Domain=${labels.slice(at).join('.')}`)];
  const folders = pathname.split('/').slice(1).map((_, at, parts) => '/' + parts.slice(0, at + 1).join('/'));
  const paths = new Set(['/', ...folders.flatMap((path) => [path, path + '/'])]);
  if (hints.domain) domains.unshift(`; Domain=${hints.domain}`);
  if (hints.path) paths.add(hints.path);
  const kinds = ['', '; Secure', '; Secure; SameSite=None; Partitioned'];
  return kinds.flatMap((kind) => [...paths].flatMap((path) => domains.map((domain) => `; Path=${path}${domain}${kind}`)));
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

/** Sandboxed frames throw on every touch of `document.cookie`. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
