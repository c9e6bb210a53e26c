import type { Category } from '../core/category.js';
import { RECORD_LIMIT, idHash } from '../core/consent-record.js';
import { parsePlace, type Place } from '../core/place.js';
import type { Region } from '../core/region.js';
import type { Service } from '../core/service.js';
import type { Settings } from '../core/settings.js';
import { CATEGORIES } from '../data/categories.js';
import { JURISDICTIONS } from '../data/jurisdictions.js';
import { REGION_RULE } from '../data/region-rule.js';
import { ConsentError } from './consent-error.js';
import type { ConsentOptions, LocationOption, PolicyOptions, RegionOptions } from './options.js';

/** {@link Settings}, and what only the edges of the library need to know. */
export interface SiteSettings extends Settings {
  readonly cookie: { readonly name: string; readonly domain: string | null };
  readonly location: readonly LocationOption[];
  readonly policies: readonly PolicyOptions[];
  readonly locale: string;
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws ConsentError `invalid-option`, naming the option, its value and what to write instead.
 */
export function resolveOptions(options: ConsentOptions): SiteSettings {
  if (!isObject(options)) wrong('options', options, 'an object with "services"');
  const { cookie = {}, rule = {}, regions = [], location = ['server-timing', 'meta', 'time-zone'] } = options;
  const categories = resolveCategories(options);
  const services = resolveServices(options, categories);
  checkIds([...categories, ...services].map(({ id }) => id));
  for (const [scope, word] of Object.entries(rule)) oneOf(`rule.${scope}`, word, ['off', 'warn', 'strict']);
  for (const [at, source] of list('location', location).entries()) checkLocation(`location[${at}]`, source);
  return {
    policyVersion: matching('policyVersion', options.policyVersion ?? '', /^[\w.-]{0,32}$/, 'at most 32 letters, digits, ".", "-", "_"'),
    categories,
    services,
    regions: list('regions', regions).map((region, at) => resolveRegion(`regions[${at}]`, region)),
    rule: { ...REGION_RULE, ...rule },
    jurisdictions: resolveJurisdictions(options),
    days: days(cookie.days ?? 180),
    cookie: {
      name: matching('cookie.name', cookie.name ?? 'placet', /^[\w-]{1,64}$/, 'letters, digits, "-", "_"'),
      domain: cookie.domain ?? null,
    },
    location,
    policies: list('policies', options.policies ?? []),
    locale: options.locale ?? 'auto',
  };
}

function resolveCategories({ categories }: ConsentOptions): readonly Category[] {
  if (categories === undefined) return CATEGORIES;
  if (!isObject(categories)) wrong('categories', categories, 'an object with an entry for each category');
  return Object.entries(categories).map(([id, category]) => ({
    required: id === 'necessary',
    ...(isObject(category) ? category : wrong(`categories.${id}`, category, 'an object, {} if there is nothing to say')),
    id: identifier('categories', id),
  }));
}

function resolveServices({ services }: ConsentOptions, categories: readonly Category[]): readonly Service[] {
  return list('services', services).map((service, at) => {
    const path = `services[${at}]`;
    if (!isObject(service)) wrong(path, service, 'an object with "id" and "category"');
    oneOf(`${path}.category`, service.category, categories.map(({ id }) => id));
    const { cookies = [], storage = [], hosts = [] } = service;
    for (const [n, rule] of list(`${path}.cookies`, cookies).entries()) text(`${path}.cookies[${n}].name`, rule?.name);
    for (const [n, rule] of list(`${path}.storage`, storage).entries()) {
      text(`${path}.storage[${n}].key`, rule?.key);
      oneOf(`${path}.storage[${n}].area`, rule.area, ['local', 'session', 'indexeddb']);
    }
    for (const [n, host] of list(`${path}.hosts`, hosts).entries()) {
      matching(`${path}.hosts[${n}]`, host, /^(\*\.)?[\w.-]+(:\d+)?$/, 'a host such as "cdn.example.com" or "*.example.com", without "https://"');
    }
    return { name: service.id, ...service, id: identifier(`${path}.id`, service.id), cookies, storage, hosts };
  });
}

function resolveRegion(path: string, region: RegionOptions): Region {
  if (!isObject(region)) wrong(path, region, 'an object with "id", "label", "countries", "languages" and "currencies"');
  const { id, label, countries, languages, currencies } = region;
  for (const [at, tag] of some(`${path}.languages`, languages).entries()) {
    matching(`${path}.languages[${at}]`, tag, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a BCP 47 tag such as "zh-Hant-HK"');
  }
  for (const [at, code] of some(`${path}.currencies`, currencies).entries()) {
    matching(`${path}.currencies[${at}]`, code, /^[A-Z]{3}$/, 'an ISO 4217 code such as "HKD"');
  }
  return {
    realm: identifier(`${path}.realm`, region.realm ?? id),
    ...region,
    id: identifier(`${path}.id`, id),
    label: text(`${path}.label`, label),
    countries: places(`${path}.countries`, countries),
  };
}

function resolveJurisdictions({ jurisdictions = 'default' }: ConsentOptions): Settings['jurisdictions'] {
  if (jurisdictions === 'default') return JURISDICTIONS;
  const rows = list('jurisdictions', jurisdictions).map((row, at) => {
    const path = `jurisdictions[${at}]`;
    oneOf(`${path}.model`, row?.model, ['opt-in', 'opt-out']);
    matching(`${path}.id`, row.id, /^[\w.-]{1,16}$/, 'at most 16 letters, digits, ".", "-", "_"');
    return { source: '', reviewedOn: '', ...row, places: places(`${path}.places`, row.places) };
  });
  return [...rows, ...JURISDICTIONS];
}

function places(path: string, codes: readonly string[] | '*'): readonly Place[] | '*' {
  if (codes === '*') return codes;
  return some(path, codes).map(
    (code, at) => parsePlace(code) ?? wrong(`${path}[${at}]`, code, 'an ISO 3166 code such as "HK" or "US-CA"'),
  );
}

function checkLocation(path: string, source: LocationOption): void {
  if (isObject(source)) {
    if (!('find' in source)) text(`${path}.endpoint`, source.endpoint);
  } else oneOf(path, source, ['server-timing', 'meta', 'time-zone', '{ "endpoint": "/where" }']);
}

/** Ids stand in the record as short hashes: each must have one of its own. */
function checkIds(ids: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const id of ids) {
    const hash = idHash(id);
    const other = seen.get(hash);
    if (other !== undefined) wrong('id', id, other === id ? 'an id that no other category or service has' : `another id, since "${other}" looks the same in the record`);
    seen.set(hash, id);
  }
  if (ids.length * 5 > RECORD_LIMIT - 200) wrong('services', ids.length, `at most ${(RECORD_LIMIT - 200) / 5} categories and services together`);
}

function days(value: unknown): number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 400 ? (value as number) : wrong('cookie.days', value, 'a whole number from 1 to 400');
}

function identifier(path: string, id: unknown): string {
  return matching(path, id, /^[\w-]{1,32}$/, 'an id of at most 32 letters, digits, "-", "_"');
}

function list<T>(path: string, value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : wrong(path, value, 'a list');
}

function some<T>(path: string, value: readonly T[] | undefined): readonly T[] {
  return list(path, value).length > 0 ? (value as readonly T[]) : wrong(path, value, 'a list with at least one entry');
}

function text(path: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : wrong(path, value, 'a text');
}

function matching(path: string, value: unknown, form: RegExp, wanted: string): string {
  return typeof value === 'string' && form.test(value) ? value : wrong(path, value, wanted);
}

function oneOf(path: string, value: unknown, words: readonly string[]): void {
  if (!words.includes(value as string)) wrong(path, value, words.join(', '));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string, value: unknown, wanted: string): never {
  throw new ConsentError('invalid-option', `${path} is ${JSON.stringify(value) ?? 'missing'}; write ${wanted}`);
}
