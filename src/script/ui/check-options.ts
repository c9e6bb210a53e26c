/** The check of all options, which the script tag brings with the first element that it shows. */
export { checkOptions } from '../../store/check-options.js';
