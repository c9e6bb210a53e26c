import { currency, language, places } from './code-checks.js';
import { ConsentError } from './consent-error.js';
import { each, identifier, some, text, word, wrong } from './option-checks.js';
import type { ConsentOptions, RegionOptions } from './options.js';

/** What is wrong with a site's regions: the first mistake of each. It costs that region alone, so nothing is thrown. */
export function regionMistakes({ regions = [] }: ConsentOptions): readonly ConsentError[] {
  return regions.flatMap((region, at) => {
    try {
      check(`regions[${at}]`, region, regions.slice(at + 1));
      return [];
    } catch (error) {
      if (error instanceof ConsentError) return [error];
      throw error;
    }
  });
}

function check(path: string, region: RegionOptions, others: readonly RegionOptions[]): void {
  const { id, aliases = [], url = '/' } = region;
  const realm = region.realm ?? id;
  if (others.some((other) => other.id === id)) wrong(`${path}.id`, id, 'another: two regions have it');
  identifier(`${path}.realm`, realm);
  if (realm === 'none')
    wrong(
      `${path}.${region.realm ? 'realm' : 'id'}`,
      realm,
      'another: "none" is the realm of visitors without a region',
    );
  text(`${path}.label`, region.label, /./, "the region's name in its own script");
  places(`${path}.countries`, region.countries);
  some(`${path}.languages`, region.languages, language);
  some(`${path}.currencies`, region.currencies, currency);
  each(`${path}.aliases`, aliases, (at, alias) => text(at, alias, /\S/, 'a word that visitors may look for'));
  text(`${path}.url`, url, /^((https?:\/\/[\w.-]+(:\d+)?)?\/(?![/\\])|[?#])/, 'a path such as "/hk/{language}/{path}"');
  for (const [, name = ''] of url.matchAll(/\{(.*?)\}/g)) word(`${path}.url`, name, ['language', 'currency', 'path']);
}
