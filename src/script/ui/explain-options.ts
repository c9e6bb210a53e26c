/** The check of all options, which the script tag brings with the first element that it shows, or when they fail it. */
export { explainOptions } from '../explain-options.js';
