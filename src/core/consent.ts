import type { Choices, Decision } from './category.js';
import { recordedChoices, type ConsentRecord } from './consent-record.js';
import type { Jurisdiction } from './jurisdiction.js';
import { optionalCategories, optionalIds, servicesOf, type Settings } from './settings.js';

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
  const decidedAt = record.lastAt * 1000;
  if (decidedAt === 0 || decidedAt > now + DAY) return { status: 'undecided' };
  if (now - decidedAt > settings.days * DAY) return { status: 'undecided', because: 'expired' };
  if (record.policyVersion !== settings.policyVersion) return { status: 'undecided', because: 'policy-changed' };
  return {
    status: 'decided',
    choices: recordedChoices(record, optionalIds(settings)),
    decidedAt,
    firstDecidedAt: record.firstAt * 1000,
    id: record.id,
    policyVersion: record.policyVersion,
    jurisdiction: record.jurisdiction,
  };
}

/** What has no decision yet: everything for a new visitor, what was added since for another. */
export function undecidedIds(settings: Settings, consent: Consent): readonly string[] {
  return optionalIds(settings).filter((id) => !decisionOn(consent, id));
}

/**
 * The decision in force on every category and service. What is required is granted; what has no decision follows the
 * law's model, and Global Privacy Control counts as a no. A category that has services is granted while one of them is.
 */
export function choicesInForce(settings: Settings, consent: Consent, { model }: Jurisdiction, gpc: boolean): Choices {
  const unasked: Decision = model === 'opt-out' && !gpc && consent.status === 'undecided' ? 'granted' : 'denied';
  return complete(settings, (id) => decisionOn(consent, id) ?? unasked);
}

/**
 * A decision on everything optional, out of what the visitor said just now and what was in force before. A word on a
 * service beats one on its category. Ids that the site does not have are left out.
 */
export function choicesMade(settings: Settings, before: Choices, said: Choices): Choices {
  const choices = complete(settings, (id, category) => own(said, id) ?? own(said, category) ?? own(before, id) ?? 'denied');
  const optional = optionalIds(settings);
  return Object.fromEntries(Object.entries(choices).filter(([id]) => optional.includes(id)));
}

/** Whether an id is granted. Nothing that is inherited, misspelt or missing is. */
export function isGranted(choices: Choices, id: string): boolean {
  return own(choices, id) === 'granted';
}

const DAY = 86_400_000;

/** Fills in every id: services by the given rule, categories by their services where they have some. */
function complete(settings: Settings, decide: (id: string, category: string) => Decision): Choices {
  const choices: Record<string, Decision> = {};
  const optional = optionalCategories(settings);
  for (const category of settings.categories) {
    const services = servicesOf(settings, category.id);
    const word = (id: string): Decision => (optional.includes(category) ? decide(id, category.id) : 'granted');
    for (const { id } of services) choices[id] = word(id);
    choices[category.id] =
      services.length === 0 ? word(category.id) : services.some(({ id }) => choices[id] === 'granted') ? 'granted' : 'denied';
  }
  return choices;
}

function decisionOn(consent: Consent, id: string): Decision | undefined {
  return consent.status === 'decided' ? own(consent.choices, id) : undefined;
}

/** A word that the object itself holds: `Object.prototype.analytics = 'granted'` says nothing. */
function own(choices: Choices, id: string): Decision | undefined {
  const word = Object.hasOwn(choices, id) ? choices[id] : undefined;
  return word === 'granted' || word === 'denied' ? word : undefined;
}
