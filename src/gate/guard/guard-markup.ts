import { attempt } from '../../adapters/attempt.js';
import type { Method } from '../patch.js';
import { patchMember, type Realm } from './realm.js';
import type { RewriteOptions } from './rewrite-markup.js';
import { trustMarkup } from './trust-markup.js';

/** How strings that become markup are guarded. */
export interface MarkupOptions {
  /** Whether a text has to be looked at at all. */
  readonly mentioned: (text: string) => unknown;
  readonly rewrite: (markup: string, how: Pick<RewriteOptions, 'runsScripts'>) => string;
  /** Told of a node whose scripts are dead: markup that is set brings scripts that never run. */
  readonly dead: (root: Node) => void;
}

/** Where a string becomes markup: setters and methods, which argument it is, and whether its scripts run. */
const ROWS: readonly (readonly [type: string, member: string, kind: 'set' | 'value', at: number, runs: boolean])[] = [
  ['Element', 'innerHTML', 'set', 0, false],
  ['Element', 'outerHTML', 'set', 0, false],
  ['ShadowRoot', 'innerHTML', 'set', 0, false],
  ['Element', 'insertAdjacentHTML', 'value', 1, false],
  ['Element', 'setHTMLUnsafe', 'value', 0, true],
  ['ShadowRoot', 'setHTMLUnsafe', 'value', 0, true],
  ['Range', 'createContextualFragment', 'value', 0, true],
  ['HTMLIFrameElement', 'srcdoc', 'set', 0, true],
  ['Document', 'write', 'value', -1, true],
  ['Document', 'writeln', 'value', -1, true],
];

/** Looks at markup that names a denied host before it is parsed; all else passes untouched. @returns What ends it. */
export function guardMarkup(realm: Realm, { mentioned, rewrite, dead }: MarkupOptions): readonly (() => void)[] {
  /** Arguments that the browser puts together, as they should be; where all of them are trusted, what comes of it is, too. */
  function changed(parts: unknown[], runsScripts: boolean): unknown[] {
    const text = parts.map(String).join('');
    if (!mentioned(text)) return parts;
    const result = rewrite(text, { runsScripts });
    if (result === text) return parts;
    const types = realm.trustedTypes as TrustedTypes | undefined;
    // Anything else that is an object is a text as well, which the browser is going to refuse.
    if (!types || !parts.every((part) => types.isHTML(part))) return [result];
    return attempt(() => [trustMarkup(result)], parts);
  }

  const wrap =
    (at: number, runs: boolean) =>
    (original: Method): Method =>
      function (this: unknown, ...args) {
        // A tag may stand in several arguments of document.write.
        const before = at < 0 ? args : args.slice(at, at + 1);
        args.splice(Math.max(at, 0), before.length, ...changed(before, runs));
        const result = original.apply(this, args);
        if (!runs && mentioned(String(before))) dead(this as Node);
        return result;
      };

  return [
    ...ROWS.map(([type, member, kind, at, runs]) => patchMember(realm, type, member, kind, wrap(at, runs))),
    patchMember(realm, 'Element', 'setAttribute', 'value', (set) => {
      return function (this: unknown, ...args) {
        if (String(args[0]).toLowerCase() === 'srcdoc') [args[1]] = changed([args[1]], true);
        return set.apply(this, args);
      };
    }),
  ];
}

interface TrustedTypes {
  isHTML(value: unknown): boolean;
}
