import { acceptance } from './acceptance.js';
import { webkitDriver } from './drivers/webkit.js';

acceptance(webkitDriver);
