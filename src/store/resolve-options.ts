import { idHash } from '../core/consent-record.js';
import type { Category } from '../core/category.js';
import type { RealmPolicy } from '../core/plan-realm-change.js';
import type { Service } from '../core/service.js';
import type { Settings } from '../core/settings.js';
import type { SiteNames } from '../core/site-names.js';
import { CATEGORIES } from '../data/categories.js';
import type { ConsentOptions, GuardOptions, LocationOption, PolicyOptions, ShieldOptions } from './options.js';

/** {@link Settings}, and what only the edges of the library need to know. */
export interface SiteSettings extends Settings {
  /** What to ask; `DEFAULT_SOURCES` where the site says nothing. */
  readonly location?: readonly LocationOption[];
  /** Documents that the banner links to and `<policy-dialog>` shows. */
  readonly policies: readonly PolicyOptions[];
  /** Whether the picker leads to the region's `url` once the visitor confirmed it. */
  readonly followRegion?: boolean;
  /** What becomes of what belongs to a realm that is left. */
  readonly onRealmChange?: RealmPolicy;
  /** Origins besides the page's own that a region's `url` may lead to. */
  readonly origins?: readonly string[];
  /** What the site calls places, languages and currencies. */
  readonly names?: SiteNames;
  /** A language tag, or `auto`. */
  readonly locale: string;
  /** Whether to load the page anew when something that ran is withdrawn. */
  readonly reloadOnWithdrawal?: boolean;
  /** What is held back without being marked up; everything, unless the site says otherwise. */
  readonly guard?: false | GuardOptions;
  /** What the shield lets through; there is none unless the site says so. */
  readonly shield?: false | ShieldOptions;
}

const DEFAULTS = { policyVersion: '', policies: [], locale: 'auto', categories: CATEGORIES, regions: [], cookie: {} };

/**
 * Fills in the defaults, and refuses what could grant the wrong thing: two ids that are the same, or stand for the same
 * in a record. Everything else that may be wrong grants nothing, and is found by `checkOptions`, before or after.
 *
 * @throws Error which `checkOptions` has better words for
 */
export function resolveOptions(options: ConsentOptions): SiteSettings {
  const given = filled(DEFAULTS, options);
  const { cookie, jurisdictions } = given;
  const categories = Object.entries(given.categories).map(([id, category]): Category => ({
    ...filled({ required: id === 'necessary' }, category),
    id,
  }));
  const services = given.services.map((service): Service =>
    filled({ name: service.id, cookies: [], storage: [], hosts: [] }, service),
  );
  const ids = [...categories, ...services].map(({ id }) => idHash(id));
  if (new Set(ids).size < ids.length) throw new Error(); // `checkOptions` has words for it
  return {
    ...given,
    categories,
    services,
    jurisdictions: Array.isArray(jurisdictions) ? jurisdictions : [],
    cookie: filled({ name: 'placet', domain: null, days: 180 }, cookie),
  };
}

/** What was given, over the defaults for what was not: a value that is `undefined` says as little as none. */
function filled<Defaults extends object, Given extends object>(defaults: Defaults, given: Given): Defaults & Given {
  const said = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  return { ...defaults, ...Object.fromEntries(said) } as Defaults & Given;
}
