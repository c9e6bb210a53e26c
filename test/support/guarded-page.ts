import { TRUSTED } from '../../src/gate/is-nonceable.js';
import { LEDGER, type Ledger } from '../../src/gate/ledger.js';
import { openPage, until, type MadePage, type MadeWindow } from './made-page.js';
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
};

/** Opens a page whose guard stands before its body. */
export async function openGuarded({ options = GUARDED, ...made }: MadePage = {}): Promise<GuardedWindow> {
  const page = await openPage({ ...made, options });
  const found = page as { readonly [LEDGER]?: Ledger };
  await until(() => found[LEDGER], 'the guard is there'); // under Trusted Types it comes a moment later
  const held = found[LEDGER];
  return Object.assign(page, { held, endGuard: page.placet.destroy }) as GuardedWindow;
}

/** Whether the guard says of a script that a script inserted it. */
export function isTrusted(script: Element): boolean {
  return (script as { readonly [TRUSTED]?: boolean })[TRUSTED] === true;
}
