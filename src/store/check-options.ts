import { idHash } from '../core/consent-record.js';
import { parsePlace } from '../core/place.js';
import { CATEGORIES } from '../data/categories.js';
import { ConsentError } from './consent-error.js';
import type { ConsentOptions } from './options.js';

/** The names of options; the last four are the script tag's, or of versions to come. */
const NAMES = [
  ...['policyVersion', 'categories', 'services', 'regions', 'rule', 'location', 'jurisdictions', 'policies', 'cookie'],
  ...['followRegion', 'languageFrom', 'names', 'origins'],
  ...['locale', 'reloadOnWithdrawal', 'onError', 'autoShow', 'guard', 'shield', 'record'],
];

const SOURCES = ['server-timing', 'meta', 'trace', 'time-zone', 'geolocation'];

/**
 * Checks every option.
 *
 * @throws ConsentError `invalid-option` for the first that cannot be used, with its value and what to write instead.
 */
export function checkOptions(options: ConsentOptions): void {
  record('options', options);
  for (const name of Object.keys(options)) word('an option', name, NAMES);
  const { policyVersion = '', locale = 'auto', categories, services, regions = [], rule = {} } = options;
  const { location = [], jurisdictions, policies = [], cookie = {}, guard = {}, shield = false } = options;
  const { followRegion = false, languageFrom = 'visitor', names = {}, origins = [] } = options;
  text('policyVersion', policyVersion, /^[\w.-]{0,32}$/, 'at most 32 letters, digits, ".", "-", "_"');
  text('locale', locale, /^[\w-]+$/, '"auto" or a language tag such as "de"');
  if (categories !== undefined) {
    for (const [id, category] of Object.entries(record('categories', categories))) {
      identifier('categories', id);
      record(`categories.${id}`, category);
    }
  }
  const known = Object.keys(categories ?? CATEGORIES);
  each('services', services, (path, service) => {
    identifier(`${path}.id`, service.id);
    word(`${path}.category`, service.category, known);
    const { cookies = [], storage = [], hosts = [] } = service;
    each(`${path}.cookies`, cookies, (at, rule) => {
      text(`${at}.name`, rule.name, /^[^\s;=,]+$/, 'a cookie name, "*" standing for any characters');
      word(`${at}.scope`, rule.scope ?? 'order', ['order']);
    });
    each(`${path}.storage`, storage, (at, rule) => {
      text(`${at}.key`, rule.key, /./, 'a key, "*" standing for any characters');
      word(`${at}.area`, rule.area, ['local', 'session', 'indexed-db', 'cache', 'service-worker']);
    });
    each(`${path}.hosts`, hosts, (at, host) =>
      text(
        at,
        host,
        /^(\*\.)?[\w.-]+(:\d+)?$/,
        'a host such as "cdn.example.com" or "*.example.com", without "https://"',
      ),
    );
  });
  const ids = [...known, ...services.map(({ id }) => id)];
  for (const [at, id] of ids.entries()) {
    const other = ids.find((one, before) => before < at && idHash(one) === idHash(id));
    if (other !== undefined)
      wrong('id', id, `another: it stands for "${other}" already, or looks the same in a record`);
  }
  if ((services.length + known.length) * 5 > 3600)
    wrong('services', services.length, 'at most 700 categories and services together');
  each('regions', regions, (path, region) => {
    identifier(`${path}.id`, region.id);
    if (regions.some((other) => other !== region && other?.id === region.id))
      wrong(`${path}.id`, region.id, 'another: two regions have it');
    identifier(`${path}.realm`, region.realm ?? region.id);
    text(`${path}.label`, region.label, /./, "the region's name in its own script");
    places(`${path}.countries`, region.countries);
    some(`${path}.languages`, region.languages, language);
    some(`${path}.currencies`, region.currencies, currency);
    const { aliases = [], url = '/' } = region;
    each(`${path}.aliases`, aliases, (at, alias) => text(at, alias, /\S/, 'a word that visitors may look for'));
    text(
      `${path}.url`,
      url,
      /^((https?:\/\/[\w.-]+(:\d+)?)?\/(?![/\\])|[?#])/,
      'a path such as "/hk/{language}/{path}"',
    );
    for (const [, name = ''] of url.matchAll(/\{(.*?)\}/g)) word(`${path}.url`, name, ['language', 'currency', 'path']);
  });
  for (const [what, all] of Object.entries(record('names', names))) {
    word('names', what, ['languages', 'currencies', 'regions']);
    for (const [code, name] of Object.entries(record(`names.${what}`, all))) {
      if (what === 'regions') places(`names.${what}`, [code]);
      else if (what === 'currencies') currency(`names.${what}`, code);
      else language(`names.${what}`, code);
      if (what === 'languages' || typeof name !== 'object') text(`names.${what}.${code}`, name, /./, 'what to call it');
    }
  }
  truth('followRegion', followRegion);
  each('origins', origins, (at, origin) =>
    text(at, origin, /^https?:\/\/[\w.-]+(:\d+)?$/, 'an origin such as "https://shop.example"'),
  );
  word('languageFrom', languageFrom, ['visitor', 'region']);
  for (const [part, value] of Object.entries(record('rule', rule))) {
    word('rule', part, ['browse', 'order', 'unknown', 'minConfidence']);
    word(`rule.${part}`, value, part === 'minConfidence' ? ['medium', 'high'] : ['off', 'warn', 'strict']);
  }
  each('location', location, (path, source) => {
    if (typeof source !== 'object' || source === null) word(path, source, SOURCES);
    else if ('cookie' in source) text(`${path}.cookie`, source.cookie, /^[\w-]+$/, 'the name of a cookie of your edge');
    else if ('trace' in source)
      text(`${path}.trace`, source.trace, /^\//, 'a path of your own, or leave it at "trace"');
    else if (!('find' in source))
      text(`${path}.endpoint`, source.endpoint, /./, 'an address of your own, such as "/where"');
  });
  if (jurisdictions !== undefined && jurisdictions !== 'default') {
    each('jurisdictions', jurisdictions, (path, row) => {
      text(`${path}.id`, row.id, /^[\w.-]{1,16}$/, 'at most 16 letters, digits, ".", "-", "_"');
      word(`${path}.model`, row.model, ['opt-in', 'opt-out']);
      places(`${path}.places`, row.places);
    });
  }
  if (guard !== false) {
    for (const [what, on] of Object.entries(record('guard', guard))) {
      word('guard', what, ['cookies', 'storage', 'hosts']);
      truth(`guard.${what}`, on);
    }
  }
  if (shield !== false) {
    const { allow = [] } = record('shield', shield) as { readonly allow?: readonly string[] };
    each('shield.allow', allow, (at, one) =>
      text(
        at,
        one,
        /^(self|[a-z]+:|(https?:\/\/|wss?:\/\/)?(\*\.)?[\w.-]+(:\d+)?)$/,
        '"self", a host, or a scheme such as "data:"',
      ),
    );
  }
  each('policies', policies, (path, policy) => identifier(`${path}.id`, policy.id));
  const { name = 'placet', days = 180, domain = null } = record('cookie', cookie) as NonNullable<typeof cookie>;
  text('cookie.name', name, /^[\w-]{1,64}$/, 'letters, digits, "-", "_"');
  if (domain !== null) text('cookie.domain', domain, /^[\w.-]{1,255}$/, 'a domain such as "example.com", or null');
  if (!Number.isInteger(days) || days < 1 || days > 400) wrong('cookie.days', days, 'a whole number from 1 to 400');
}

function places(path: string, codes: readonly string[] | '*'): void {
  if (codes !== '*')
    some(
      path,
      codes,
      (at, code) => parsePlace(code) === code || wrong(at, code, 'an ISO 3166 code such as "HK" or "US-CA"'),
    );
}

function language(path: string, tag: unknown): void {
  text(path, tag, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'a language tag such as "zh-Hant-HK"');
}

function currency(path: string, code: unknown): void {
  text(path, code, /^[A-Z]{3}$/, 'an ISO 4217 code such as "HKD"');
}

function identifier(path: string, id: unknown): void {
  text(path, id, /^[\w-]{1,32}$/, 'an id of at most 32 letters, digits, "-", "_"');
}

function some<T>(path: string, list: readonly T[], check: (path: string, one: T) => void): void {
  each(path, list, check);
  if (list.length === 0) wrong(path, list, 'at least one');
}

function each<T>(path: string, list: readonly T[], check: (path: string, one: T) => void): void {
  if (!Array.isArray(list)) wrong(path, list, 'a list');
  list.forEach((one: T, at) => {
    if (one === null || one === undefined) wrong(`${path}[${at}]`, one, 'something, or leave it out');
    check(`${path}[${at}]`, one);
  });
}

function record(path: string, value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : wrong(path, value, 'an object, {} if there is nothing to say');
}

function truth(path: string, value: unknown): void {
  if (typeof value !== 'boolean') wrong(path, value, 'true or false');
}

function word(path: string, value: unknown, words: readonly string[]): void {
  if (!words.includes(value as string)) wrong(path, value, `one of ${words.join(', ')}`);
}

function text(path: string, value: unknown, form: RegExp, wanted: string): void {
  if (typeof value !== 'string' || !form.test(value)) wrong(path, value, wanted);
}

function wrong(path: string, value: unknown, wanted: string): never {
  throw new ConsentError('invalid-option', `${path} is ${JSON.stringify(value) ?? 'missing'}; write ${wanted}`);
}
