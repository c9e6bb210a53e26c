import { currency, language, places } from './code-checks.js';
import { each, record, text, truth, word } from './option-checks.js';
import type { ConsentOptions } from './options.js';

const SOURCES = ['server-timing', 'meta', 'trace', 'time-zone', 'geolocation'];

/**
 * Checks what holds for all regions of a shop: their rule, whose law holds where, and where to ask for the location. Brought
 * with the rules for regions: a mistake here grants nothing. Regions themselves are looked at by `regionMistakes`.
 *
 * @throws ConsentError `invalid-option` for the first that cannot be used, with its value and what to write instead.
 */
export function checkRegionOptions(options: ConsentOptions): void {
  const { rule = {}, location = [], jurisdictions } = options;
  const {
    followRegion = false,
    languageFrom = 'visitor',
    names = {},
    onRealmChange = 'separate',
    origins = [],
  } = options;
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
