import type { Method } from '../patch.js';
import { patchMember, type Realm } from './realm.js';
import type { RewriteOptions } from './rewrite-markup.js';

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
  /** What a page with Trusted Types made stays that, if the page lets placet make some; else it is left as it is. */
  function changed(value: unknown, runsScripts: boolean): unknown {
    const text = String(value);
    if (!mentioned(text)) return value;
    const result = rewrite(text, { runsScripts });
    if (typeof value !== 'object' || result === text) return result;
    try {
      policy ??= (realm.trustedTypes as Policies).createPolicy('placet-guard', { createHTML: (markup) => markup });
      return policy.createHTML(result);
    } catch {
      return value;
    }
  }

  const wrap =
    (at: number, runs: boolean) =>
    (original: Method): Method =>
      function (this: unknown, ...args) {
        const isWrite = at < 0;
        // A tag may stand in several arguments; document.write puts them together as well.
        if (isWrite && args.length > 1 && args.every((part) => typeof part === 'string')) args = [args.join('')];
        const which = isWrite ? 0 : at;
        const before = args[which];
        if (before !== null && before !== undefined) args[which] = changed(before, runs);
        const result = original.apply(this, args);
        if (!runs && mentioned(String(before))) dead(this as Node);
        return result;
      };

  return [
    ...ROWS.map(([type, member, kind, at, runs]) => patchMember(realm, type, member, kind, wrap(at, runs))),
    patchMember(realm, 'Element', 'setAttribute', 'value', (set) => {
      return function (this: unknown, ...args) {
        if (String(args[0]).toLowerCase() === 'srcdoc') args[1] = changed(args[1], true);
        return set.apply(this, args);
      };
    }),
  ];
}

let policy: { createHTML(markup: string): unknown } | undefined;

interface Policies {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): NonNullable<typeof policy>;
}
