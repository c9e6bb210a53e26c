import { DEFAULT_SOURCES, locationSources, type LateParts } from '../adapters/location-sources.js';
import { isPressed } from '../adapters/is-pressed.js';
import type { VisitorLocation } from '../core/location.js';
import type { ChosenVerdict } from '../core/check-region.js';
import type { CurrencyLookup } from '../core/propose-region.js';
import { readableRegion } from '../core/readable-region.js';
import type { Region, RegionChoice } from '../core/region.js';
import { regionRules, type RegionRules } from '../core/region-rules.js';
import { JURISDICTIONS } from '../data/jurisdictions.js';
import { REGION_RULE } from '../data/region-rule.js';
import { ConsentError } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import { findLocation } from './find-location.js';
import { isDestroyed } from './is-destroyed.js';

/** What a store needs for regions and nothing else: brought when a site has regions, and not before. */
export interface RegionHalf extends RegionRules {
  /** Finds the visitor, and tells; for a store that is destroyed, nothing is asked. */
  locate(tell: (location: VisitorLocation) => void, report: (error: ConsentError) => void): Promise<void>;
  /**
   * Chooses a region: commits it unless the rule refuses it or the page objects. A visitor who chose has been told of the
   * warning that the picker shows.
   *
   * @throws ConsentError `unknown-id` for a region, language or currency that the site does not offer.
   */
  choose(choice: RegionChoice, commit: () => void): ChosenVerdict;
}

/** What it asks of others. */
export interface RegionParts extends LateParts {
  /** What countries pay with: brought where the region that is proposed takes several currencies, and not before. */
  readonly currencies: () => Promise<CurrencyLookup>;
  /** Whether the page lets a region be chosen that the rule does not refuse. */
  readonly mayChoose: (choice: RegionChoice) => boolean;
}

/** The region half of a store. */
export function regionHalf(
  store: Pick<ConsentStore, 'settings' | 'state' | 'acknowledge'>,
  now: () => number,
  parts: RegionParts,
): RegionHalf {
  const { settings } = store;
  let currenciesOf: CurrencyLookup | undefined;
  let turns = 0;
  let latest: Promise<void> | undefined;
  const sources = locationSources(settings.location ?? DEFAULT_SOURCES, parts);
  const rule = { ...REGION_RULE, ...settings.rule };
  const regions = settings.regions.map(readableRegion);
  const jurisdictions = [...settings.jurisdictions, ...JURISDICTIONS];
  const rules = regionRules({ ...settings, regions, jurisdictions }, rule, {
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
      const isOver = (): boolean => isDestroyed(store);
      latest = findLocation({ sources, now, minConfidence: rule.minConfidence, isAsked, isOver }, find, report);
      await latest;
      if (turn < turns) return latest;
      const region = regions.find(({ id }) => id === proposed);
      if (currenciesOf || !region || region.currencies.length < 2) return;
      try {
        currenciesOf = await parts.currencies();
      } catch (cause) {
        report(new ConsentError('load-failed', 'a part did not load', { cause })); // the region's first is proposed
      }
    },
    choose(choice, commit) {
      const region = regions.find(({ id }) => id === choice.region);
      const verdict = rules.check(choice.region, store.state.location, 'browse');
      if (!verdict || !region?.languages.includes(choice.language) || !region.currencies.includes(choice.currency))
        throw notOffered(regions, region, choice);
      if (verdict.action === 'refuse') return verdict;
      if (!parts.mayChoose(choice)) return { ...verdict, vetoed: true };
      commit();
      store.acknowledge?.();
      return verdict;
    },
  };
}

function notOffered(
  regions: readonly Region[],
  region: Region | undefined,
  { region: id, language, currency }: RegionChoice,
): ConsentError {
  const offered = region
    ? `a language of ${region.languages.join(', ')} and a currency of ${region.currencies.join(', ')}`
    : `one of ${regions.map((one) => one.id).join(', ')}`;
  return new ConsentError(
    'unknown-id',
    `chooseRegion() was given "${id}", "${language}", "${currency}"; write ${offered}`,
  );
}
