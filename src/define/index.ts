/**
 * Registers the three elements under their standard names. Nothing else in the package registers any; to use another
 * name, define the classes of `placet/elements` yourself.
 *
 * @packageDocumentation
 */
import './cookie-banner.js';
import './policy-dialog.js';
import './region-picker.js';
