/** The half of clearing that takes its time, which the script tag brings once it has to. */
export { clearDeep } from '../../store/clear-deep.js';
