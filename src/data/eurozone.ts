import type { Place } from '../core/place.js';
import { EU_MEMBERS, EU_PARTS } from './eu-members.js';

/** Members of the Union with a currency of their own. CLDR 48.2, currencyData; Croatia left in 2023, Bulgaria in 2026. */
const OTHER_CURRENCY = /CZ|DK|HU|PL|RO|SE/;

/**
 * The members of the Union whose currency is the euro, with their parts that have codes of their own. Others use it, too,
 * by agreement or without (AD, MC, SM, VA, ME, XK, BL, PM), and are not in the set.
 *
 * Source: CLDR 48.2, currencyData (Unicode-3.0), the members whose present tender is EUR; compared by a test. CLDR's own set
 * `EZ` is of before 2023. Looked up 2026-11-23.
 */
export const EUROZONE = `${EU_MEMBERS} ${EU_PARTS}`
  .split(' ')
  .filter((code) => !OTHER_CURRENCY.test(code)) as readonly string[] as readonly Place[];
