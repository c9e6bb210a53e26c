import type { Explanation } from '../../core/explanation.js';
import { explain as explainSubject } from '../../gate/explain.js';
import type { Ledger } from '../../gate/ledger.js';
import { report as reportPage } from '../../gate/report.js';
import type { ReportRow } from '../../gate/report-row.js';
import type { ConsentStore } from '../../store/consent-store.js';

/** What `placet.js` knows and the page does not show: what it gives to the guard, too. */
export interface Held {
  readonly store: ConsentStore;
  readonly nonce: string;
  readonly ledger: Ledger;
}

/** `placet.explain`. */
export function explain({ store, nonce }: Held, subject: unknown): readonly Explanation[] {
  return explainSubject(store, subject, { nonce });
}

/** `placet.report`. */
export function report({ store, nonce, ledger }: Held): readonly ReportRow[] {
  return reportPage(store, { nonce, ledger, startedAt: startOfPlacet() });
}

/** When `placet.js`, which lies beside this part's folder, was there: what was asked for earlier came before it. */
function startOfPlacet(): number | undefined {
  const own = new URL('../placet.js', import.meta.url).href;
  const load = performance.getEntriesByType('resource').find(({ name }) => name.split(/[?#]/, 1)[0] === own);
  return load && load.startTime + load.duration;
}
