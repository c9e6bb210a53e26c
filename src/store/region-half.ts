import { DEFAULT_SOURCES, locationSources, type LateParts } from '../adapters/location-sources.js';
import { isPressed } from '../adapters/is-pressed.js';
import type { VisitorLocation } from '../core/location.js';
import type { RegionVerdict } from '../core/check-region.js';
import type { CurrencyLookup } from '../core/propose-region.js';
import type { Region, RegionChoice } from '../core/region.js';
import { regionRules, type RegionRules } from '../core/region-rules.js';
import { JURISDICTIONS } from '../data/jurisdictions.js';
import { REGION_RULE } from '../data/region-rule.js';
import { ConsentError } from './consent-error.js';
import { findLocation } from './find-location.js';
import type { SiteSettings } from './resolve-options.js';

/** What a store needs for regions and nothing else: brought when a site has regions, and not before. */
export interface RegionHalf extends RegionRules {
  /** Finds the visitor, and tells. */
  locate(tell: (location: VisitorLocation) => void, report: (error: ConsentError) => void): Promise<void>;
  /**
   * Chooses a region: commits it unless the rule refuses it.
   *
   * @throws ConsentError `unknown-id` for a region, language or currency that the site does not offer.
   */
  choose(choice: RegionChoice, location: VisitorLocation, commit: () => void): RegionVerdict;
}

/** Tables and sources that are brought when they are needed, and not before. */
export interface RegionParts extends LateParts {
  /** What countries pay with: where the region that is proposed takes several currencies. */
  readonly currencies: () => Promise<CurrencyLookup>;
}

/** The region half of a store. */
export function regionHalf(settings: SiteSettings, now: () => number, parts: RegionParts): RegionHalf {
  let currenciesOf: CurrencyLookup | undefined;
  let turns = 0;
  let latest: Promise<void> | undefined;
  const sources = locationSources(settings.location ?? DEFAULT_SOURCES, parts);
  const rule = { ...REGION_RULE, ...settings.rule };
  const rules = regionRules({ ...settings, jurisdictions: [...settings.jurisdictions, ...JURISDICTIONS] }, rule, {
    languages: globalThis.navigator?.languages ?? [],
    languageFrom: settings.languageFrom,
    currenciesOf: (place) => currenciesOf?.(place) ?? [],
  });
  return {
    ...rules,
    async locate(tell, report) {
      // The first time the page asks by itself, and a person who presses something then means something else.
      const turn = ++turns;
      const isAsked = turn > 1 && isPressed();
      let proposed: string | undefined;
      const find = (location: VisitorLocation): void => {
        if (turn < turns) return; // somebody asked anew meanwhile, and a slow old answer would outlive the new one
        proposed = rules.propose(location)?.region;
        tell(location);
      };
      latest = findLocation({ sources, now, minConfidence: rule.minConfidence, isAsked }, find, report);
      await latest;
      if (turn < turns) return latest;
      const region = settings.regions.find(({ id }) => id === proposed);
      if (currenciesOf || !region || region.currencies.length < 2) return;
      try {
        currenciesOf = await parts.currencies();
      } catch (cause) {
        report(new ConsentError('load-failed', 'a part did not load', { cause })); // the region's first is proposed
      }
    },
    choose(choice, location, commit) {
      const verdict = rules.check(choice.region, location, 'browse');
      if (!verdict || !isOffered(settings.regions, choice)) throw notOffered(settings.regions, choice);
      if (verdict.action !== 'refuse') commit();
      return verdict;
    },
  };
}

function isOffered(regions: readonly Region[], { region: id, language, currency }: RegionChoice): boolean {
  return regions.some(
    (region) => region.id === id && region.languages.includes(language) && region.currencies.includes(currency),
  );
}

function notOffered(regions: readonly Region[], { region: id, language, currency }: RegionChoice): ConsentError {
  const region = regions.find((one) => one.id === id);
  const offered = region
    ? `a language of ${region.languages.join(', ')} and a currency of ${region.currencies.join(', ')}`
    : `one of ${regions.map((one) => one.id).join(', ')}`;
  return new ConsentError(
    'unknown-id',
    `chooseRegion() was given "${id}", "${language}", "${currency}"; write ${offered}`,
  );
}
