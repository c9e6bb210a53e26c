import type { Choices, Decision } from './category.js';
import { recordedChoices, type ConsentRecord } from './consent-record.js';
import type { ConsentModel } from './jurisdiction.js';
import { optionalIds, type Settings } from './settings.js';

/** Whether the visitor has decided, and what. Times are milliseconds since 1970. */
export type Consent<Id extends string = string> =
  | {
      readonly status: 'undecided';
      /** Why an earlier decision does not hold any more. */
      readonly because?: 'expired' | 'policy-changed';
    }
  | {
      readonly status: 'decided';
      /** What they said; what is not in it has come since. */
      readonly choices: Choices<Id>;
      readonly decidedAt: number;
      readonly firstDecidedAt: number;
      readonly id: string;
      readonly policyVersion: string;
      readonly jurisdiction: string;
    };

/**
 * The consent that a record still stands for: none once it has expired, comes from a clock that runs more than a day
 * ahead, or was given for another policy version.
 */
export function consentOf(record: ConsentRecord, settings: Settings, now: number): Consent {
  const { id, firstAt, lastAt, policyVersion, jurisdiction } = record;
  const age = now / 1000 - lastAt;
  const isStale = age < -DAY || age > settings.cookie.days * DAY;
  if (!lastAt) return { status: 'undecided' };
  if (isStale || policyVersion !== settings.policyVersion)
    return { status: 'undecided', because: isStale ? 'expired' : 'policy-changed' };
  const choices = recordedChoices(record, optionalIds(settings));
  return {
    status: 'decided',
    choices,
    decidedAt: lastAt * 1000,
    firstDecidedAt: firstAt * 1000,
    id,
    policyVersion,
    jurisdiction,
  };
}

/** What has no decision yet: everything for a new visitor, what was added since for another. */
export function undecidedIds(settings: Settings, consent: Consent): readonly string[] {
  return optionalIds(settings).filter((id) => !decisionOn(consent, id));
}

/**
 * The decision in force on every category and service. What is required is granted. A visitor who never decided is
 * treated by the law's model, with Global Privacy Control counting as a no; what else has no decision is denied.
 */
export function choicesInForce(settings: Settings, consent: Consent, model: ConsentModel, gpc: boolean): Choices {
  const isNew = consent.status === 'undecided' && !consent.because;
  const unasked = isNew && model === 'opt-out' && !gpc ? 'granted' : 'denied';
  return complete(settings, (id) => decisionOn(consent, id) ?? unasked);
}

/**
 * The decisions to write down, out of what the visitor said just now and what was in force before. A word on a service
 * beats one on its category. What they said nothing on and never decided stays open, without a word; but what the law
 * allows without asking is written down as granted. Ids that the site does not have are left out.
 *
 * @param undecided - What had no decision before.
 */
export function choicesMade(settings: Settings, before: Choices, undecided: readonly string[], said: Choices): Choices {
  const kept = (id: string): Decision | undefined =>
    isGranted(before, id) ? 'granted' : undecided.includes(id) ? undefined : 'denied';
  const all = complete(settings, (id, category) => own(said, id) ?? own(said, category) ?? kept(id));
  return Object.fromEntries<Decision>(optionalIds(settings).map((id) => [id, all[id] as Decision])); // or no word
}

/** Whether an id is granted. Nothing that is inherited, misspelt or missing is. */
export function isGranted(choices: Choices, id: string): boolean {
  return own(choices, id) === 'granted';
}

/** In seconds. */
const DAY = 86_400;

/** Fills in every id: services by the given rule, categories by their services where they have some. */
function complete<Word extends Decision | undefined>(
  { categories, services }: Settings,
  decide: (id: string, category: string) => Word,
): { readonly [id: string]: Word | Decision } {
  const choices: Record<string, Word | Decision> = {};
  for (const { id: category, required } of categories) {
    const word = (id: string): Word | Decision => (required ? 'granted' : decide(id, category));
    const words = services.filter((one) => one.category === category).map(({ id }) => (choices[id] = word(id)));
    // Granted as soon as one is; else open as long as one is: what is open sorts last, whatever it is compared with.
    choices[category] = words.includes('granted') ? 'granted' : (words.sort().at(-1) ?? word(category));
  }
  return choices;
}

function decisionOn(consent: Consent, id: string): Decision | undefined {
  return consent.status === 'decided' ? own(consent.choices, id) : undefined;
}

/** A word that the object itself holds: `Object.prototype.analytics = 'granted'` says nothing. */
function own(choices: Choices, id: string): Decision | undefined {
  const word = Object.hasOwn(choices, id) && choices[id];
  return word === 'granted' || word === 'denied' ? word : undefined;
}
