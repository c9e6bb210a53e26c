import { parsePlace } from '../core/place.js';
import { each, identifier, record, some, text, truth, word, wrong } from './option-checks.js';
import type { ConsentOptions } from './options.js';

const SOURCES = ['server-timing', 'meta', 'trace', 'time-zone', 'geolocation'];

/**
 * Checks what only shops with regions or laws of their own need: regions, their rule, whose law holds where, and where to
 * ask for the location. Brought with the rules for regions: a mistake here grants nothing.
 *
 * @throws ConsentError `invalid-option` for the first that cannot be used, with its value and what to write instead.
 */
export function checkRegionOptions(options: ConsentOptions): void {
  const { regions = [], rule = {}, location = [], jurisdictions } = options;
  const {
    followRegion = false,
    languageFrom = 'visitor',
    names = {},
    onRealmChange = 'separate',
    origins = [],
  } = options;
  each('regions', regions, (path, region) => {
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
  word('onRealmChange', onRealmChange, ['separate', 'carry', 'clear']);
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
}

/** Codes of places, or `*`. */
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
