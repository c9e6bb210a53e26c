/** `free`: placet lets it be. `held`: it is held back. `undeclared`: no option speaks of it. */
export type Outcome = 'free' | 'held' | 'undeclared';

/** What has to happen before the answer is another one. */
export type ChangedBy = 'grant' | 'denial' | 'region' | 'location' | 'options' | 'markup' | 'nothing';

/**
 * Why something is let through or held back.
 *
 * Free: `granted`; `required`; `opt-out`, where nobody objected under a law that asks for no more; `record`, placet's own;
 * `own-host`, the page's; `let-go`, an element that was; `not-parked`, marked up so that nothing is held; `not-marked`.
 * Held: `denied`; `undecided`; `expired`; `policy-changed`; `gpc`; `shield`; `region-refused`; `region-pending`; and an element for
 * its markup: `nonce-missing`, `address-not-web`, `in-template`, `in-closed-shadow-root`, `not-connected`, `already-ran`.
 * Undeclared: `not-declared`; `unknown-id`, an element that waits for what nobody declares.
 */
export type Because =
  | 'granted'
  | 'required'
  | 'opt-out'
  | 'record'
  | 'own-host'
  | 'let-go'
  | 'not-parked'
  | 'not-marked'
  | 'denied'
  | 'undecided'
  | 'expired'
  | 'policy-changed'
  | 'gpc'
  | 'shield'
  | 'region-refused'
  | 'region-pending'
  | 'nonce-missing'
  | 'address-not-web'
  | 'in-template'
  | 'in-closed-shadow-root'
  | 'not-connected'
  | 'already-ran'
  | 'not-declared'
  | 'unknown-id';

/** What follows from a reason, and how to say it after the name of what it is about. */
interface Reason {
  readonly outcome: Outcome;
  readonly changedBy: ChangedBy;
  readonly words: string;
  readonly remedy: string;
}

const ASK = 'It is let go as soon as the visitor allows it.';
const NOT_AGAIN = 'A page that is loaded anew runs it.';

/** A row for each reason. */
export const REASONS: { readonly [because in Because]: Reason } = {
  granted: free('denial', 'is free: the visitor allowed it', 'It ends when they deny it or withdraw.'),
  required: free('options', 'is free: its category is required, and not asked about', 'Only the options change that.'),
  'opt-out': free(
    'denial',
    'is free: the law of the place asks for no more than that nobody objects',
    'It ends when the visitor rejects it.',
  ),
  record: free('nothing', 'is free: placet itself keeps the decision there', 'Nothing changes that.'),
  'own-host': free('options', 'is free: it is the page’s own', 'Declare it with a service to have it held back.'),
  'let-go': free('denial', 'was let go: what it waits for was allowed', 'What has run cannot be taken back.'),
  'not-parked': free(
    'markup',
    'is marked up, but not so that it waits: the browser took it at once',
    'Write type="text/plain" on a script, data-src instead of src on an embed.',
  ),
  'not-marked': free(
    'markup',
    'is not marked up, and from no declared host: placet does not touch it',
    'Mark it with data-service, or declare its host.',
  ),
  denied: held('grant', 'is held back: the visitor denied it', ASK),
  undecided: held('grant', 'is held back: the visitor has not decided on it', ASK),
  expired: held('grant', 'is held back: the visitor’s decision has expired', ASK),
  'policy-changed': held('grant', 'is held back: the visitor decided on an earlier policy', ASK),
  gpc: held('grant', 'is held back: the browser sends Global Privacy Control, and nobody said otherwise', ASK),
  shield: held(
    'options',
    'is held back: the shield lets no host through that is not named',
    'Name it in shield.allow; without a denied service that has hosts there is no shield.',
  ),
  'region-refused': held(
    'region',
    'is held back: orders in the chosen region are refused where the visitor is',
    'It is free in a region that serves them.',
  ),
  'region-pending': held(
    'location',
    'is held back: it is not known yet whether the chosen region takes orders from where the visitor is',
    'Wait for store.ready.',
  ),
  'nonce-missing': held(
    'markup',
    'is held back: it does not carry the nonce that placet was given, or a tag left open before it swallowed that',
    'Write the nonce of your policy on it.',
  ),
  'address-not-web': held('markup', 'is held back: its data-src is no http or https address', 'Write one.'),
  'in-template': held('markup', 'is held back: it is inside a <template>', 'Put it into the page.'),
  'in-closed-shadow-root': held(
    'markup',
    'is held back: it is inside a closed shadow root, where placet cannot look',
    'Put it into the page itself.',
  ),
  'not-connected': held('markup', 'is held back: it is not in a page', 'Put it into one.'),
  'already-ran': held('nothing', 'is not in the page any more: it ran, and runs once', NOT_AGAIN),
  'not-declared': {
    outcome: 'undeclared',
    changedBy: 'options',
    words: 'is not declared: no option speaks of it',
    remedy: 'Declare it with a service; until then placet sets no such cookie, and leaves alone what others set.',
  },
  'unknown-id': {
    outcome: 'undeclared',
    changedBy: 'options',
    words: 'waits for an id that is not declared, and so for ever',
    remedy: 'Write the id of a category or a service.',
  },
};

function free(changedBy: ChangedBy, words: string, remedy: string): Reason {
  return { outcome: 'free', changedBy, words, remedy };
}

function held(changedBy: ChangedBy, words: string, remedy: string): Reason {
  return { outcome: 'held', changedBy, words, remedy };
}
