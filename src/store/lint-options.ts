import { containsPlace } from '../core/place.js';
import { EU_EEA_GEOBLOCK } from '../data/eu-eea-geoblock.js';
import { ConsentError } from './consent-error.js';
import type { ConsentOptions } from './options.js';

/**
 * What may be used, and may be a mistake in law. Regions of the EU and EEA whose accounts are kept apart: a customer of one
 * country is to be served in the shop of another as its own are, which an account that holds in one of them alone may
 * prevent. A region that names its `legalBasis` was thought about.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2018/302/oj (articles 3 and 4, looked up 2026-11-22 in secondary texts)
 */
export function lintOptions({ regions = [] }: ConsentOptions): readonly ConsentError[] {
  const within = regions.filter(({ countries, legalBasis }) => !legalBasis && isInTheUnion(countries));
  const realms = new Set(within.map(({ id, realm = id }) => realm));
  if (realms.size < 2) return [];
  const ids = within.map(({ id }) => `"${id}"`).join(', ');
  return [
    new ConsentError(
      'risky-option',
      `the regions ${ids} are of the EU or EEA and keep accounts apart (${[...realms].join(', ')}), which Regulation (EU) 2018/302 may forbid; give them one realm, or a legalBasis`,
    ),
  ];
}

function isInTheUnion(countries: readonly string[] | '*'): boolean {
  return (
    countries !== '*' &&
    countries.some((code) => EU_EEA_GEOBLOCK.some((member) => containsPlace(member, code as typeof member)))
  );
}
