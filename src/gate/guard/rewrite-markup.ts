import type { DeniedHosts } from './denied-hosts.js';
import { LOADING, RUNNING, SAYING, waitsIn } from './loading-elements.js';

/** How markup is rewritten. */
export interface RewriteOptions {
  readonly hosts: DeniedHosts;
  /** Whether scripts in it are going to run. */
  readonly runsScripts: boolean;
  /** Whether what the site marked up itself may go. */
  readonly allows: (ids: readonly string[]) => boolean;
  /** Told of each host that is held back. */
  readonly held: (host: string) => void;
}

/** A comment, or a start tag with its attributes; what is not closed yet is neither. */
const PIECE = /<!--[^]*?(?:-->|$)|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** What follows these is text up to their end tag. */
const TEXT = /^(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;

/**
 * Holds back what markup would ask for: changes the start tags in question and nothing else, so that markup that comes in
 * pieces, as `document.write` has it, stays what it is.
 */
export function rewriteMarkup(markup: string, options: RewriteOptions): string {
  let written = '';
  let from = 0;
  PIECE.lastIndex = 0;
  for (let piece; (piece = PIECE.exec(markup));) {
    const [tag, called, attributes = ''] = piece;
    if (!called) continue;
    const name = called.toLowerCase();
    const changed = LOADING.get(name) && rewriteTag(name, attributes, options);
    if (changed) {
      written += `${markup.slice(from, piece.index)}<${called}${changed}>`;
      from = piece.index + tag.length;
    }
    if (TEXT.test(name)) {
      const end = new RegExp(`</${name}|$`, 'gi'); // the name is one of a few
      end.lastIndex = PIECE.lastIndex;
      PIECE.lastIndex = end.exec(markup)?.index ?? markup.length;
    }
  }
  return written + markup.slice(from);
}

/** The attributes of a tag as they should be, if that is not as they are. */
function rewriteTag(name: string, text: string, { hosts, runsScripts, allows, held }: RewriteOptions): string {
  const all = [...text.matchAll(ATTRIBUTE)].map((match) => {
    const [, attribute = '', ...values] = match;
    return { attribute: attribute.toLowerCase(), value: plain(values.find((value) => value !== undefined)), match };
  });
  const valueOf = (wanted: string): string => all.find(({ attribute }) => attribute === wanted)?.value ?? '';
  const isScript = name === 'script';
  const ids = `${valueOf('data-category')} ${valueOf('data-service')}`.split(' ').filter(Boolean);
  if (isScript && !(runsScripts && RUNNING.test(valueOf('type')))) return '';
  if ((ids.length && allows(ids)) || (name === 'link' && SAYING.test(valueOf('rel')))) return '';
  let services = '';
  let result = text;
  for (const { attribute, value, match } of all.reverse()) {
    const denied = LOADING.get(name)?.includes(attribute)
      ? value
          .split(attribute.endsWith('srcset') ? /[\s,]+/ : /$^/)
          .map(hosts.of)
          .find(Boolean)
      : undefined;
    if (!denied) continue;
    held(denied.host);
    services = ` data-service=${quoted([...ids, denied.service].join(' '))}`;
    if (isScript) continue;
    result = result.slice(0, match.index) + waitsIn(attribute) + result.slice(match.index + attribute.length);
  }
  if (!services) return '';
  // Of two attributes of one name the first counts.
  const type = valueOf('type');
  const inert = isScript ? ` type="text/plain"${type && ` data-type=${quoted(type)}`}` : '';
  return inert + services + result;
}

/** A value in quotes, without any of its own: it would end there, and what follows become attributes. */
function quoted(value: string): string {
  return `"${value.replaceAll('"', '')}"`;
}

/** What the few references that addresses need stand for. */
function plain(value = ''): string {
  return value.replace(/&(amp|#x2f|#47|sol|#x3a|#58|colon);?/gi, (_, name: string) =>
    /^amp/i.test(name) ? '&' : /2f|47|sol/i.test(name) ? '/' : ':',
  );
}
