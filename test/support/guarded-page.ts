import type { startGuard } from '../../src/gate/start-guard.js';
import { openPage, type MadePage, type MadeWindow } from './made-page.js';
import type { TagOptions } from '../../src/script/page-options.js';

export { ELSEWHERE } from './shields.js';

/** Options of a site whose pixel loads from {@link ELSEWHERE}. */
export const GUARDED: TagOptions = {
  autoShow: false,
  services: [
    { id: 'pixel', category: 'marketing', hosts: ['127.0.0.1'] },
    { id: 'films', category: 'functional', hosts: ['*.films.example'] },
  ],
};

/** A page's window, with what ends its guard and what it held back. */
export type GuardedWindow = MadeWindow & {
  readonly endGuard: () => void;
  readonly held: ReadonlyMap<string, number>;
  readonly trusted: ReadonlySet<Element>;
};

/** Opens a page whose guard stands before its body. */
export function openGuarded({ before = '', options = GUARDED, ...made }: MadePage = {}): Promise<GuardedWindow> {
  const nonce = made.nonce ? ` nonce="${made.nonce}"` : '';
  const start = `<script${nonce}>${String(startWith)}; (${String(handshake)})(startWith)</script>
    <script${nonce} src="/dist/placet/guard.js"></script>`;
  return openPage({ ...made, options, before, behind: start }) as Promise<GuardedWindow>;
}

function handshake(start: typeof startWith): void {
  Object.assign(window, { [Symbol.for('placet.guard')]: start });
}

function startWith(guard: typeof startGuard): void {
  const { placet } = window;
  const held = new Map<string, number>();
  const trusted = new Set<Element>();
  const page = {
    doc: document,
    root: document.documentElement,
    loading: () => document.readyState === 'loading',
    all: (selector: string) => document.querySelectorAll(selector),
    on: () => () => {},
    prerendering: () => false,
    onShow: () => () => {},
  };
  const endGuard = guard({
    store: placet,
    page: page as never,
    nonce: '',
    ledger: held,
    trust: (script) => trusted.add(script),
  });
  Object.assign(window, { held, trusted, endGuard });
}
