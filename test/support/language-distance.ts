import { supplemental } from '../tools/cldr.mjs';

interface Rule {
  readonly _desired: string;
  readonly _supported: string;
  readonly _distance: number | string;
  readonly _oneway?: boolean | string;
}

const { languageMatch, matchVariables, paradigmLocales } = supplemental('languageMatching').languageMatching[
  'written-new'
] as {
  languageMatch: readonly Rule[];
  matchVariables: Record<string, { _value: string }>;
  paradigmLocales: { _locales: readonly string[] };
};
const { territoryContainment } = supplemental('territoryContainment') as {
  territoryContainment: Record<string, { _contains: readonly string[] }>;
};

/** From there on two locales are strangers: what ICU takes for its default, 50 for another script, 80 for another language. */
const STRANGERS = 50;

/**
 * The supported locales that are closest to a wish by UTS #35, tables and all; several where the distance is the same, and
 * none where all are strangers. Slow, and only here to hold `matchLocale` against.
 *
 * @see https://unicode.org/reports/tr35/tr35.html#EnhancedLanguageMatching
 */
export function closest(wish: string, supported: readonly string[]): readonly string[] {
  const far = supported.map((tag) => [tag, distance(parts(wish), parts(tag))] as const);
  const least = Math.min(...far.map(([, one]) => one));
  return least < STRANGERS ? far.flatMap(([tag, one]) => (one === least ? tag : [])) : [];
}

type Parts = readonly [language: string, script: string, region: string];

function parts(tag: string): Parts {
  const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
  return [language, script, region];
}

function distance(desired: Parts, supported: Parts): number {
  return [3, 2, 1].reduce(
    (sum, length) => {
      const [one, other] = [desired.slice(0, length), supported.slice(0, length)];
      return one.at(-1) === other.at(-1) ? sum : sum + ruleFor(desired.slice(0, length), supported.slice(0, length));
    },
    paradigm(desired, supported),
  );
}

function ruleFor(desired: readonly string[], supported: readonly string[]): number {
  const rule = languageMatch.find(({ _desired, _supported, _oneway }) => {
    const [from, to] = [_desired.split(/[-_]/), _supported.split(/[-_]/)];
    if (from.length !== desired.length) return false;
    return fits(from, desired) && fits(to, supported)
      ? true
      : !isTrue(_oneway) && fits(to, desired) && fits(from, supported);
  });
  return Number(rule?._distance ?? 80);
}

const isTrue = (word: boolean | string | undefined) => word === true || word === 'true';

function fits(pattern: readonly string[], tag: readonly string[]): boolean {
  return pattern.every((one, at) => {
    const value = tag[at] ?? '';
    if (one === '*') return true;
    if (!one.startsWith('$')) return one === value;
    const inverted = one.startsWith('$!');
    return regionsOf(`$${one.replace(/^\$!?/, '')}`).has(value) !== inverted;
  });
}

function regionsOf(variable: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (code: string): void => {
    found.add(code);
    for (const group of [code, `${code}-status-grouping`])
      for (const inner of territoryContainment[group]?._contains ?? []) if (!found.has(inner)) add(inner);
  };
  for (const code of (matchVariables[variable]?._value ?? '').split('+')) add(code);
  return found;
}

/** Of two that are as far, one of the languages' paradigms is closer: en-GB for en-AU, es-419 for es-MX. */
function paradigm(desired: Parts, supported: Parts): number {
  const isOne = paradigmLocales._locales.some((tag) => parts(tag).join() === supported.join());
  return desired.join() === supported.join() || isOne ? 0 : 0.5;
}
