import type { Explanation } from '../../core/explanation.js';
import { explain as explainSubject } from '../../gate/explain.js';
import { LEDGER, type Ledger } from '../../gate/ledger.js';
import { report as reportPage } from '../../gate/report.js';
import type { ReportRow } from '../../gate/report-row.js';
import type { ConsentStore } from '../../store/consent-store.js';

/** `placet.explain`. */
export function explain(store: ConsentStore, subject: unknown): readonly Explanation[] {
  return explainSubject(store, subject, { nonce: ownNonce() });
}

/** `placet.report`. */
export function report(store: ConsentStore): readonly ReportRow[] {
  const ledger = (window as { readonly [LEDGER]?: Ledger })[LEDGER] ?? new Map<string, number>();
  return reportPage(store, { nonce: ownNonce(), ledger, startedAt: startOfPlacet() });
}

/** The nonce of the tag that placet.js came by. */
function ownNonce(): string {
  return [...document.scripts].find(({ src }) => bare(src) === OWN)?.nonce ?? '';
}

/** When `placet.js` was there: what was asked for earlier came before it. */
function startOfPlacet(): number | undefined {
  const load = performance.getEntriesByType('resource').find(({ name }) => bare(name) === OWN);
  return load && load.startTime + load.duration;
}

/** `placet.js` lies beside this part's folder. */
const OWN = new URL(/* @vite-ignore */ '../placet.js', import.meta.url).href;

function bare(address: string): string | undefined {
  return address.split(/[?#]/, 1)[0];
}
