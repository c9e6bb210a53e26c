/** What countries pay with, which the script tag brings when the region that is proposed takes several currencies. */
export { currenciesOf } from '../../data/currencies-of.js';
