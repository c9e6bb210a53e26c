import type { Place } from '../core/place.js';
import { EEA_OTHERS, EU_MEMBERS, EU_PARTS } from './eu-members.js';

/**
 * Where Regulation (EU) 2018/302 keeps customers from being shut out of a shop's pages: the members of the Union with
 * their parts that have codes of their own, and, by Decision of the EEA Joint Committee No 311/2019, Iceland,
 * Liechtenstein and Norway. `GDPR_TERRITORY` and `EUROZONE` are other sets, which change for other reasons.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2018/302/oj (looked up 2026-11-22 through secondary texts, not the primary one)
 */
export const EU_EEA_GEOBLOCK = `${EU_MEMBERS} ${EU_PARTS} ${EEA_OTHERS}`.split(
  ' ',
) as readonly string[] as readonly Place[];
