import type { Place } from '../core/place.js';

/**
 * The countries whose customers Regulation (EU) 2018/302 keeps from being shut out of a shop's pages: the 27 members of
 * the Union and, by Decision of the EEA Joint Committee No 311/2019, Iceland, Liechtenstein and Norway. Members' territories
 * that have codes of their own stand beside them: Åland, French Guiana, Guadeloupe, Martinique, Mayotte, Réunion, Saint
 * Martin.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2018/302/oj (looked up 2026-11-22 through secondary texts, not the primary one)
 */
export const EU_EEA = (
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO AX GF GP MF MQ RE YT'
).split(' ') as readonly string[] as readonly Place[];
