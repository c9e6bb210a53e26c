import { idHash } from '../core/consent-record.js';
import { CATEGORIES } from '../data/categories.js';
import { each, identifier, record, text, truth, word, wrong } from './option-checks.js';
import type { ConsentOptions } from './options.js';

/** The names of options; the last four are the script tag's, or of versions to come. */
const NAMES = [
  ...['policyVersion', 'categories', 'services', 'regions', 'rule', 'location', 'jurisdictions', 'policies', 'cookie'],
  ...['followRegion', 'languageFrom', 'names', 'onRealmChange', 'origins'],
  ...['locale', 'reloadOnWithdrawal', 'onError', 'autoShow', 'guard', 'shield', 'record'],
];

/**
 * Checks what is needed to ask for consent, and the names of all options. Those of regions are checked by
 * `checkRegionOptions`.
 *
 * @throws ConsentError `invalid-option` for the first that cannot be used, with its value and what to write instead.
 */
export function checkOptions(options: ConsentOptions): void {
  record('options', options);
  for (const name of Object.keys(options)) word('an option', name, NAMES);
  const { policyVersion = '', locale = 'auto', categories, services, regions = [] } = options;
  const { policies = [], cookie = {}, guard = {}, shield = false } = options;
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
    if (other !== undefined) wrong('id', id, `another: in a record it looks like "${other}"`);
  }
  if ((services.length + known.length) * 5 > 3600)
    wrong('services', services.length, 'at most 700 categories and services together');
  each('regions', regions, (path, region) => identifier(`${path}.id`, region.id));
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
