import type { Category } from '../core/category.js';
import { idHash } from '../core/consent-record.js';
import type { Settings } from '../core/settings.js';
import { CATEGORIES } from '../data/categories.js';
import { ConsentError } from './consent-error.js';
import type { ConsentOptions, LocationOption, PolicyOptions } from './options.js';

/** {@link Settings}, and what only the edges of the library need to know. */
export interface SiteSettings extends Settings {
  /** What to ask; `DEFAULT_SOURCES` where the site says nothing. */
  readonly location?: readonly LocationOption[];
  readonly policies: readonly PolicyOptions[];
  readonly locale: string;
  readonly reloadOnWithdrawal?: boolean;
}

/**
 * Fills in the defaults, and refuses what could grant the wrong thing: two ids that are the same, or stand for the same
 * in a record. Everything else that may be wrong grants nothing, and is found by `checkOptions`.
 *
 * @throws ConsentError `invalid-option`
 */
export function resolveOptions(options: ConsentOptions): SiteSettings {
  const { cookie, regions = [], jurisdictions } = options;
  const categories = options.categories
    ? Object.entries(options.categories).map(([id, category]): Category => ({
        required: id === 'necessary',
        ...category,
        id,
      }))
    : CATEGORIES;
  const services = options.services.map((service) => ({
    name: service.id,
    cookies: [],
    storage: [],
    hosts: [],
    ...service,
  }));
  const ids = [...categories, ...services].map(({ id }) => idHash(id));
  if (new Set(ids).size < ids.length) {
    throw new ConsentError('invalid-option', 'two categories or services have one id or hash; write another');
  }
  return {
    policyVersion: '',
    policies: [],
    locale: 'auto',
    ...options,
    categories,
    services,
    regions: regions as Settings['regions'], // the places in it are checked by `checkOptions`
    jurisdictions: Array.isArray(jurisdictions) ? jurisdictions : [],
    cookie: { name: 'placet', domain: null, days: 180, ...cookie },
  };
}
