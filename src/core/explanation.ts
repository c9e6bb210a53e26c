import type { StorageArea } from './service.js';
import { REASONS, type Because, type ChangedBy, type Outcome } from './reasons.js';

/** What was asked about, as it was understood; an element goes by its tag. `name`: nothing that the options speak of. */
export type SubjectKind = 'category' | 'service' | 'cookie' | StorageArea | 'host' | 'name' | (string & {});

/** What decides about a subject. */
export interface Decisive {
  /** The service that decides. */
  readonly service?: string;
  /** The category that decides. */
  readonly category?: string;
  /** Where in the options it stands: `services[2].hosts[0]`. */
  readonly rule?: string;
  /** What stands there and fits: `*.example.com`. */
  readonly pattern?: string;
}

/** Why something is let through or not. Plain data, and nothing of what is stored but names. */
export interface Explanation extends Decisive {
  /** `free`: placet lets it be. `held`: it is held back. `undeclared`: no option speaks of it. */
  readonly outcome: Outcome;
  /** Why, for code to tell apart. */
  readonly because: Because;
  /** What the subject was taken for. */
  readonly kind: SubjectKind;
  /** The cookie, key, host or id; of an address its host alone. */
  readonly name: string;
  /** What would change it. */
  readonly changedBy: ChangedBy;
  /** All of this in English sentences, for whoever sets a site up. */
  readonly text: string;
}

/** An explanation, with what follows from the reason. */
export function explanation(kind: SubjectKind, name: string, because: Because, decisive: Decisive = {}): Explanation {
  const { outcome, changedBy, words, remedy } = REASONS[because];
  const { service, category, rule, pattern } = decisive;
  const whose = service ?? category;
  const place = rule ? ` It is declared in ${rule}${pattern && pattern !== name ? ` as "${pattern}"` : ''}.` : '';
  const text = `The ${CALLED[kind] ?? kind} "${name}"${whose && whose !== name ? ` of "${whose}"` : ''} ${words}.${place} ${remedy}`;
  return { outcome, because, kind, name, ...decisive, changedBy, text };
}

/** What a kind is called where its own name would not say it. */
const CALLED: { readonly [kind: string]: string } = {
  local: 'local storage key',
  session: 'session storage key',
  'indexed-db': 'database',
  'service-worker': 'service worker',
};
