/**
 * The 27 members of the European Union, by ISO 3166-1.
 *
 * Source: CLDR 48.2, territoryContainment, `EU` (Unicode-3.0); compared by a test. Looked up 2026-11-23.
 */
export const EU_MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/**
 * Parts of members that have codes of their own and belong to the Union: Åland, French Guiana, Guadeloupe, Saint Martin,
 * Martinique, Réunion, Mayotte. The Canaries, Ceuta and Melilla, the Azores and Madeira go by ES and PT.
 *
 * Source: Treaty on the Functioning of the European Union, Articles 349 and 355 (read in secondary texts, 2026-11-22).
 */
export const EU_PARTS = 'AX GF GP MF MQ RE YT';

/** The states of the European Economic Area beside the Union: Iceland, Liechtenstein, Norway. Switzerland is none. */
export const EEA_OTHERS = 'IS LI NO';
