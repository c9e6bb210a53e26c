import Cookies from 'js-cookie';
import type { Keeper } from '../core/ports.js';
import { attempt } from './attempt.js';

/**
 * The page's own cookies, set through js-cookie. The accessor is taken from the prototype: a page with
 * `<img name="cookie">` has no `document.cookie` any more. Sandboxed frames throw on every touch of it, and somebody else's
 * may answer anything: what is no text has no cookies in it.
 */
export function documentCookieJar(doc: Document): Keeper {
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as Required<PropertyDescriptor>;
  const write = (line: string): void => attempt(() => set.call(doc, line));
  // The empty write sets nothing: without a write, WebKit answers for some milliseconds as it did before.
  const all = (): readonly string[] =>
    attempt(() => (set.call(doc, ''), (get.call(doc) as string).split('; ').filter(Boolean)), []);
  const named = (name: string): readonly string[] => all().filter((pair) => nameOf(pair) === name);

  return {
    read: (name) => named(name).map((pair) => pair.slice(name.length + 1)),
    names: () => [...new Set(all().map(nameOf))],
    set: (name, value, attributes = {}) =>
      attempt(() => {
        const line = Cookies.set(name, value, attributes) as string; // it throws at half a character
        const [pair = ''] = line.split('; ');
        // js-cookie writes to `document.cookie`, which a clobbered page has lost.
        if (!all().includes(pair)) write(line);
        return !value || all().includes(pair); // an empty value is how a cookie is ended
      }, false),
    remove: (name, hints = {}) =>
      endings(doc, hints).some((end) => {
        // One that is a value alone, and read without a sign of equality, is ended by writing such a one.
        write(name + (all().includes(name) ? '' : '=') + '; Max-Age=0' + end);
        return !named(name)[0];
      }),
  };
}

/**
 * Every combination of path, domain and kind under which a page may have a cookie, the likely ones first. An empty path is
 * the page's own folder, an empty domain its host alone.
 */
function endings(
  { location }: Document,
  { path = '/', domain = '' }: { readonly path?: string; readonly domain?: string },
): readonly string[] {
  const folders = location.pathname.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));
  const parents = location.hostname.split('.').map((_, at, labels) => labels.slice(at).join('.'));
  const paths = [...folders.flatMap((folder) => [folder + '/', folder]), path];
  const domains = ['', domain, ...parents];
  return KINDS.flatMap((kind) => paths.flatMap((at) => domains.map((of) => `; Path=${at}; Domain=${of}${kind}`)));
}

/** Frames in pages of other sites may write nothing but `SameSite=None`. */
const KINDS = ['', '; Secure; SameSite=None', '; Secure; SameSite=None; Partitioned'];

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}
