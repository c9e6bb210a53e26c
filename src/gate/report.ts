import { keptNames } from '../adapters/kept-names.js';
import { ownPage } from '../adapters/own-page.js';
import { seenHosts } from '../adapters/seen-hosts.js';
import type { ClaimedArea } from '../core/claims.js';
import { explainHost, explainId, explainKept, hostOf, type Explainable } from '../core/explain-name.js';
import { explanation, type Explanation } from '../core/explanation.js';
import { explainElement } from './explain-element.js';
import type { Ledger } from './ledger.js';
import { markedElements } from './marked-elements.js';
import { row, type ReportOutcome, type ReportRow } from './report-row.js';

/** What a report takes besides the store. */
export interface ReportOptions {
  /** The page. @defaultValue `document` */
  readonly document?: Document;
  /** The nonce that the gate was given. @defaultValue `""` */
  readonly nonce?: string;
  /** What the guard counted. @defaultValue nothing */
  readonly ledger?: Ledger;
  /** When placet started, in milliseconds since the page began. @defaultValue its mark `placet` on the page's timeline */
  readonly startedAt?: number | undefined;
}

/**
 * What was held back, let go, undeclared and seen on this page: marked elements, cookies, storage keys, hosts. Worked out
 * from the page as it is now, so nothing is kept for it but the guard's count. What is amiss stands first.
 *
 * @example
 * ```ts
 * console.table(report(store));
 * ```
 */
export function report(store: Explainable, options: ReportOptions = {}): readonly ReportRow[] {
  const { document: doc = document, nonce = '', ledger = new Map<string, number>(), startedAt = startMark() } = options;
  const rows = [
    ...markedElements(ownPage(doc).root).map((element) => elementRow(explainElement(element, store, nonce), store)),
    ...heldRows(ledger, store),
    ...keptRows(doc, store),
    ...hostRows(store, doc.location.host, startedAt),
  ];
  return rows.sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** When the gate started, by the mark that it left on the page's timeline; 0 without one. */
function startMark(): number {
  return performance.getEntriesByName('placet', 'mark')[0]?.startTime ?? 0;
}

const ORDER: readonly ReportOutcome[] = ['leaked', 'undeclared', 'held', 'released', 'seen'];

function elementRow([first]: readonly Explanation[], site: Explainable): ReportRow {
  const found = first as Explanation; // of an element there is at least one
  const { outcome, because, service, category = '' } = found;
  if (outcome !== 'free') return row(outcome, found);
  if (because !== 'not-parked') return row('released', found);
  return row(explainId(service ?? category, site).outcome === 'free' ? 'seen' : 'leaked', found);
}

/** What the guard refused; of what is free by now it was let go since. */
function heldRows(ledger: Ledger, site: Explainable): readonly ReportRow[] {
  return [...ledger].map(([entry, times]) => {
    const [kind = ''] = entry.split(' ', 1);
    const found = explainRefused(kind, entry.slice(kind.length + 1), site);
    return row(found.outcome === 'free' ? 'released' : 'held', found, { times });
  });
}

function explainRefused(kind: string, name: string, site: Explainable): Explanation {
  const host = kind === 'host' ? hostOf(name) : undefined;
  if (host) return explainHost(host, site);
  const areas = REFUSED_IN[kind] ?? [];
  const all = areas.map((area) => explainKept(area, name, site));
  return all.find(({ outcome }) => outcome !== 'undeclared') ?? all[0] ?? explanation(kind, name, 'not-declared');
}

const REFUSED_IN: { readonly [kind: string]: readonly ClaimedArea[] } = {
  cookie: ['cookies'],
  storage: ['local', 'session'],
  database: ['indexed-db'],
};

function keptRows(doc: Document, site: Explainable): readonly ReportRow[] {
  return Object.entries(keptNames(doc)).flatMap(([area, names]) =>
    names.map((name) => present(explainKept(area as ClaimedArea, name, site))),
  );
}

function hostRows(site: Explainable, ownHost: string, startedAt: number): readonly ReportRow[] {
  return seenHosts().map(({ url, at }) => {
    const found = explainHost(url, site, ownHost);
    if (found.outcome !== 'held') return present(found);
    // Later ones may have been allowed as they were loaded, and denied since.
    return at < startedAt ? row('leaked', found, { late: true }) : row('seen', found);
  });
}

/** A row of what is there. */
function present(found: Explanation): ReportRow {
  return row(found.outcome === 'held' ? 'leaked' : found.outcome === 'free' ? 'seen' : 'undeclared', found);
}
