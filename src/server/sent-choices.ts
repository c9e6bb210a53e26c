import type { Choices } from '../core/category.js';
import { choicesInForce, consentOf } from '../core/consent.js';
import type { ConsentModel } from '../core/jurisdiction.js';
import type { Service } from '../core/service.js';
import type { Settings } from '../core/settings.js';
import { CATEGORIES } from '../data/categories.js';
import { sentHeader, type SentRequest } from './sent-header.js';
import { sentRecord } from './sent-record.js';

/** What a server has to know of a site. The options of the page are of this form: give the same object to both. */
export interface SiteOptions {
  /** @defaultValue `""` */
  readonly policyVersion?: string;
  /** @defaultValue `necessary`, `functional`, `analytics`, `marketing` */
  readonly categories?: { readonly [id: string]: { readonly required?: boolean } };
  /** What stores something, or loads from elsewhere. */
  readonly services: readonly (Pick<Service, 'id' | 'category'> & Partial<Pick<Service, 'cookies' | 'hosts'>>)[];
  /** Where the record is kept. @defaultValue `{ name: 'placet', days: 180 }` */
  readonly cookie?: { readonly name?: string; readonly days?: number };
  /** What the shield lets through besides the hosts of granted services. @defaultValue `false` */
  readonly shield?: false | { readonly allow?: readonly string[] };
}

/** What a site declared, and what the visitor of one request decided on it. */
export interface SentChoices {
  readonly settings: Settings;
  readonly choices: Choices;
}

/**
 * The decision in force on every category and service, as the page works it out: what is required is granted, Global
 * Privacy Control is heard, and an undecided visitor is treated by the law's model.
 */
export function sentChoices(request: SentRequest, site: SiteOptions, model: ConsentModel = 'opt-in'): SentChoices {
  const { policyVersion = '', categories = CATEGORIES, services, cookie } = site;
  const { name = 'placet', days = 180 } = cookie ?? {};
  const settings: Settings = {
    policyVersion,
    categories: Object.entries(categories).map(([id, { required = id === 'necessary' }]) => ({ id, required })),
    services: services.map((one) => ({ name: one.id, cookies: [], storage: [], hosts: [], ...one })),
    regions: [],
    jurisdictions: [],
    cookie: { name, domain: null, days },
  };
  const consent = consentOf(sentRecord(sentHeader(request, 'cookie'), name), settings, Date.now());
  return { settings, choices: choicesInForce(settings, consent, model, sentHeader(request, 'sec-gpc') === '1') };
}
