import type { Place } from '../core/place.js';
import { EEA_OTHERS, EU_MEMBERS, EU_PARTS } from './eu-members.js';

/**
 * Where Regulation (EU) 2016/679, the GDPR, is law: the members of the Union with their parts that have codes of their own
 * (a visitor in Réunion is not outside of it), and by the EEA Agreement Iceland, Liechtenstein and Norway. The United
 * Kingdom, Guernsey, Jersey, the Isle of Man, Gibraltar and Switzerland have laws of their own like it, and are not in it.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj (looked up 2026-11-22 through secondary texts, not the primary one)
 */
export const GDPR_TERRITORY = `${EU_MEMBERS} ${EU_PARTS} ${EEA_OTHERS}`.split(
  ' ',
) as readonly string[] as readonly Place[];
